"""The library's names: listed, searched, sorted, and pairs of them that probably are one."""

import pytest

from reader.app.screens.roster import RosterScreen
from reader.app.widgets.choices import Choices
from reader.model.roster import RosterAsk, Twins
from tests.app.library import small_library
from tests.app.pilots import LARGE, SMALL, reading


def names(run):
    rows = run.app.screen.query_one("#roster-list").source
    return [str(rows.get(at).title) for at in range(len(rows))]


async def with_pair(run):
    """Two of the names are suggested as one."""
    part = await run.room.names.roster(RosterAsk(text="north korea"), 0, 2)
    run.room.names.pairs = [Twins(*part.rows, "one letter apart")]


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_w_lists_all_names_those_in_most_articles_first(size):
    async with reading(small_library(), size) as run:
        await run.keys("W")
        assert names(run)[0] == "North Korea"
        assert len(names(run)) == 5
        assert "2 articles" in run.screen
        assert "5 names · most articles first" in run.lines[0]
        assert all(len(line) <= size[0] for line in run.lines)


async def test_typing_searches_and_back_takes_the_words_off_first():
    async with reading(small_library()) as run:
        await run.keys("W", "slash", *"kor")
        assert names(run) == ["North Korea", "North Korean"]
        await run.keys("enter", "escape")
        assert len(names(run)) == 5
        await run.keys("q")
        assert run.app.screen is run.desk


async def test_tab_goes_from_type_to_type_and_back_takes_it_off():
    async with reading(small_library()) as run:
        await run.keys("W", "tab")
        assert names(run) == ["Yoon Suk Yeol"]
        assert "[● person]" in run.screen
        await run.keys("tab")
        assert "No name here" in run.screen
        await run.keys("escape")
        assert len(names(run)) == 5


async def test_s_sorts_by_rise_and_says_what_is_compared_then_by_name():
    async with reading(small_library()) as run:
        await run.keys("W", "s")
        assert "rising first" in run.screen
        assert "Now: 17 Jun 2024 to 16 Jul 2024" in run.screen
        assert "↑ 1 now, 0.0 a month before" in run.screen
        await run.keys("s")
        assert names(run) == sorted(names(run))


async def test_enter_shows_the_page_and_back_leads_to_the_list():
    async with reading(small_library()) as run:
        await run.keys("W", "j", "enter")
        assert run.lines[0].strip().startswith(("▲", "●", "◆"))
        await run.keys("q")
        assert isinstance(run.app.screen, RosterScreen)
        assert run.app.screen.query_one("#roster-list").cursor == 1


async def test_m_shows_pairs_and_enter_both_of_one_with_what_is_known():
    async with reading(small_library()) as run:
        await with_pair(run)
        await run.keys("W", "m")
        assert "1 pair of names that probably are one" in run.screen
        assert "North Korea (2)  and  North Korean (1)" in run.screen
        assert "one letter apart" in run.screen
        await run.keys("enter")
        assert "Are these one? One letter apart" in run.screen
        assert "8 Feb 2007 to 16 Jul 2024" in run.screen
        await run.keys("j", "enter")
        assert run.lines[0].strip() == "◆ North Korean  group"


async def test_a_pair_that_is_two_does_not_come_back():
    async with reading(small_library()) as run:
        await with_pair(run)
        await run.keys("W", "m", "D")
        assert "No two names look as if they were one" in run.screen
        await run.keys("escape", "m")
        assert run.app.screen.query_one(Choices).option_count == 1
        assert "No two names" in run.screen


async def test_c_on_a_pair_makes_them_one_and_u_takes_it_back():
    async with reading(small_library()) as run:
        await with_pair(run)
        await run.keys("W", "m", "c")
        (made,) = run.room.corrections.kept
        assert (made.kind, made.entity.name, made.into.name) == ("merge", "North Korean", "North Korea")
        assert made.article is None
        assert "No two names" in run.screen
        await run.keys("u")
        assert not run.room.corrections.kept
        assert "one letter apart" in run.screen


async def test_of_the_two_the_one_under_the_cursor_gives_the_name():
    async with reading(small_library()) as run:
        await with_pair(run)
        await run.keys("W", "m", "enter", "j", "c")
        (made,) = run.room.corrections.kept
        assert (made.entity.name, made.into.name) == ("North Korea", "North Korean")
        assert "u undoes it" in run.screen


async def test_a_merge_that_could_not_be_kept_leaves_the_pair():
    async with reading(small_library()) as run:
        await with_pair(run)
        run.room.corrections.full = True
        await run.keys("W", "m", "enter", "c")
        assert "the disk is full" in run.screen
        await run.keys("escape")
        assert "one letter apart" in run.screen


async def test_c_corrects_a_name_everywhere_and_the_keys_are_told_in_the_list_and_on_a_page():
    async with reading(small_library()) as run:
        await run.keys("W", "question_mark")
        assert "In the list of all names" in run.screen
        await run.keys("escape", "c")
        assert "What is wrong with “North Korea”?" in run.screen
        await run.keys("escape", "enter", "f1")
        assert "On the page of a name" in run.screen
        await run.keys("escape", "c")
        assert "Holds everywhere" in run.screen
        await run.keys("escape")
        assert run.lines[0].strip() == "▲ North Korea  place"


async def test_names_that_are_found_meanwhile_come_by_themselves(monkeypatch):
    monkeypatch.setattr("reader.app.screens.roster._LOOK_AGAIN", 0.01)
    async with reading(small_library()) as run:
        known, run.room.names.table = run.room.names.table, {}
        await run.keys("W")
        assert "No names are known yet" in run.screen
        run.room.names.table = known
        await run.until(lambda: names(run))
        assert "No names are known yet" not in run.screen
