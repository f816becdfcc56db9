"""Marks for what is shown, from a library that may be slow or broken."""

import asyncio

from reader.app.desk.patience import PatientMarks
from reader.errors import LibraryError
from reader.model.article import ArticleId
from reader.model.marks import Marks

ONE = ArticleId("1" * 16)
STARRED = {ONE: Marks(starred=True)}


class Book:
    """Answers once it is let."""

    def __init__(self, error=None):
        self.let = asyncio.Event()
        self.error = error

    async def marks(self, articles):
        await self.let.wait()
        if self.error:
            raise self.error
        return STARRED


def patient(book):
    told, arrived, errands = [], [], []

    async def show(articles):
        arrived.extend(articles)

    marks = PatientMarks(book, lambda work: errands.append(asyncio.ensure_future(work)), told.append, show)
    return marks, told, arrived, errands


async def test_marks_that_are_there_in_time_are_given():
    book = Book()
    book.let.set()
    marks, told, _, errands = patient(book)
    assert await marks.of([ONE]) == STARRED
    assert not told + errands


async def test_marks_that_are_late_keep_nothing_waiting_and_are_shown_when_they_come():
    book = Book()
    marks, _, arrived, errands = patient(book)
    assert await marks.of([ONE], moment=0) == {}
    assert not arrived
    book.let.set()
    await asyncio.gather(*errands)
    assert arrived == [ONE]


async def test_a_library_that_cannot_be_read_is_told_and_keeps_nothing_away():
    error = LibraryError("the library is locked")
    book = Book(error)
    book.let.set()
    marks, told, _, _ = patient(book)
    assert await marks.of([ONE]) == {}
    assert told == [error]
