"""From a query to the rows of the list."""

from tests.app.library import small_library
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
