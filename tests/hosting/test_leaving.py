"""The user's library while the program is being left: what was asked for is done, or it is told."""

import asyncio
import sqlite3
import threading

import pytest

from reader.catalog.filing import FilingClerk
from reader.hosting import userwork
from reader.hosting.marks import LibraryMarks
from reader.hosting.userwork import UserWork
from reader.model.article import ArticleId
from tests.catalog.test_catalog import an_article, read_of

ONE = ArticleId(f"{1:016x}")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "library.db"


@pytest.fixture
def work(file, tmp_path, monkeypatch):
    monkeypatch.setattr(userwork, "_MOMENT", 0.0)
    clerk = FilingClerk(tmp_path / "catalog.db")
    clerk.put([read_of(an_article(1))])
    clerk.close()
    return UserWork(file, tmp_path / "catalog.db")


def left_in_the_middle(work, gate):
    """Ask for a star behind something slow, and let the loop end before either is done."""

    def slow(_library):
        gate.wait()

    async def leave():
        waiting = [
            asyncio.ensure_future(work.use(slow)),
            asyncio.ensure_future(LibraryMarks(work).set_starred([ONE], starred=True)),
        ]
        await asyncio.sleep(0)
        for each in waiting:
            each.cancel()

    asyncio.run(leave())


def test_a_change_that_nobody_waits_for_any_more_is_made_all_the_same_and_the_waiting_is_told(work, file):
    gate, told = threading.Event(), []

    def tell(line):
        told.append(line)
        gate.set()

    left_in_the_middle(work, gate)
    work.close(tell)
    assert told == ["Another program is writing to your library; what you changed last is kept after it"]
    with sqlite3.connect(file) as library:
        assert library.execute("SELECT count(*) FROM starred_articles").fetchall() == [(1,)]
    library.close()


def test_a_change_that_could_not_be_made_after_leaving_is_told(work, file):
    gate, told = threading.Event(), []
    left_in_the_middle(work, gate)
    work._opened = lambda: (_ for _ in ()).throw(OSError("the disk is gone"))  # as it may be by then
    work.close(lambda line: (told.append(line), gate.set()))
    assert told[1:] == ["Your last change was not kept: the disk is gone"]


async def test_with_nothing_to_keep_nothing_is_waited_for_and_nothing_is_told(work):
    told = []
    await LibraryMarks(work).set_starred([ONE], starred=True)
    work.close(told.append)
    assert told == []
