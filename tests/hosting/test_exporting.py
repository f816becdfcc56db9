"""The user's excerpts going out, each as it stands in its article today."""

import json

import pytest

from reader.catalog.filing import FilingClerk
from reader.errors import ExportError
from reader.hosting.excerpts import LibraryExcerpts
from reader.hosting.exporting import LibraryExports
from reader.hosting.userwork import UserWork
from reader.model.excerpt_state import ExcerptOrder
from reader.model.export import NOTES, ExportOrder
from tests.catalog.test_catalog import an_article, read_of

TEXT = "The first sentence of many. A diplomat has defected to the South with his family. And a last one."
ONE, GONE = an_article(1, text=TEXT), an_article(2, text=TEXT)


@pytest.fixture
async def desks(tmp_path):
    """Excerpts of an article that is there, changed since, and of one that is gone; and the exports."""
    catalog = tmp_path / "cache" / "news" / "catalog.db"
    catalog.parent.mkdir(parents=True)
    clerk = FilingClerk(catalog)
    clerk.put([read_of(an_article(1, text=f"New. {TEXT}"))])
    clerk.close()
    work = UserWork(tmp_path / "data" / "library.db", catalog)
    excerpts, exports = LibraryExcerpts(work), LibraryExports(work, tmp_path / "cache")
    await excerpts.keep(ONE, (28, 51), "a note")
    await excerpts.keep(GONE, (28, 51))
    yield excerpts, exports
    for part in (excerpts, exports, work):
        part.close()


async def all_of(excerpts):
    return (await excerpts.find("", (ExcerptOrder.OLDEST,))).excerpts


async def test_they_are_written_in_the_order_given_with_their_places_of_today(desks, tmp_path):
    excerpts, exports = desks
    order = ExportOrder("json", tmp_path / "kept.json", "chicago")
    done = await exports.write((await all_of(excerpts))[::-1], order)
    gone, moved = json.loads(order.path.read_text())["excerpts"]
    assert done.excerpts == 2
    assert (gone["state"], moved["state"], moved["start"], moved["note"]) == ("lost", "moved", 33, "a note")


async def test_a_file_that_is_there_stays_until_its_replacement_is_asked_for(desks, tmp_path):
    excerpts, exports = desks
    file = tmp_path / "mine.md"
    file.write_text("mine")
    with pytest.raises(ExportError) as error:
        await exports.write(await all_of(excerpts), ExportOrder("markdown", file, "apa"))
    assert (error.value.kind, file.read_text()) == ("exists", "mine")
    await exports.write(await all_of(excerpts), ExportOrder("markdown", file, "apa", replace=True))
    assert "A diplomat has defected" in file.read_text()


async def test_a_folder_of_notes_is_brought_up_to_date(desks, tmp_path):
    excerpts, exports = desks
    order = ExportOrder(NOTES, tmp_path / "vault", "chicago")
    assert (await exports.write(await all_of(excerpts), order)).notes == (2, 0)
    assert (await exports.write(await all_of(excerpts), order)).notes == (0, 2)
