"""The sheet that explains how an article was found, and the one that lists its like."""

from tests.app.library import TALKS, small_library
from tests.app.pilots import reading


async def test_it_tells_how_the_query_was_understood_and_what_each_clause_gives():
    async with reading(small_library()) as run:
        await run.type("havana cuba")
        await run.keys("enter", "i")
        await run.until(lambda: "How this was found" in run.screen)
        assert "havana cuba" in run.screen
        assert "Diplomat in Cuba defects to Seoul" in run.screen
        assert "row 1, sorted by relevance" in run.screen
        assert "havana in the body, 2 times" in run.screen
        assert "points in all" in run.screen


async def test_it_names_what_could_not_be_read():
    async with reading(small_library()) as run:
        await run.type("foo:havana")
        await run.keys("enter", "enter", "i")
        await run.until(lambda: "How this was found" in run.screen)
        assert "foo: is not a field" in run.screen


async def test_a_query_that_finds_nothing_is_explained_too():
    async with reading(small_library()) as run:
        await run.type("zebra")
        run.desk.action_command("explain")
        await run.until(lambda: "zebra finds 0" in run.screen)


async def test_without_a_query_there_is_nothing_to_explain():
    async with reading(small_library()) as run:
        await run.keys("i")
        assert "There is nothing to explain" in run.screen


async def test_the_nearest_articles_are_listed_and_one_is_read():
    async with reading(small_library()) as run:
        await run.keys("enter", "L")
        await run.until(lambda: "Like “Diplomat in Cuba" in run.screen)
        assert "North Korea returns to talks" in run.screen
        await run.keys("enter")
        await run.until(lambda: run.desk.opening.article and run.desk.opening.article.id == TALKS.id)
        assert run.desk.text.has_focus
