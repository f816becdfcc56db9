"""Where a quotation stands: describing it so that it can be found again, and finding it again.

Finding follows one rule: what is not certain is never said as a fact. The text is the one that was
quoted: in place. The words stand in it once: moved. Several times: the place whose neighbours on both
sides are the same, else the user is asked. Not at all: the nearest passage is offered as a suggestion.
Words that were ambiguous from the start, or that are too short to be known by themselves, need neighbours.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import Final

from reader.model.excerpt import Anchor, ExcerptState, Selector
from reader.text.alignment import differences
from reader.text.nearest import nearest
from reader.text.places import Places

CONTEXT: Final = 32  # characters on each side, at least
LONGEST_CONTEXT: Final = 512  # when fewer do not tell two places apart
CANDIDATES: Final = 8  # places to choose from
TELLING: Final = 32  # a quotation of so many characters is known by itself
_KIN: Final = 8  # equal characters next to a quotation that make a neighbour known
_MANY: Final = 100  # copies that are looked at; of so many, none is certain


def content_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def describe(text: str, start: int, end: int) -> Selector:
    """How to find ``text[start:end]`` again.

    Raises:
        ValueError: when the range is empty or not within the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage: {start} to {end} of {len(text)}")
    exact = text[start:end]
    places = Places(text)
    copies = len(places.of(exact, _MANY))
    size = CONTEXT
    prefix, suffix = _neighbours(text, start, end, size)
    twins = _twins(places, prefix + exact + suffix, copies)
    while twins > 1 and size < LONGEST_CONTEXT:
        size *= 2
        prefix, suffix = _neighbours(text, start, end, size)
        twins = _twins(places, prefix + exact + suffix, copies)
    return Selector(exact, prefix, suffix, start, end, content_hash(text), copies, twins)


def find(text: str, selector: Selector) -> Anchor:
    """Where a quotation stands in a text now."""
    return find_all(text, [selector])[0]


def find_all(text: str, selectors: Sequence[Selector]) -> tuple[Anchor, ...]:
    """Where each of many quotations of one article stands in its text now."""
    content = content_hash(text)
    parts = Places(text, len(selectors))
    anchors = [_exactly(parts, content, selector) for selector in selectors]
    shifts = sorted(
        (selector.start, anchor.span[0] - selector.start)
        for selector, anchor in zip(selectors, anchors, strict=True)
        if anchor is not None and anchor.span is not None
    )
    return tuple(
        anchor or _suggested(parts, selector, _expected(shifts, selector.start))
        for selector, anchor in zip(selectors, anchors, strict=True)
    )


def _exactly(parts: Places, content: str, selector: Selector) -> Anchor | None:
    """The anchor when the very words stand in the text, else ``None``."""
    text, exact, start = parts.text, selector.exact, selector.start
    if not exact:
        return Anchor(ExcerptState.LOST)
    if selector.content == content and start >= 0 and text.startswith(exact, start):
        return Anchor(ExcerptState.IN_PLACE, (start, start + len(exact)))
    places = parts.of(exact, _MANY)
    if not places:
        return None
    certain = _certain(text, selector, places)
    if certain is not None:
        return Anchor(ExcerptState.MOVED, (certain, certain + len(exact)))
    ranked = sorted(places, key=lambda place: (-sum(_kinship(text, selector, place)), abs(place - start)))
    return Anchor(
        ExcerptState.ASK, candidates=tuple((place, place + len(exact)) for place in ranked[:CANDIDATES])
    )


def _certain(text: str, selector: Selector, places: Sequence[int]) -> int | None:
    """The one place of several (or one) of the exact words that must be the quotation's."""
    if len(places) == 1 and selector.copies == 1:
        (place,) = places
        telling = len(selector.exact) >= TELLING or (
            max(_kinship(text, selector, place)) >= _KIN and not _stands_otherwise(text, selector.exact)
        )
        return place if telling else None
    between = [place for place in places if _stands_between(text, selector, place)]
    if len(between) != 1 or selector.twins > 1 or len(places) == _MANY:
        return None
    # a copy may stand between the old neighbours while the original lost one of its own: then another place
    # has a whole neighbour left, or, where the words stand oftener than before, part of one
    suspect = _KIN if len(places) > selector.copies else CONTEXT
    rivals = (place for place in places if place != between[0])
    return None if any(max(_kinship(text, selector, rival)) >= suspect for rival in rivals) else between[0]


def _stands_otherwise(text: str, exact: str) -> bool:
    """Whether the same words stand elsewhere with other signs or breaks between them: that may be the quotation."""
    words = re.findall(r"\w+", exact)
    found = re.finditer(r"\W{1,8}".join(map(re.escape, words)), text) if words else iter(())
    return sum(1 for _ in islice(found, 2)) > 1


def _stands_between(text: str, selector: Selector, place: int) -> bool:
    """Whether both neighbours are the quotation's; where it had an edge of the text, the edge."""
    end = place + len(selector.exact)
    return (
        text.endswith(selector.prefix, 0, place)
        and text.startswith(selector.suffix, end)
        and (len(selector.prefix) >= CONTEXT or place == len(selector.prefix))
        and (len(selector.suffix) >= CONTEXT or len(text) - end == len(selector.suffix))
    )


def _kinship(text: str, selector: Selector, place: int) -> tuple[int, int]:
    """How many characters before and after a place are those of the quotation's neighbours."""
    before = text[max(0, place - len(selector.prefix)) : place]
    end = place + len(selector.exact)
    after = text[end : end + len(selector.suffix)]
    left, right = _shared(before[::-1], selector.prefix[::-1]), _shared(after, selector.suffix)
    # an edge of the text is a neighbour, too
    if place == left == len(selector.prefix) < CONTEXT:
        left = CONTEXT
    if len(text) - end == right == len(selector.suffix) < CONTEXT:
        right = CONTEXT
    return left, right


def _shared(one: str, other: str) -> int:
    """How many first characters are equal."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _suggested(parts: Places, selector: Selector, expected: int) -> Anchor:
    span = nearest(parts, selector, expected)
    if span is None:
        return Anchor(ExcerptState.LOST)
    pieces = differences(selector.exact, parts.text[span[0] : span[1]])
    return Anchor(ExcerptState.CHANGED, candidates=(span,), differences=pieces)


def _expected(shifts: Sequence[tuple[int, int]], start: int) -> int:
    """Where a quotation would stand had it moved like the last one before it that was found."""
    before = bisect_right(shifts, (start, len(shifts))) - 1
    return start + (shifts[max(0, before)][1] if shifts else 0)


def _neighbours(text: str, start: int, end: int, size: int) -> tuple[str, str]:
    return text[max(0, start - size) : start], text[end : end + size]


def _twins(places: Places, whole: str, copies: int) -> int:
    return 1 if copies == 1 else len(places.of(whole, _MANY))
