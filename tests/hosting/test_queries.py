"""Past queries and saved searches for a face."""

import pytest

from reader.errors import UsageError
from reader.hosting.queries import LibraryQueries
from reader.hosting.userwork import UserWork


@pytest.fixture
def queries(tmp_path):
    work = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    yield LibraryQueries(work)
    work.close()


async def test_past_queries_come_newest_first_and_can_be_searched(queries):
    for query in ("korea", "cuba", "korea talks", " "):
        await queries.remember(query)
    assert list(await queries.past()) == ["korea talks", "cuba", "korea"]
    assert list(await queries.past("KOREA")) == ["korea talks", "korea"]


async def test_a_saved_search_counts_what_is_new_since_it_was_looked_at(queries):
    await queries.save("Korea", "north korea", [1])
    [search] = await queries.saved()
    assert (search.name, search.query) == ("Korea", "north korea")
    assert await queries.new(search.id, [1, 2]) == 1
    await queries.look(search.id, [1, 2])
    assert await queries.new(search.id, [1, 2, 3]) == 1


async def test_a_deleted_search_comes_back(queries):
    await queries.save("Korea", "north korea", [])
    [search] = await queries.saved()
    change = await queries.delete(search.id)
    assert not await queries.saved()
    await change.undo()
    assert list(await queries.saved()) == [search]


async def test_a_name_that_is_taken_is_refused(queries):
    await queries.save("Korea", "north korea", [])
    with pytest.raises(UsageError):
        await queries.save("korea", "seoul", [])


async def test_saving_is_taken_back_as_a_whole(queries):
    change = await queries.save("Korea", "north korea", [1, 2])
    await change.undo()
    assert not await queries.saved()
