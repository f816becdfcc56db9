"""Marking rows that are not here."""

from reader.app.desk.choosing import Choosing
from reader.model.article import ArticleId


class List:
    """A list, and the search behind it."""

    def __init__(self):
        self.source = object()
        self.marked = []
        self.asked = []
        self.meanwhile = lambda: None

    def mark(self, articles):
        self.marked.extend(articles)

    async def ids(self, offset, limit):
        self.asked.append(limit)
        self.meanwhile()
        return [ArticleId(f"{number:016x}") for number in range(offset, offset + limit)]


async def test_all_rows_of_a_range_are_marked_in_parts_none_of_which_is_large():
    rows = List()
    await Choosing(rows, rows, None, None, None).mark(10, 100_010)
    assert len(set(rows.marked)) == 100_000
    assert rows.marked[0] == ArticleId(f"{10:016x}")
    assert max(rows.asked) < 10_000


async def test_another_list_that_comes_meanwhile_is_left_alone():
    rows = List()
    rows.meanwhile = lambda: setattr(rows, "source", object())
    await Choosing(rows, rows, None, None, None).mark(0, 100)
    assert rows.marked == []
