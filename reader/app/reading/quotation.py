"""Quotations in a text: from an opening mark to the closing one.

A quotation over several paragraphs opens anew at each of them and closes once, at its end (Chicago Manual
of Style, 13.32).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.model.article import Span

_CLOSERS: Final = {
    "“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』", "‘": "’", '"': '"'
}  # fmt: skip
_MARK: Final = re.compile('[“”„«»‹›「」『』‘’"\n]')
_REACH: Final = 20_000
"""Code points looked at behind the paragraph of the caret."""


def quotation_at(text: str, at: int) -> Span | None:
    """The quotation around ``at``, or the next one near, its marks included."""
    first = text.rfind("\n", max(0, at - _REACH), at) + 1 or max(0, at - _REACH)
    return next(((start, end) for start, end in _quotations(text, first, at + _REACH) if end > at), None)


def in_marks(line: str) -> str:
    """A passage as a quotation; one that is a quotation already, perhaps cut, keeps its own marks."""
    quotes = list(_quotations(line, 0, len(line)))
    quoted = quotes == [(0, len(line))] if quotes else line[:1] in _CLOSERS
    return line if quoted else f"“{line}”"


def _quotations(text: str, start: int, stop: int) -> Iterator[Span]:
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text, start, min(stop, len(text))):
        place, mark = match.span()[0], match.group()
        if opened is None:
            if mark in _CLOSERS and _opens(text, place, mark):
                opened = place, mark
        elif mark == "\n":
            if not _goes_on(text, place, opened[1]):
                yield opened[0], place
                opened = None
        elif mark in _CLOSERS[opened[1]] and _closes(text, place, mark):
            yield opened[0], place + 1
            opened = None


def _opens(text: str, place: int, mark: str) -> bool:
    """Whether a mark that has a closing one stands where a quotation begins."""
    before = text[place - 1] if place else " "
    return mark in "“„«「『‹" or not before.isalnum()


def _closes(text: str, place: int, mark: str) -> bool:
    """An apostrophe within a word closes nothing; nor does a mark that opens a paragraph anew."""
    after = text[place + 1] if place + 1 < len(text) else " "
    before = text[place - 1] if place else "\n"
    return before != "\n" and not (mark == "’" and after.isalnum())


def _goes_on(text: str, line_end: int, mark: str) -> bool:
    """Whether the next paragraph opens with the same mark."""
    following = text[line_end : line_end + 200].lstrip()
    return following.startswith(mark)
