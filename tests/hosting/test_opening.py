"""The parts as a face gets them, with processes of their own."""

import pytest

from reader import config
from reader.catalog.filed import KnownIds
from reader.hosting.opening import open_newsroom
from reader.ingest.collection import open_collection
from reader.ingest.coordinator import bring_up_to_date
from reader.ingest.options import IngestOptions
from reader.model.query import Sort
from reader.paths import directories


@pytest.fixture
def room(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("Korea", "Cuba", "Peru"):
        (folder / f"{name}.txt").write_text(f"Talks in {name}\n\nThey talked in {name}.\n")
    places = directories(str(tmp_path / "home"))
    collection = open_collection(places.cache, [str(folder)])
    bring_up_to_date(collection, KnownIds(), IngestOptions(workers=1, names=False), lambda _: None)
    room = open_newsroom(config.load(tmp_path / "none.toml"), places, [str(folder)], "news")
    yield room
    room.close()


async def test_what_the_user_marks_is_found_by_the_search_at_once_and_no_more_after_undo(room):
    async def found(query):
        answer = await room.search.ask(query, sort=Sort.DATE, offset=0, limit=10)
        assert await room.search.ids(query, sort=Sort.DATE, offset=0, limit=10) == [
            r.row.id for r in answer.rows
        ]
        return {row.row.title for row in answer.rows}

    rows = {row.title: row.id for row in await room.shelf.rows(0, 10)}
    assert list(await room.shelf.ids(0, 10)) == list(rows.values())
    assert await found("tag:korea OR has:note OR is:starred") == set()
    tagged = await room.marks.retag(list(rows.values())[:2], add=["korea"], remove=[])
    assert len(await found("tag:korea")) == 2
    assert list(await room.search.complete("tag:ko", 6)) == ["tag:korea"]
    assert list(await room.excerpts.tags()) == ["korea"]
    noted = await room.marks.set_note(rows["Talks in Peru"], "Ask again")
    await room.marks.set_starred([rows["Talks in Cuba"]], starred=True)
    assert await found("has:note") == {"Talks in Peru"}
    assert await found("is:starred") == {"Talks in Cuba"}
    await noted.undo()
    await tagged.undo()
    assert await found("tag:korea OR has:note") == set()
    assert list(await room.search.complete("tag:ko", 6)) == []


async def test_two_articles_are_compared_beside_the_interface(room):
    peru, cuba, *_ = [row.id for row in await room.shelf.rows(0, 10)]
    comparison = await room.comparing.compare(peru, cuba)
    assert comparison.counts()[:4] == (0, 1, 0, 0)
    assert await room.comparing.compare(peru, "00" * 8) is None
    assert [share.article for share in await room.comparing.shares(peru, [cuba])] == [cuba]
