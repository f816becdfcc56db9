"""From the query to the text: Enter, the first hit, and the hits after it."""

import asyncio

from reader.app.desk.arranging import Pane
from tests.app.library import small_library
from tests.app.pilots import SMALL, reading


def typed_at_once(run, text, *keys):
    """Press keys as quickly as a terminal passes on what was pasted or typed ahead."""
    for key in ("slash", *text, *keys):
        run.send(key)


async def test_keys_that_follow_enter_at_once_go_to_the_article_and_not_into_the_query():
    async with reading(small_library()) as run:
        typed_at_once(run, "cuba", "enter", "v")
        await run.settle()
        assert run.desk.search_line.text == "cuba"
        assert run.desk.searching.answer.total == 1
        assert run.desk.text.selecting


async def test_keys_that_follow_escape_at_once_go_to_the_list():
    async with reading(small_library()) as run:
        typed_at_once(run, "", "escape", "j", "j")
        await run.settle()
        assert run.desk.search_line.text == ""
        assert run.desk.articles.cursor == 2


async def test_a_query_that_is_cleared_at_once_is_not_asked_again():
    async with reading(small_library()) as run:
        typed_at_once(run, "cuba", "escape")
        await run.settle()
        assert run.desk.search_line.text == ""
        assert run.desk.searching.answer is None


def lit_late(run):
    """Hold back what a query lights until the returned event is set."""
    known, lit = asyncio.Event(), run.room.search.lit

    async def late(text, article):
        await known.wait()
        return await lit(text, article)

    run.room.search.lit = late
    return known


async def test_hits_that_come_after_the_text_are_counted_where_nothing_scrolls():
    async with reading(small_library(), SMALL) as run:
        await run.type("havana")
        run.desk.arranging.go(Pane.LIST)
        known = lit_late(run)
        run.send("enter")
        await run.until(lambda: "100%" in run.screen)
        known.set()
        await run.until(lambda: "hit 1 of 2" in run.screen)


async def test_enter_before_the_hits_are_known_leads_to_the_first_one_all_the_same():
    async with reading(small_library()) as run:
        known = lit_late(run)
        typed_at_once(run, "havana")
        await run.until(lambda: "2 of 4" in run.lines[0])
        run.send("enter")
        await run.until(lambda: run.desk.arranging.focused is Pane.READING)
        known.set()
        await run.until(lambda: "hit 1 of 2" in run.screen)


async def test_a_step_to_a_hit_that_is_in_sight_already_is_counted():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("enter", "n")
        assert "hit 2 of 2" in run.screen
