"""What lies over the desk takes off itself, and nothing else."""

import pytest
from textual.command import CommandPalette

from reader.app.desk.arranging import LEAST
from reader.app.screens.copies import CopiesScreen
from reader.app.screens.help import HelpScreen
from tests.app.library import small_library
from tests.app.pilots import SMALL, reading


async def test_a_sheet_told_twice_to_come_off_leaves_the_desk():
    async with reading(small_library(), SMALL) as run:
        await run.keys("ctrl+y")
        sheet = run.app.screen
        sheet.dismiss()
        sheet.dismiss()
        await run.settle()
        assert run.app.screen is run.desk


async def test_a_sheet_below_another_comes_off_after_it():
    async with reading(small_library(), SMALL) as run:
        await run.keys("ctrl+y")
        copies = run.app.screen
        assert isinstance(copies, CopiesScreen)
        run.desk.action_command("help")
        await run.settle()
        copies.dismiss()
        await run.settle()
        assert isinstance(run.app.screen, HelpScreen)
        await run.keys("escape")
        await run.until(lambda: run.app.screen is run.desk)


@pytest.mark.parametrize("keys", [("T", "x"), ("t", "x"), ("T", *"note", "escape")], ids="-".join)
async def test_a_sheet_has_its_line_and_its_keys_on_the_smallest_terminal(keys):
    async with reading(small_library(), LEAST) as run:
        await run.keys(*keys)
        assert run.app.focused.region.height >= 1
        assert run.app.focused.region.bottom < LEAST[1]
        assert "esc closes" in " ".join(run.screen.split())


async def test_where_there_is_no_room_for_a_sheet_it_says_so_and_keeps_what_is_typed():
    async with reading(small_library(), LEAST) as run:
        await run.keys("T", "x")
        await run.pilot.resize_terminal(38, 9)
        await run.settle()
        assert "newsreader needs 40 columns" in run.screen
        assert "your note" not in run.screen
        await run.pilot.resize_terminal(*LEAST)
        await run.keys("y")
        assert "xy" in run.screen


async def test_the_palette_told_twice_to_come_off_leaves_the_desk():
    async with reading(small_library(), SMALL) as run:
        await run.keys("ctrl+p")
        palette = run.app.screen
        assert isinstance(palette, CommandPalette)
        palette.dismiss()
        palette.dismiss()
        await run.settle()
        assert run.app.screen is run.desk


async def test_the_palette_is_not_opened_twice_over_a_sheet_that_came_over_it():
    async with reading(small_library(), SMALL) as run:
        await run.keys("ctrl+p")
        run.desk.action_command("names.all")
        await run.settle()
        await run.keys("ctrl+p")
        assert sum(isinstance(screen, CommandPalette) for screen in run.app.screen_stack) == 1
