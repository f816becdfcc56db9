"""The style of one part of a widget."""

from typing import ClassVar

import pytest
from rich.color import Color
from textual.app import App
from textual.widget import Widget

from reader.app.widgets.component_style import component_style


class Parts(Widget):
    COMPONENT_CLASSES: ClassVar = {"veil", "ghost", "ink", "weight", "auto"}
    DEFAULT_CSS = """
    Parts {
        background: #000000;
        color: #ffffff;
        & > .veil { background: #ffffff 50%; }
        & > .ghost { background: #ff0000; color: transparent; }
        & > .ink { color: #ffffff 50%; }
        & > .weight { text-style: bold underline; }
        & > .auto { background: #ffffff; color: auto; }
    }
    """


class Host(App):
    def compose(self):
        yield Parts()


@pytest.fixture
async def parts():
    app = Host()
    async with app.run_test():
        yield app.query_one(Parts)


async def test_a_transparent_background_is_mixed_with_what_lies_below(parts):
    style = component_style(parts, "veil")
    assert style.bgcolor in (Color.from_rgb(127, 127, 127), Color.from_rgb(128, 128, 128))
    assert style.color is None


async def test_a_transparent_colour_lets_the_one_below_show(parts):
    style = component_style(parts, "ghost")
    assert style.bgcolor == Color.from_rgb(255, 0, 0)
    assert style.color is None


async def test_a_colour_alone_sets_no_background(parts):
    style = component_style(parts, "ink")
    assert style.color in (Color.from_rgb(127, 127, 127), Color.from_rgb(128, 128, 128))
    assert style.bgcolor is None


async def test_weight_alone_sets_no_colour(parts):
    style = component_style(parts, "weight")
    assert (style.bold, style.underline, style.italic) == (True, True, None)
    assert style.color is style.bgcolor is None


async def test_an_automatic_colour_stands_out_from_its_own_background(parts):
    style = component_style(parts, "auto")
    assert style.color.triplet.red < 100
