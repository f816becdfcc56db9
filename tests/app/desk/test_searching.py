"""From a query to the rows of the list."""

import asyncio

import pytest

from tests.app.library import LONG, MOONS, small_library
from tests.app.pilots import SMALL, reading


async def test_of_an_answer_a_screenful_is_asked_for_first():
    async with reading(small_library(), SMALL) as run:
        asked = []
        ask = run.room.search.ask

        async def noted(text, *, sort, offset, limit):
            asked.append((offset, limit))
            return await ask(text, sort=sort, offset=offset, limit=limit)

        run.room.search.ask = noted
        await run.type("korea")
        assert asked[0] == (0, run.desk.articles.rows_in_sight)
        assert run.desk.articles.rows_in_sight == 11


@pytest.mark.parametrize(("query", "stays"), [("", LONG), ("of", MOONS)], ids=["all", "found"])
async def test_a_cursor_that_moves_while_the_rows_are_fetched_anew_stays_where_it_went(query, stays):
    room = small_library()
    async with reading(room, SMALL) as run:
        if query:
            await run.type(query)
            await run.keys("enter", "q")
        gate, fetch = asyncio.Event(), room.shelf.count

        async def late():
            await gate.wait()
            return await fetch()

        room.shelf.count = late
        run.desk.searching.again()
        run.send("G")
        await run.until(lambda: run.desk.articles.cursor_key == stays.id)
        gate.set()
        await run.settle()
        assert run.desk.articles.cursor_key == stays.id
