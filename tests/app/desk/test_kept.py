"""The excerpts of an article that is being opened: looked for early, lit at once where they are there."""

import asyncio

import pytest

from reader.app.desk.kept import Kept
from reader.app.reading.layer import EXCERPTS
from reader.errors import LibraryError
from reader.model.excerpt import PlacedExcerpt
from reader.text.anchor import describe, find
from tests.app.library import DIPLOMAT, TALKS
from tests.newsrooms.excerpts import MemoryExcerpts


class Desk:
    """Answers once it is let."""

    def __init__(self, placed=(), error=None):
        self.placed, self.error = placed, error
        self.let, self.asked = asyncio.Event(), 0

    async def of(self, article):
        self.asked += 1
        await self.let.wait()
        if self.error:
            raise self.error
        return self.placed


class Pane:
    """Remembers what is lit in it."""

    page = article = selection = None

    def set_layer(self, name, spans):
        assert name == EXCERPTS
        self.lit = [span[:2] for span in spans]


class Panel:
    def show(self, placed):
        self.shown = placed


async def one_excerpt():
    """The first words of an article, kept."""
    excerpts = MemoryExcerpts()
    await excerpts.keep(DIPLOMAT, (0, 24))
    (excerpt,) = excerpts.kept.values()
    selector = describe(DIPLOMAT.text, 0, 24)
    return PlacedExcerpt(excerpt, find(DIPLOMAT.text, selector))


def opened(desk):
    errands = []
    pane = Pane()
    kept = Kept(desk, pane, Panel(), errands.append, lambda _: None)
    kept.look()
    return kept, pane, errands


async def test_what_was_looked_for_in_time_is_lit_when_the_article_is_opened():
    desk = Desk([await one_excerpt()])
    kept, pane, errands = opened(desk)
    desk.let.set()
    await kept.expect(DIPLOMAT)
    kept.begin(DIPLOMAT)
    assert pane.lit == [(0, 24)]
    assert not errands


async def test_what_comes_late_is_lit_later_and_asked_for_once():
    desk = Desk([await one_excerpt()])
    kept, pane, errands = opened(desk)
    kept.expect(DIPLOMAT)
    kept.begin(DIPLOMAT)
    assert pane.lit == []
    desk.let.set()
    await errands.pop()
    assert pane.lit == [(0, 24)]
    assert desk.asked == 1


async def test_what_was_looked_for_in_another_article_is_not_lit():
    desk = Desk([await one_excerpt()])
    kept, pane, errands = opened(desk)
    desk.let.set()
    await kept.expect(DIPLOMAT)
    desk.placed = []
    kept.begin(TALKS)
    await errands.pop()
    assert pane.lit == []


async def test_a_change_made_meanwhile_is_in_what_is_lit():
    desk = Desk([await one_excerpt()])
    kept, pane, errands = opened(desk)
    desk.let.set()
    await kept.expect(DIPLOMAT)
    desk.placed = []  # deleted
    await kept.renew([DIPLOMAT.id])
    kept.begin(DIPLOMAT)
    await errands.pop()
    assert pane.lit == []


async def test_a_library_that_cannot_be_read_is_told_by_the_errand():
    desk = Desk(error=LibraryError("it is locked", kind="locked"))
    kept, pane, errands = opened(desk)
    desk.let.set()
    await asyncio.wait([kept.expect(DIPLOMAT)])
    kept.begin(DIPLOMAT)
    assert pane.lit == []
    with pytest.raises(LibraryError):
        await errands.pop()


async def test_nothing_is_looked_for_before_the_first_frame_of_the_program_is_out():
    desk, pane, errands = Desk([await one_excerpt()]), Pane(), []
    kept = Kept(desk, pane, Panel(), errands.append, lambda _: None)
    kept.begin(DIPLOMAT)
    looking = asyncio.ensure_future(errands.pop())
    await asyncio.sleep(0)
    assert desk.asked == 0
    kept.look()
    desk.let.set()
    await looking
    assert pane.lit == [(0, 24)]
