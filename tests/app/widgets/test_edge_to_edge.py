"""Lines that fill a widget from edge to edge."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from reader.app.widgets.edge_to_edge import EdgeToEdge
from tests.app.widgets.hosting import Host, screen_lines

HEIGHT = 20


class Numbered(EdgeToEdge):
    """Lines that say which they are, and count how often the scroll bar is painted."""

    def __init__(self, length):
        super().__init__()
        self.virtual_size = Size(10, length)

    def line(self, at, width):
        return Strip([Segment(f"line {at}")]).adjust_cell_length(width)


@pytest.fixture
def bar_paintings(monkeypatch):
    painted = []
    monkeypatch.setattr("textual.scrollbar.ScrollBar.render", lambda bar: painted.append(bar.position) or "")
    return painted


async def _scroll(pilot, to):
    pilot.app.widget.scroll_to(y=to, animate=False)
    await pilot.pause()


async def test_the_lines_are_those_at_the_place_it_was_scrolled_to():
    app = Host(Numbered(100_000))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await _scroll(pilot, 60_000)
        assert screen_lines(app)[0].startswith("line 60000 ")
        assert screen_lines(app)[-1].startswith(f"line {60_000 + HEIGHT - 1} ")


async def test_a_part_of_it_is_cut_out_of_the_same_lines():
    app = Host(Numbered(100))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await _scroll(pilot, 7)
        assert [strip.text for strip in app.widget.render_lines(Region(3, 1, 4, 2))] == ["e 8 ", "e 9 "]


async def test_the_scroll_bar_is_not_painted_while_its_thumb_stays(bar_paintings):
    app = Host(Numbered(100_000))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await pilot.pause()
        bar_paintings.clear()
        await _scroll(pilot, 1)
        assert not bar_paintings
        assert app.widget.vertical_scrollbar.position == 1  # whence the pointer would drag it


async def test_the_scroll_bar_is_painted_when_its_thumb_moves(bar_paintings):
    app = Host(Numbered(100_000))
    async with app.run_test(size=(40, HEIGHT)) as pilot:
        await pilot.pause()
        bar_paintings.clear()
        await _scroll(pilot, 50_000)
        assert bar_paintings[-1] == 50_000


async def test_colours_are_taken_out_where_they_are_not_wanted(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")

    class Red(Numbered):
        def line(self, at, width):
            red = self.rich_style + Style(color="#ff0000")
            return Strip([Segment("red", red)]).adjust_cell_length(width, red)

    app = Host(Red(3))
    async with app.run_test(size=(40, HEIGHT)):
        (colour,) = {s.style.color.triplet for s in app.widget.render_lines(Region(0, 0, 3, 1))[0]}
        assert len(set(colour)) == 1  # grey
