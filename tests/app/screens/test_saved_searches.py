"""Saved searches: kept by name, asked again, with what is new."""

from tests.app.library import small_library
from tests.app.pilots import reading


async def saved(run, query, name=None):
    """Ask a query and save it from the list, under a name of its own if one is given."""
    run.desk.find(query)
    await run.settle()
    await run.keys("S")
    await run.until(lambda: "Save this search" in run.screen)
    if name:
        await run.keys("ctrl+u", *name)
    await run.keys("enter")
    await run.until(lambda: run.app.screen is run.desk)


async def test_a_query_is_saved_under_a_name_and_can_be_taken_back():
    async with reading(small_library()) as run:
        await saved(run, "havana", "Cuba")
        [search] = await run.room.queries.saved()
        assert (search.name, search.query) == ("Cuba", "havana")
        await run.keys("u")
        assert not await run.room.queries.saved()


async def test_without_another_name_it_is_called_as_it_reads():
    async with reading(small_library()) as run:
        await saved(run, "havana")
        assert [search.name for search in await run.room.queries.saved()] == ["havana"]


async def test_a_name_that_is_taken_is_told_and_the_sheet_stays():
    async with reading(small_library()) as run:
        await saved(run, "havana", "Cuba")
        run.desk.find("cuba")
        await run.settle()
        await run.keys("S")
        await run.keys("ctrl+u", *"Cuba", "enter")
        assert "choose another name" in run.screen
        assert len(await run.room.queries.saved()) == 1


async def test_the_list_says_what_is_found_and_what_is_new():
    async with reading(small_library()) as run:
        await saved(run, "havana", "Cuba")
        await run.keys("apostrophe")
        await run.until(lambda: "2 articles" in run.screen)
        assert " new" not in run.screen
        await run.keys("escape")
        run.room.queries.seen.clear()
        await run.keys("apostrophe")
        await run.until(lambda: "2 articles · 2 new" in run.screen)


async def test_asking_one_shows_it_in_the_search_line_and_counts_as_looking():
    async with reading(small_library()) as run:
        await saved(run, "havana", "Cuba")
        run.room.queries.seen.clear()
        run.desk.find("")
        await run.settle()
        await run.keys("apostrophe", "enter")
        await run.settle()
        assert run.desk.search_line.text.strip() == "havana"
        assert run.desk.searching.answer.total == 2
        await run.keys("apostrophe")
        await run.until(lambda: "2 articles" in run.screen)
        assert " new" not in run.screen


async def test_a_deleted_search_is_brought_back_by_undo():
    async with reading(small_library()) as run:
        await saved(run, "havana", "Cuba")
        await run.keys("apostrophe", "D")
        await run.until(lambda: "Nothing is saved yet" in run.screen)
        await run.keys("escape", "u")
        assert len(await run.room.queries.saved()) == 1


async def test_there_must_be_a_query_to_save():
    async with reading(small_library()) as run:
        await run.keys("S")
        assert "There is no query to save" in run.screen
