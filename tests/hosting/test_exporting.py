"""The user's excerpts going out, each as it stands in its article today."""

import json
from functools import partial

import pytest

from reader.catalog.filing import FilingClerk
from reader.errors import ExportError
from reader.hosting.excerpts import LibraryExcerpts
from reader.hosting.exporting import ExportProcess
from reader.hosting.userwork import UserWork
from reader.model.excerpt_state import ExcerptOrder
from reader.model.export import NOTES, ExportOrder, ExportStage
from reader.processes import start
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
    library = tmp_path / "data" / "library.db"
    work = UserWork(library, catalog)
    excerpts = LibraryExcerpts(work)
    exports = ExportProcess(partial(start, "reader.hosting.export_child:serve", library, tmp_path / "cache"))
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


async def test_how_far_it_is_comes_back_and_a_no_stops_it_with_nothing_written(desks, tmp_path):
    excerpts, exports = desks
    file, heard = tmp_path / "kept.json", []

    def report(progress):
        heard.append(progress.stage)
        return False

    order = ExportOrder("json", file, "chicago")
    with pytest.raises(ExportError) as error:
        await exports.write(await all_of(excerpts) * 20_000, order, report)
    assert (error.value.kind, error.value.message) == ("stopped", "stopped: nothing was written")
    assert heard[0] is ExportStage.READING
    assert not file.exists()


async def test_a_process_that_dies_is_told_and_leaves_nothing(desks, tmp_path):
    excerpts, exports = desks

    def kill(_progress):
        exports._children[0].process.kill()
        return True

    order = ExportOrder("json", tmp_path / "out" / "kept.json", "chicago")
    order.path.parent.mkdir()
    with pytest.raises(ExportError) as error:
        await exports.write(await all_of(excerpts) * 20_000, order, kill)
    assert error.value.kind == "process"
    assert not list(order.path.parent.iterdir())
