"""The page of an entity: what it shows, and where its lines lead."""

import pytest

from reader.app.widgets.month_chart import MonthChart
from reader.app.widgets.passage_list import PassageList
from reader.model.entity import EntityType
from tests.app.library import DIPLOMAT, TALKS, small_library
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading
from tests.builders import article
from tests.newsrooms.in_memory import newsroom

NORTH_KOREA = 'place:"North Korea"'


async def open_page(run, *names):
    """The page of the first name of the first article, or of one further down."""
    await run.keys("enter", "3", *names, "p")


def title(run):
    return run.lines[0].strip()


@pytest.mark.parametrize("size", [MEDIUM, LARGE])
async def test_p_on_a_name_shows_its_page(size):
    async with reading(small_library(), size) as run:
        await run.keys("enter", "3")
        name = run.desk.names.entity(run.desk.names.current)
        await run.keys("p")
        assert title(run) == f"▲ {name.canonical}  place"
        assert "Articles per month" in run.screen
        assert "number of articles, articles" in run.screen
        assert "Names by table 1" in run.screen
        assert all(len(line) <= size[0] for line in run.lines)


async def test_at_a_narrow_width_the_parts_take_turns():
    async with reading(small_library(), SMALL) as run:
        await open_page(run)
        assert "[Appears with]" in run.screen
        assert all(len(line) <= SMALL[0] for line in run.lines)
        await run.keys("tab")
        assert "[Sentences (" in run.screen
        assert "16 Jul 2024 · BBC News" in run.screen
        await run.keys("tab")
        assert "[Articles (" in run.screen
        await run.keys("shift+tab", "shift+tab")
        assert "[Appears with]" in run.screen


async def to(run, name):
    """The page of a place, whatever its rank."""
    run.desk.visiting.page(f"PLACE:{name.casefold()}", EntityType.PLACE, name)
    await run.settle()


async def test_a_companion_opens_its_page_and_back_leads_through_the_pages():
    async with reading(small_library()) as run:
        await open_page(run)
        first = title(run)
        await run.keys("enter")
        second = title(run)
        assert second != first
        await run.keys("q")
        assert title(run) == first
        await run.keys("escape")
        assert run.app.screen is run.desk
        assert run.desk.names.has_focus


async def test_a_sentence_opens_the_article_at_the_place():
    async with reading(small_library()) as run:
        await open_page(run)
        await run.keys("enter", "tab", "enter")
        assert run.app.screen is run.desk
        assert run.desk.text.has_focus
        assert run.desk.opening.article.id == DIPLOMAT.id


async def test_an_article_opens_from_all_pages_at_once():
    async with reading(small_library()) as run:
        await open_page(run)
        await to(run, "North Korea")
        await run.keys("tab", "tab", "j", "enter")
        assert run.app.screen is run.desk
        assert run.desk.opening.article.id == TALKS.id


async def test_a_month_narrows_the_query_to_the_name_and_the_month():
    async with reading(small_library()) as run:
        await to(run, "North Korea")
        run.app.screen.query_one(MonthChart).focus()
        await run.keys("home", "enter")
        assert run.app.screen is run.desk
        assert run.desk.searching.text.startswith(f"{NORTH_KOREA} date:2007-01")


async def test_s_and_a_name_search_the_library():
    async with reading(small_library()) as run:
        await to(run, "North Korea")
        await run.keys("s")
        assert run.desk.searching.text == NORTH_KOREA
        await to(run, "North Korea")
        await run.keys("G", "enter")
        assert run.desk.searching.text == '"North Korea"'


async def test_a_date_has_no_page_and_one_of_an_unknown_name_says_so_and_lets_one_back():
    async with reading(small_library()) as run:
        await open_page(run, "G")
        assert run.app.screen is run.desk
        assert "A date has no page" in run.screen
        await to(run, "Atlantis")
        assert "names of the others are still being found" in run.screen
        await run.keys("tab", "enter", "q")
        assert run.app.screen is run.desk


async def test_sentences_are_fetched_as_one_comes_to_them():
    articles = [
        article(f"Day {n}", f"Seoul woke on day {n}. It rained.", date=f"{2100 - n}-01", path=f"/n/{n}")
        for n in range(100, 0, -1)
    ]
    async with reading(newsroom(articles, {"Seoul": (EntityType.PLACE, ["Seoul"])})) as run:
        await to(run, "Seoul")
        passages = run.app.screen.query_one(PassageList)
        await run.keys("tab")
        run.send("G")
        await run.until(lambda: "Sentences (100)" in run.screen)
        await run.keys("G")
        assert passages.current.text == "Seoul woke on day 100."


async def test_what_was_hidden_says_how_to_bring_it_back():
    async with reading(small_library()) as run:
        await to(run, "North Korea")
        await run.keys("c")
        known, run.room.names.table = run.room.names.table, {}
        await run.keys("escape")
        assert "Nothing is called so any more" in run.screen
        run.room.names.table = known
        await run.keys("u")
        assert "2 articles, 8 Feb 2007" in run.screen


async def test_an_unknown_name_is_shown_as_soon_as_it_is_found(monkeypatch):
    monkeypatch.setattr("reader.app.screens.entity._PATIENCE", 0.001)
    async with reading(small_library()) as run:
        about = run.room.names.about

        async def unknown(_key):
            return None

        run.room.names.about = unknown
        await run.keys("enter", "3", "p")
        assert "still being found" in run.screen
        assert "Go there" in run.lines[-1]
        run.room.names.about = about
        await run.until(lambda: "Appears with" in run.screen)
        assert "still being found" not in run.screen
