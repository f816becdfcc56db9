"""One line of text as styled segments. Nothing in the text is ever read as markup."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from rich.segment import Segment
from rich.style import Style

from reader.app.reading.clusters import clusters, is_plain
from reader.app.reading.wrap import TAB, Line

_LONGEST: Final = 32
"""Code points of a cluster that go to the terminal; marks piled up by the thousand are left out."""

Mark = tuple[int, int, Style]
"""A range of the text and the style it adds; later marks lie over earlier ones."""


def paint_line(text: str, line: Line, marks: Sequence[Mark], base: Style) -> list[Segment]:
    """The segments of a line, without padding."""
    start, end = line
    if is_plain(text, start, end):
        return [
            Segment(text[low:high], _style(marks, low, high, base))
            for low, high in pairwise(_edges(marks, start, end))
        ]
    return list(_odd_line(text, line, marks, base))


def _odd_line(text: str, line: Line, marks: Sequence[Mark], base: Style) -> Iterator[Segment]:
    """A line with tabs, marks, joiners or wide characters: no style begins or ends within a cluster."""
    start, end = line
    found = clusters(text, start, end)
    borders = [*(cluster.start for cluster in found), end]
    snapped = [
        (
            borders[max(0, bisect_right(borders, low) - 1)],
            borders[min(len(borders) - 1, bisect_left(borders, high))],
            style,
        )
        for low, high, style in marks
    ]
    shown: list[str] = []
    edges, cell = iter(_edges(snapped, start, end)), 0
    low, edge = next(edges, start), next(edges, end)
    for cluster in found:
        if cluster.start >= edge:
            yield Segment("".join(shown), _style(snapped, low, edge, base))
            shown, low, edge = [], edge, next(edges, end)
        if text[cluster.start] == "\t":
            stop = TAB - cell % TAB
            shown.append(" " * stop)
            cell += stop
        else:
            shown.append(_bounded(text[cluster.start : cluster.end]))
            cell += cluster.width
    if shown:
        yield Segment("".join(shown), _style(snapped, low, end, base))


def _edges(marks: Sequence[Mark], start: int, end: int) -> list[int]:
    edges = {start, end}
    for low, high, _ in marks:
        edges.add(min(max(low, start), end))
        edges.add(min(max(high, start), end))
    return sorted(edges)


def _style(marks: Sequence[Mark], low: int, high: int, base: Style) -> Style:
    for start, end, style in marks:
        if start <= low and high <= end:
            base += style
    return base


def _bounded(cluster: str) -> str:
    return cluster if len(cluster) <= _LONGEST else cluster[:_LONGEST].rstrip("\u200d")
