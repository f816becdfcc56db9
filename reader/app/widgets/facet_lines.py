"""The lines of the facet panel: headings, values, counts, and bars where time passes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from textual.content import Content

from reader.app.widgets.row_paint import shorten
from reader.model.query import Facet
from reader.text.safe import safe_line

_HEADINGS: Final = {
    "publisher": "Publishers",
    "year": "Years",
    "month": "Months",
    "person": "People",
    "org": "Organisations",
    "place": "Places",
}
_CHARTS: Final = frozenset({"year", "month"})
_EIGHTHS: Final = " ▏▎▍▌▋▊▉"


@dataclass(frozen=True, slots=True)
class FacetLine:
    """One line; ``value`` is empty for a heading and for the blank line before it."""

    facet: str
    value: str
    content: Content


def facet_lines(
    facets: Sequence[Facet], width: int, chosen: Callable[[str, str], bool]
) -> tuple[FacetLine, ...]:
    """The panel's lines.

    Args:
        facets: as counted; those without a value are left out.
        width: of a line, in cells.
        chosen: whether the query asks for a value of a facet already.
    """
    lines: list[FacetLine] = []
    for facet in facets:
        if not facet.counts:
            continue
        if lines:
            lines.append(FacetLine(facet.name, "", Content("")))
        heading = _HEADINGS.get(facet.name, facet.name)
        lines.append(FacetLine(facet.name, "", Content.styled(heading, "bold $quiet")))
        most = max(count for _, count in facet.counts)
        for value, count in facet.counts:
            mark = "● " if chosen(facet.name, value) else "  "
            line = _line(facet.name, mark, value, count, most=most, width=width)
            lines.append(FacetLine(facet.name, value, line))
    return tuple(lines)


def bar(count: int, most: int, width: int) -> str:
    """A bar of block characters, exact to an eighth of a cell; never empty for something that is there."""
    eighths = max(1, round(count * width * 8 / most)) if count and most else 0
    whole, rest = divmod(eighths, 8)
    return "█" * whole + (_EIGHTHS[rest] if rest else "")


def _line(facet: str, mark: str, value: str, count: int, *, most: int, width: int) -> Content:
    number = f" {count:,}"
    room = max(1, width - cell_len(mark) - cell_len(number))
    name = shorten(safe_line(value), room)
    parts: list[Content | str] = [Content.styled(mark, "$accent"), name]
    left = room - cell_len(name)
    if facet in _CHARTS and left > 2:
        drawn = bar(count, most, left - 1)
        parts += [" ", Content.styled(drawn, "$primary")]
        left -= 1 + len(drawn)
    return Content.assemble(*parts, " " * left, Content.styled(number, "$quiet"))
