"""The style of one part of a widget, to be laid over what lies below it."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


def component_style(widget: Widget, name: str) -> Style:
    """What the component class ``name`` says and no more: a colour it does not set shows through.

    Colours with transparency, and those that follow from the background, are worked out over the
    background of the widget, which Textual's partial styles do not do.
    """
    rules = widget.get_component_styles(name)
    full = widget.get_visual_style(name)
    behind = full.background
    front = full.foreground if rules.has_any_rules("color", "auto_color") else None
    text = rules.text_style
    return Style(
        color=(front if behind is None else behind + front).rich_color if front and front.a else None,
        bgcolor=behind.rich_color if behind is not None and rules.has_rule("background") else None,
        bold=text.bold,
        dim=text.dim,
        italic=text.italic,
        underline=text.underline,
        underline2=text.underline2,
        reverse=text.reverse,
    )
