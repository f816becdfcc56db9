"""Short forms that an article explains itself: ``National Intelligence Service (NIS)``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.entities.names.clusters import NameMention
from reader.entities.names.folding import fold_words, is_acronym

_OPENING: Final = re.compile(
    r"['’]?s?\s{0,2}\(\s{0,2}(?:(?:known as|or|also|formerly|abbreviated)\s)?(?:the\s)?[\"“'‘]?\s?"
)
_CLOSING: Final = re.compile(r"\s?[\"”'’]?\s?[),;]")


def definitions(mentions: Sequence[NameMention], text: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Folded short form to folded long form, for each pair of neighbours ``Long Form (SHORT)``.

    Args:
        mentions: in text order.
        text: the text they stand in.
    """
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for first, second in pairwise(mentions):
        between = text[first.end : second.start]
        if "(" not in between or len(between) > 24 or not _OPENING.fullmatch(between):
            continue
        if not _CLOSING.match(text, second.end):
            continue
        for long, short in ((first, second), (second, first)):
            if _abbreviates(short, long):
                found.setdefault(fold_words(short.name), fold_words(long.name))
                break
    return found


def _abbreviates(short: NameMention, long: NameMention) -> bool:
    """Whether an acronym can stand for a long form: of one type, or its letters in their order."""
    words = fold_words(long.name)
    if not is_acronym(short.surface) or len(words) < 2:
        return False
    letters = iter("".join(words))
    ordered = all(letter in letters for letter in "".join(fold_words(short.name)))
    return ordered or (short.type is long.type and len(words) > 2)
