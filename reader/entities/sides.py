"""Countries called by their side: "the North", "the South", "the two Koreas"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Side:
    """Code points ``start`` to ``end`` of a text stand for ``country``."""

    start: int
    end: int
    country: str


# What each side of a divided country is called in full.
_COUNTRIES: Final = {
    "Korea": {"North": "North Korea", "South": "South Korea"},
    "Sudan": {"North": "Sudan", "South": "South Sudan"},
    "Vietnam": {"North": "North Vietnam", "South": "South Vietnam"},
    "Yemen": {"North": "North Yemen", "South": "South Yemen"},
    "Cyprus": {"North": "Northern Cyprus", "South": "Cyprus"},
}
_NAMED: Final = re.compile(rf"\b(?:North|South)(?:ern)?[ \u00a0-]({'|'.join(_COUNTRIES)})")
_SIDE: Final = re.compile(
    r"(?<=\b[Tt]he )(?P<the>North|South)\b"
    r"|\b(?P<first>North|South) and (?:the )?(?P<second>North|South)\b"
)
_TWO: Final = re.compile(rf"\b(?P<country>{'|'.join(_COUNTRIES)})s\b")
_NOT_AFTER: Final = re.compile(r"[ \u00a0]{1,3}(?:[A-Z]|of\b)|[-–]\w|\w")


def find_sides(text: str) -> list[Side]:
    """The sides of a divided country that the text names in full somewhere, in text order.

    Of several such countries the one named most often is meant.
    """
    named = Counter(match[1] for match in _NAMED.finditer(text))
    if not named:
        return []
    country = named.most_common(1)[0][0]
    found = [*_sides(text, _COUNTRIES[country]), *_pairs(text, named)]
    return sorted(found, key=lambda side: side.start)


def _sides(text: str, called: dict[str, str]) -> Iterator[Side]:
    for match in _SIDE.finditer(text):
        if match["first"] == match["second"] and match["first"]:
            continue
        if _NOT_AFTER.match(text, match.end()):
            continue
        for group in ("the", "first", "second"):
            if match[group]:
                yield Side(*match.span(group), called[match[group]])


def _pairs(text: str, named: Counter[str]) -> Iterator[Side]:
    """``the two Koreas`` are Korea."""
    for match in _TWO.finditer(text):
        if named[match["country"]]:
            yield Side(*match.span(), match["country"])
