"""Paints the lines of an article list. Nothing in a row is ever read as markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

if TYPE_CHECKING:
    from reader.app.widgets.list_row import ListRow
    from reader.model.article import Span

_INDENT: Final = 3  # cursor bar, sign, space
_GAP: Final = 2  # between the text and what stands at the right
_ROOM_FOR_RIGHT: Final = 32  # narrower lists show the text alone
_SNIPPET: Final = 30  # cells that tags leave to it
_BEFORE_HIT: Final = 12  # code points kept before the first hit of a snippet that is cut at its start
NOTED: Final = "✎"
_BLANKS: Final = str.maketrans("\t\n", "  ")


@dataclass(frozen=True, eq=False, slots=True)
class RowLook:
    """The styles of one row, already laid over its background."""

    base: Style
    bar: Style
    sign: Style
    title: Style
    right: Style
    alert: Style
    snippet: Style
    hit: Style


def paint_title(row: ListRow, width: int, look: RowLook, *, current: bool, marked: bool) -> Strip:
    """The first line: cursor bar, mark or unread dot, title (quiet where words are missing), alert, signs, date."""
    sign = "✓" if marked else "●" if row.unread else " "
    right = ("★ " if row.starred else "") + (f"{NOTED} " if row.noted else "") + row.date
    title = look.title if row.complete else look.snippet
    if row.unread:
        title += Style(bold=True)
    head = [Segment("▌" if current else " ", look.bar), Segment(f"{sign} ", look.sign)]
    return _line(head, (row.title, row.title_hits, title), right, width, look, alert=row.alert)


def paint_snippet(row: ListRow, width: int, look: RowLook, *, current: bool) -> Strip:
    """The second line: cursor bar, snippet with its hits lit, tags where there is room for them, publisher."""
    head = [Segment("▌" if current else " ", look.bar), Segment(" " * (_INDENT - 1), look.base)]
    right = shorten(row.publisher or "", max(8, width // 3))
    right = tags_within(row.tags, _room(right, width) - _SNIPPET) + right
    text, hits = around_first_hit(row.snippet or "", row.snippet_hits, _room(right, width))
    return _line(head, (text, hits, look.snippet), right, width, look)


def paint_missing(width: int, look: RowLook, *, current: bool, title: bool) -> Strip:
    """A line of a row that is not here yet."""
    text = " · · ·" if title else ""
    bar = Segment("▌" if current else " ", look.bar)
    return Strip([bar, Segment(f"  {text}", look.snippet)]).adjust_cell_length(width, look.base)


def paint_heading(text: str, width: int, look: RowLook) -> Strip:
    """The line above rows that belong together."""
    label = f"── {shorten(text, max(0, width - 6))} "
    return Strip([Segment(label + "─" * max(0, width - cell_len(label)), look.right)]).adjust_cell_length(
        width, look.base
    )


def tags_within(tags: Sequence[str], room: int) -> str:
    """``#cuba #talks`` and two blanks in at most ``room`` cells, ``#cuba +1`` where not all fit, else nothing."""
    for shown in range(len(tags), 0, -1):
        rest = f" +{len(tags) - shown}" if shown < len(tags) else ""
        text = " ".join(f"#{tag}" for tag in tags[:shown]) + rest + " " * _GAP
        if cell_len(text) <= room:
            return text
    return ""


def shorten(text: str, room: int) -> str:
    """``text`` in at most ``room`` cells, with an ellipsis where it was cut."""
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, room - 1).rstrip() + "…" if room > 0 else ""


def around_first_hit(text: str, hits: Sequence[Span], room: int) -> tuple[str, tuple[Span, ...]]:
    """Cut the start of a snippet so far that its first hit stands within ``room`` cells.

    Returns the text and its hits, both moved by what was cut off.
    """
    if not hits or cell_len(text[: hits[0][1]]) <= room:
        return text, tuple(hits)
    start = max(0, hits[0][0] - min(_BEFORE_HIT, room // 3))
    space = text.find(" ", start, hits[0][0])
    start = start if space < 0 else space + 1
    return "…" + text[start:], tuple((low - start + 1, high - start + 1) for low, high in hits)


def _room(right: str, width: int) -> int:
    taken = cell_len(right) + _GAP if right and width >= _ROOM_FOR_RIGHT else 1
    return max(0, width - _INDENT - taken)


def _line(
    head: list[Segment],
    lit: tuple[str, Sequence[Span], Style],
    right: str,
    width: int,
    look: RowLook,
    *,
    alert: str = "",
) -> Strip:
    text, hits, style = lit
    alert = f"{alert}{' ' * _GAP}" if alert and right else alert
    room = _room(alert + right, width)
    shown = shorten(text.translate(_BLANKS), room)
    body = Strip([*head, *_lit(shown, hits, style, look.hit)]).adjust_cell_length(_INDENT + room, look.base)
    if (alert or right) and width >= _ROOM_FOR_RIGHT:
        gap = Segment(" " * _GAP, look.base)
        body = Strip([*body, gap, Segment(alert, look.alert), Segment(right, look.right)])
    return body.adjust_cell_length(width, look.base)


def _lit(text: str, hits: Sequence[Span], plain: Style, lit: Style) -> Iterator[Segment]:
    at = 0
    for start, end in hits:
        low, high = max(at, min(start, len(text))), min(end, len(text))
        if high > low:
            yield Segment(text[at:low], plain)
            yield Segment(text[low:high], lit)
            at = high
    yield Segment(text[at:], plain)
