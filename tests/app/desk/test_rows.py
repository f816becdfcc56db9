import asyncio
from dataclasses import replace

from reader.app.desk.rows import WINDOW, WindowedRows, result_row, shelf_row, short_date
from reader.model.answer import ResultRow
from reader.model.article import DateSource
from reader.model.dates import PartialDate
from reader.model.marks import Marks
from reader.model.query import Snippet
from tests.builders import article, row_of

ROW = row_of(article("Title", "Text.", publisher="BBC", date="2024-07-16"))


class Shelf:
    """Counts what is asked of it; rows are made on demand."""

    def __init__(self, overtaken=0):
        self.asked = []
        self.arrived = []
        self.overtaken = overtaken
        self.work = []

    async def fetch(self, offset, limit):
        self.asked.append(offset)
        if self.overtaken:
            self.overtaken -= 1
            return None
        return [shelf_row(row_of(article(f"Row {n}")), None) for n in range(offset, offset + limit)]

    def rows(self, length):
        return WindowedRows(length, self.fetch, lambda *span: self.arrived.append(span), self.work.append)

    async def run(self):
        while self.work:
            await self.work.pop(0)


async def test_a_row_is_missing_until_its_window_has_come():
    shelf = Shelf()
    rows = shelf.rows(1000)
    assert len(rows) == 1000
    assert rows.get(5) is None
    rows.need(0, 20)
    await shelf.run()
    assert rows.get(5).title == "Row 5"
    assert shelf.asked == [0]
    assert shelf.arrived == [(0, WINDOW)]


async def test_rows_near_the_end_of_a_window_bring_the_next_one_before_it_shows():
    shelf = Shelf()
    shelf.rows(1000).need(WINDOW - 12, WINDOW - 2)
    await shelf.run()
    assert sorted(shelf.asked) == [0, WINDOW]


async def test_what_was_asked_for_last_comes_first():
    shelf = Shelf()
    rows = shelf.rows(100_000)
    for first in range(0, 50_000, 1000):
        rows.need(first, first + 20)
    rows.need(99_950, 99_970)
    await shelf.run()
    assert shelf.asked[0] == 99_950 // WINDOW * WINDOW
    assert len(shelf.asked) <= 6


async def test_an_overtaken_window_is_asked_for_once_more():
    shelf = Shelf(overtaken=1)
    rows = shelf.rows(10)
    rows.need(0, 10)
    await shelf.run()
    assert rows.get(0) is not None


async def test_a_window_that_cannot_be_had_is_not_asked_for_at_every_repaint():
    shelf = Shelf(overtaken=100)
    rows = shelf.rows(10)
    for _ in range(5):
        rows.need(0, 10)
        await shelf.run()
    assert shelf.asked == [0, 0]


async def test_a_closed_source_fetches_no_more():
    shelf = Shelf()
    rows = shelf.rows(1000)
    rows.need(0, 10)
    rows.close()
    await shelf.run()
    assert shelf.asked == []


async def test_paging_through_a_long_list_does_not_hold_all_of_it():
    shelf = Shelf()
    rows = shelf.rows(20_000)
    for first in range(0, 20_000, WINDOW):
        rows.need(first + 40, first + 60)
        await shelf.run()
    held = sum(rows.get(index) is not None for index in range(20_000))
    assert held <= 50 * WINDOW
    assert rows.get(19_999) is not None


async def test_marks_change_the_rows_that_are_here():
    rows = Shelf().rows(10)
    rows.put(0, [shelf_row(ROW, None)])
    assert rows.get(0).unread
    rows.restate(lambda row: shelf_row(ROW, Marks(read=True, starred=True)))
    assert not rows.get(0).unread
    assert rows.get(0).starred
    await asyncio.sleep(0)


def test_a_hit_shows_its_passage_where_a_listed_article_shows_its_lead():
    hit = ResultRow(ROW, Snippet("a passage", ((2, 9),)), ((0, 5),), 1.0, complete=False)
    row = result_row(hit, None)
    assert (row.snippet, row.snippet_hits, row.title_hits, row.complete) == (
        "a passage",
        ((2, 9),),
        ((0, 5),),
        False,
    )
    assert shelf_row(ROW, None).snippet == "Text."


def test_a_date_that_was_worked_out_is_marked():
    day = PartialDate("2024-07-06")
    assert short_date(day, DateSource.STATED) == "6 Jul 2024"
    assert short_date(day, DateSource.INFERRED) == "~6 Jul 2024"
    assert short_date(PartialDate("2024"), None) == "2024"
    assert short_date(None, None) == ""


def test_a_title_that_was_made_is_shown_as_the_beginning_of_a_text():
    made = replace(
        article("The mayor of Tilling resigned", "The mayor of Tilling resigned on Monday."), title_made=True
    )
    assert shelf_row(row_of(made), None).title == "The mayor of Tilling resigned…"
