"""Keys typed on the screen of excerpts before its list is there: they work on the list that comes."""

import pytest

from tests.app.library import small_library
from tests.app.pilots import late, reading
from tests.app.screens.three_excerpts import FIRST, LAST, library_with_three, quotes


async def typed_ahead(run, *keys):
    """Type keys, each at once behind the other, while what the first asks for is late."""
    gate = late(run.room.excerpts, "find")
    for key in keys:
        run.send(key)
    await run.pilot.pause()
    gate.set()
    await run.settle()


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        (("E", "A"), "3 marked"),
        (("E", "e"), "Export 3 excerpts"),
        (("E", "t"), "Tags of this excerpt"),
        (("E", "slash", *"moons", "enter", "escape", "e"), "Export 3 excerpts"),
        (("E", "D", "u", "A"), "3 marked"),
    ],
    ids=lambda typed: "-".join(typed) if isinstance(typed, tuple) else "",
)
async def test_a_key_behind_the_one_that_asks_for_a_list_works_on_that_list(keys, seen):
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("q")
        await typed_ahead(run, *keys)
        assert seen in run.screen


async def test_enter_behind_the_key_that_shows_all_opens_the_one_kept_last():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("q")
        await typed_ahead(run, "E", "enter")
        assert run.desk.text.selected_text() == "Envoys met in Beijin"


async def test_keys_behind_the_choice_of_a_dossier_work_on_what_lies_in_it():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.room.dossiers.put("Visit", ["0000000001", "0000000002"])
        await typed_ahead(run, "d", "enter", "e")
        assert "Export 2 excerpts" in run.screen
        await run.keys("escape")
        await typed_ahead(run, "d", "enter", "x", "x")
        assert run.room.dossiers.kept["dossier-0"].excerpts == ()
        await run.keys("u", "d", "D", "escape")
        await typed_ahead(run, "u", "d", "enter", "J")
        assert run.room.dossiers.kept["dossier-0"].excerpts == ("0000000002",)


async def test_a_key_behind_another_order_finds_the_cursor_in_that_order():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await typed_ahead(run, "G", "s", "g", "y")
        assert run.room.clipboard.copied == [FIRST]


async def test_letters_of_a_query_do_not_wait_for_what_those_before_them_find():
    async with reading(small_library()) as run:
        await library_with_three(run)
        gate = late(run.room.excerpts, "find")
        for key in ("slash", *"moons"):
            run.send(key)
        await run.until(lambda: "moons" in run.lines[0])
        assert len(quotes(run)) == 3
        gate.set()
        await run.settle()
        assert quotes(run) == [LAST]
