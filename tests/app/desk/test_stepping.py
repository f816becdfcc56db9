"""From one unread article to the next, across rows that are not here."""

import pytest

from reader.app.desk.stepping import Stepping
from reader.app.widgets.list_row import ListRow
from reader.model.article import ArticleId
from reader.model.marks import Marks


def key(number):
    return ArticleId(f"{number:016x}")


class List:
    """A list of which only the first rows are here; its articles are all known by their ids."""

    def __init__(self, length, here, unread, cursor=0):
        self.length, self.here, self.unread, self.cursor = length, here, set(unread), cursor
        self.source = self
        self.asked = []
        self.meanwhile = lambda: None

    def __len__(self):
        return self.length

    def get(self, index):
        return ListRow(key(index), "", unread=index in self.unread) if index < self.here else None

    def show(self, index):
        self.cursor = index

    async def ids(self, offset, limit):
        self.asked.append((offset, limit))
        self.meanwhile()
        return [key(number) for number in range(offset, min(offset + limit, self.length))]

    async def marks(self, articles):
        return {one: Marks(read=True) for one in articles if int(one, 16) not in self.unread}


async def stepped(rows, direction):
    said = []
    await Stepping(rows, rows, rows, None, said.append).to_unread(direction)
    return said


@pytest.mark.parametrize(
    ("start", "direction", "end"), [(0, 1, 3), (3, 1, 5000), (9000, -1, 5000), (3, -1, 0)]
)
async def test_the_nearest_unread_article_in_a_direction_is_found_however_far_it_is(start, direction, end):
    rows = List(100_000, 32, {0, 3, 5000}, start)
    assert await stepped(rows, direction) == []
    assert rows.cursor == end


async def test_among_the_rows_that_are_here_nothing_is_asked():
    rows = List(100_000, 32, {3})
    await stepped(rows, 1)
    assert rows.asked == []


@pytest.mark.parametrize(("start", "direction", "said"), [(0, 1, "below"), (99_999, -1, "above")])
async def test_when_there_is_none_it_is_said_after_few_questions(start, direction, said):
    rows = List(100_000, 32, set(), start)
    assert await stepped(rows, direction) == [f"No unread article {said}"]
    assert rows.cursor == start
    assert len(rows.asked) < 20
    assert sum(limit for _, limit in rows.asked) <= 100_000


async def test_a_cursor_that_was_moved_meanwhile_stays_where_the_user_put_it():
    rows = List(100_000, 32, {5000})
    rows.meanwhile = lambda: rows.show(7)
    await stepped(rows, 1)
    assert rows.cursor == 7
