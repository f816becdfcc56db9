"""The passage of an article to show in a list: where the hits are densest and most varied."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from reader.model.article import Span
from reader.model.query import Snippet
from reader.search.highlight import Highlighter
from reader.search.sieve import squeezed
from reader.text.safe import safe_text
from reader.text.sentences import sentence_at, sentences

_CUT: Final = "…"
_CONSIDERED: Final = 1_000  # hits; a passage from the first of them is good enough
_LONGEST_WORD: Final = 40  # where no white space is nearer, a word is cut
_LOOKED_AT: Final = 10_000  # characters before and after a hit: sentences are far shorter
_LETTER: Final = re.compile(r"\S")
_SPACE: Final = re.compile(r"\s+")


def snippet(highlighter: Highlighter, text: str, width: int, language: str = "") -> Snippet:
    """The best passage of a text in one line.

    Whole sentences where they fit, else whole words with ``…`` where something is left out. The lead of the
    text when nothing in it is lit.

    Args:
        highlighter: what to look for.
        text: the body of an article.
        width: at most so many characters, ``…`` included; at least 20 are used.
        language: the language of the article, as for ``Highlighter.text``.
    """
    return passage(text, highlighter.text(text, language), width)


def passage(text: str, hits: Sequence[Span], width: int) -> Snippet:
    """As ``snippet``, around hits that are known: ranges of ``text`` in order, none overlapping another."""
    room = max(width, 20) - 2 * len(_CUT)
    if hits:
        first, last = _densest(text, hits[:_CONSIDERED], room)
    else:
        letter = _LETTER.search(text)
        first = last = letter.start() if letter else len(text)
    low, high = max(0, first - _LOOKED_AT), first + _LOOKED_AT  # a very long text takes no longer
    near = text[low:high]
    first, last = first - low, min(last - low, first - low + room)
    chosen = _around(near, first, last, room) if hits else (first, _end(near, first, first, room))
    return _shown(
        near, chosen, [(start - low, end - low) for start, end in hits if low <= start < end <= high]
    )


def _densest(text: str, hits: Sequence[Span], room: int) -> Span:
    """From the first to the last hit of the best window: the most different hits, then more, then earlier."""
    kinds = [squeezed(text[start:end]) for start, end in hits]
    held: Counter[str] = Counter()
    best, best_worth = hits[0], (0, 0)
    end = 0
    for start, (begin, _) in enumerate(hits):
        while end < len(hits) and (end == start or hits[end][1] - begin <= room):
            held[kinds[end]] += 1
            end += 1
        worth = (len(held), min(end - start, 2 * len(held)))
        if worth > best_worth:
            best, best_worth = (begin, hits[end - 1][1]), worth
        held[kinds[start]] -= 1
        if not held[kinds[start]]:
            del held[kinds[start]]
    return best


def _around(text: str, first: int, last: int, room: int) -> Span:
    """A passage that holds ``first`` to ``last``: from the start of their sentence if that fits."""
    start, _ = sentence_at(text, first)
    if not start <= first or last - start > room:
        spare = room - (last - first)
        start = _word_start(text, max(start, first - spare // 2), first)
    return start, _end(text, start, last, room)


def _end(text: str, start: int, least: int, room: int) -> int:
    """Where a passage ends: with a whole sentence that fills half of the room, else with a whole word."""
    limit = start + room
    if limit >= len(text):
        return start + len(text[start:].rstrip())
    whole = [
        end for _, end in sentences(text, start, limit + 1) if least <= end <= limit and _closes(text, end)
    ]
    if whole and whole[-1] - start >= room // 2:
        return whole[-1]
    return _word_end(text, limit, max(least, limit - _LONGEST_WORD))


def _closes(text: str, end: int) -> bool:
    """Whether a sentence that was looked for in a part of the text ends there in the whole of it."""
    return sentence_at(text, max(0, end - 1))[1] == end


def _word_start(text: str, start: int, latest: int) -> int:
    """The first word start from ``start`` on; ``start`` itself when there is none before ``latest``."""
    if start == 0 or text[start - 1].isspace():
        return start
    space = _SPACE.search(text, start, min(latest, start + _LONGEST_WORD))
    return space.end() if space else start


def _word_end(text: str, limit: int, earliest: int) -> int:
    """The last word end up to ``limit``; ``limit`` itself when there is none from ``earliest`` on."""
    for end in range(limit, earliest - 1, -1):
        if text[end].isspace():
            return earliest if end < earliest else end - (len(text[:end]) - len(text[:end].rstrip()))
    while limit > earliest and unicodedata.combining(text[limit]):
        limit -= 1
    return limit


def _shown(text: str, passage: Span, hits: Sequence[Span]) -> Snippet:
    """The passage in one line, with ``…`` at a side where its sentence goes on."""
    start, end = passage
    opens = not text[:start].strip() or sentence_at(text, start)[0] == start
    closes = not text[end:].strip() or (end > start and _closes(text, end))
    shown = "" if opens else _CUT
    moves: list[tuple[int, int]] = []  # (from this place in the text on, what to add to a place)
    for piece_start, piece in _lines(text, start, end):
        moves.append((piece_start, len(shown) - piece_start))
        shown += piece
    lit = []
    for hit_start, hit_end in hits:
        if hit_start < end and hit_end > start:
            lit.append((_moved(max(hit_start, start), moves), _moved(min(hit_end, end) - 1, moves) + 1))
    return Snippet(safe_text(shown + ("" if closes else _CUT)), tuple(lit))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The words of a passage and the white space between them, which becomes a single space."""
    at = start
    for space in _SPACE.finditer(text, start, end):
        yield at, text[at : space.start()] + " "
        at = space.end()
    yield at, text[at:end]


def _moved(place: int, moves: Sequence[tuple[int, int]]) -> int:
    shift = next(shift for begin, shift in reversed(moves) if begin <= place)
    return place + shift
