"""Keys typed right behind the one that opens a screen: they work on the list that comes."""

import pytest

from reader.app.screens.entity import EntityScreen
from tests.app.library import small_library
from tests.app.pilots import late, reading


async def typed_ahead(run, desk, call, *keys):
    """Type keys, each at once behind the other, while what the first asks for is late."""
    gate = late(desk, call)
    for key in keys:
        run.send(key)
    await run.pilot.pause()
    gate.set()
    await run.settle()


def overtaken(desk, name):
    """From now on the first call finds no answer, as a newer one came before it was looked at."""
    answer, calls = getattr(desk, name), []

    async def first_not(*arguments):
        calls.append(arguments)
        return None if len(calls) == 1 else await answer(*arguments)

    setattr(desk, name, first_not)


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("W", "enter"), "North Korea"),
        (("W", "j", "j", "enter"), "Cuba"),
        (("W", "slash", *"yoon", "enter", "enter"), "Yoon Suk Yeol"),
        (("W", "tab", "enter"), "Yoon Suk Yeol"),
        (("W", "slash", *"yoon", "enter", "escape", "enter"), "North Korea"),
    ],
    ids=lambda typed: "-".join(typed) if isinstance(typed, tuple) else "",
)
async def test_keys_behind_the_list_of_names_open_the_page_of_the_name_they_mean(keys, name):
    async with reading(small_library()) as run:
        await typed_ahead(run, run.room.names, "roster", *keys)
        assert isinstance(run.app.screen, EntityScreen)
        assert name in run.lines[0]


async def test_keys_behind_the_page_of_a_name_work_on_its_parts():
    async with reading(small_library()) as run:
        await run.keys("W")
        await typed_ahead(run, run.room.names, "about", "enter", "j", "enter")
        first = run.lines[0]
        await run.keys("q", "k", "enter")
        assert "North Korea" not in first
        assert run.lines[0] != first


async def test_keys_behind_the_concordance_read_the_line_they_mean():
    async with reading(small_library()) as run:
        run.desk.find("havana")
        await run.settle()
        await typed_ahead(run, run.room.search, "concordance", "C", "j", "j", "enter")
        assert run.app.screen is run.desk
        assert run.desk.text.selected_text() == ""
        assert "Havana was not on the agenda" in run.screen


async def test_a_list_of_names_whose_question_rows_of_the_one_before_overtook_comes_all_the_same():
    async with reading(small_library()) as run:
        await run.keys("W")
        overtaken(run.room.names, "roster")
        await run.keys("tab", "enter")
        assert "Yoon Suk Yeol" in run.lines[0]


async def test_enter_on_a_name_whose_row_is_not_here_yet_opens_its_page():
    async with reading(small_library()) as run:
        await run.keys("W", "j")
        run.app.screen.query_one("#roster-list").source._windows.clear()
        overtaken(run.room.names, "roster")
        await run.keys("enter")
        assert isinstance(run.app.screen, EntityScreen)
