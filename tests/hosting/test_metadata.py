"""Corrected metadata for a face: safe in the library, and shown by the shelf at once."""

import pytest

from reader.catalog.filing import FilingClerk
from reader.errors import UsageError
from reader.hosting.excerpts import LibraryExcerpts
from reader.hosting.metadata import LibraryMetadata
from reader.hosting.shelf import CatalogShelf
from reader.hosting.userwork import UserWork
from reader.model.metadata import MetadataField as Field
from tests.catalog.test_catalog import an_article, read_of

ONE = an_article(1, text="A diplomat has defected. And a last sentence.")


class Room:
    """Library, catalog and what shows them."""

    def __init__(self, folder):
        catalog = folder / "catalog.db"
        clerk = FilingClerk(catalog)
        clerk.put([read_of(ONE)])
        clerk.close()
        self.indexed = 0
        self.work = UserWork(folder / "data" / "library.db", catalog)
        self.metadata = LibraryMetadata(self.work, catalog, self.index)
        self.shelf = CatalogShelf(catalog)
        self.excerpts = LibraryExcerpts(self.work)

    async def index(self):
        self.indexed += 1

    def close(self):
        for part in (self.excerpts, self.work, self.shelf):
            part.close()


@pytest.fixture
def room(tmp_path):
    room = Room(tmp_path)
    yield room
    room.close()


async def test_a_correction_is_shown_by_the_shelf_and_goes_to_the_index_and_so_does_its_undoing(room):
    change = await room.metadata.correct(ONE.id, {Field.PUBLISHER: "Granma"})
    assert change.said == "Publisher corrected"
    assert (await room.shelf.article(ONE.id)).publisher == "Granma"
    assert (await room.shelf.rows(0, 1))[0].publisher == "Granma"
    assert await change.undo() == "Undone: publisher corrected"
    assert await room.shelf.article(ONE.id) == ONE
    assert room.indexed == 2


async def test_excerpts_are_cited_as_corrected_and_keep_what_was_said_when_they_were_kept(room):
    await room.excerpts.keep(ONE, (0, 10))
    await room.metadata.correct(ONE.id, {Field.BYLINE: "Ana Roe"})
    await room.excerpts.keep(await room.shelf.article(ONE.id), (25, 40))
    found = await room.excerpts.of(ONE)
    assert [placed.excerpt.citation.byline for placed in found] == ["Ana Roe", "Ana Roe"]
    kept = await room.work.use(lambda library: library.excerpts.of_article(ONE.id))
    assert [excerpt.citation.byline for excerpt in kept] == ["", ""]


async def test_what_cannot_be_is_refused_and_nothing_changes(room):
    with pytest.raises(UsageError):
        await room.metadata.correct(ONE.id, {Field.DATE: "soon", Field.PUBLISHER: "Granma"})
    assert await room.shelf.article(ONE.id) == ONE
