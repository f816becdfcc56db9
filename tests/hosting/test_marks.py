"""The user's marks for a face."""

import asyncio
import threading

import pytest

from reader.catalog.filing import FilingClerk
from reader.hosting.marks import LibraryMarks
from reader.hosting.userwork import UserWork
from reader.library import recovery
from reader.model.article import ArticleId
from tests.catalog.test_catalog import an_article, read_of

ONE, TWO = ArticleId(f"{1:016x}"), ArticleId(f"{2:016x}")


@pytest.fixture
def work(tmp_path):
    clerk = FilingClerk(tmp_path / "catalog.db")
    clerk.put([read_of(an_article(1)), read_of(an_article(2))])
    clerk.close()
    work = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    yield work
    work.close()


@pytest.fixture
def marks(work):
    return LibraryMarks(work)


async def test_a_mark_is_there_after_a_restart(marks, tmp_path):
    await marks.set_read([ONE], read=True)
    again = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    found = await LibraryMarks(again).marks([ONE, TWO])
    again.close()
    assert found[ONE].read
    assert TWO not in found


async def test_a_change_says_what_happened_and_is_taken_back(marks):
    change = await marks.set_read([ONE, TWO], read=True)
    assert change.said == "2 articles marked read"
    await change.undo()
    assert await marks.marks([ONE, TWO]) == {}


async def test_stars_and_places_are_kept_too(marks):
    await marks.set_starred([ONE], starred=True)
    await marks.set_place(ONE, 120)
    found = (await marks.marks([ONE]))[ONE]
    assert (found.starred, found.place) == (True, 120)


async def test_the_days_backup_is_made_when_the_library_is_opened(tmp_path):
    work = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    await LibraryMarks(work).set_read([ONE], read=True)
    work.close()
    assert list((tmp_path / "data" / "backups").iterdir())


async def test_nothing_is_made_on_the_disk_before_something_is_kept(tmp_path):
    work = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    assert await LibraryMarks(work).marks([ONE]) == {}
    assert await LibraryMarks(work).word() is None
    work.close()
    assert not (tmp_path / "data").exists()


@pytest.fixture
async def broken(tmp_path):
    """A library with a backup, whose file was overwritten."""
    library = tmp_path / "broken" / "library.db"
    work = UserWork(library, tmp_path / "catalog.db")
    await LibraryMarks(work).set_starred([ONE], starred=True)
    work.close()
    library.write_bytes(b"no database " * 1000)
    return library


async def test_a_library_that_had_to_be_mended_says_so(broken, work, tmp_path):
    mended = UserWork(broken, tmp_path / "catalog.db")
    word = await LibraryMarks(mended).word()
    mended.close()
    assert word
    assert "backup" in word


async def test_a_library_that_is_being_mended_is_waited_for(broken, work, tmp_path, monkeypatch):
    set_aside, go_on = threading.Event(), threading.Event()
    newest_good = recovery.newest_good

    def slow(*arguments):
        set_aside.set()
        go_on.wait()
        return newest_good(*arguments)

    monkeypatch.setattr(recovery, "newest_good", slow)
    mended = UserWork(broken, tmp_path / "catalog.db")
    await asyncio.to_thread(set_aside.wait)
    telling = asyncio.ensure_future(LibraryMarks(mended).word())
    await asyncio.sleep(0)
    go_on.set()
    word = await telling
    mended.close()
    assert word
