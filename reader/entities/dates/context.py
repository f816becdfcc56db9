"""What the words around a date say about it: whether it is one, and whether it lies ahead."""

from __future__ import annotations

import re
from typing import Final

_SHORT: Final = frozenset(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
)
_AMBIGUOUS: Final = frozenset({"may", "march", "mar"})
_MONTH_AFTER: Final = re.compile(
    r"\b(?:in|since|until|till|by|from|of|during|last|next|this|early|late|mid|to|through|between|and|before"
    r"|after|for|every|each)[ \u00a0\-]{1,3}$",
    re.IGNORECASE,
)
_NO_MONTH: Final = re.compile(r"[ \u00a0]{1,3}(?:be|not|have|also|the|i|we|he|she|they)\b", re.IGNORECASE)
_YEAR_AFTER: Final = re.compile(
    r"(?:(?:^|\n)[ \t]{0,3}|\b(?:in|since|until|till|by|from|of|during|the|to|through|between|and|before|after"
    r"|for|late|early|mid|year|or|his|her|its|their|around|circa|than|early|mid|this|[a-z]{2,20}'s)[ \u00a0\-]{1,3}"
    r"|[(\[–—,;][ \u00a0]?)$",
    re.IGNORECASE,
)
_OLD_YEAR_AFTER: Final = re.compile(r"\b(?:in|since|by|until|year|circa|from)[ \u00a0]$", re.IGNORECASE)
_NO_YEAR: Final = re.compile(
    r"[ \u00a0]{0,2}(?:%|\$|(?:people|km|miles|met(?:re|er)s|kilomet|troops|soldiers|police|percent|per cent"
    r"|euros?|dollars|pounds|votes|points|tons|tonnes|deaths|cases|homes|houses|jobs|workers|employees|members"
    r"|hours|feet|square|acres|hectares|GMT|UTC|BC|BCE|local time|and|to)\b)"
)
_QUANTITY_AGAIN: Final = re.compile(r"[ \u00a0]{0,2}(?:and|to)[ \u00a0](?!(?:1[0-9]|20)[0-9]{2}\b)[0-9]")

_NAMED_DAY: Final = re.compile(
    r"\b(?:Bloody|Black|Good|Easter|Palm|Holy|Super|Cyber|Fat|Maundy|[Ee]very|[Ee]ach)[ \u00a0]$"
)
_NAMED_TODAY: Final = re.compile(r"\b[A-Z]\w{1,10}[ \u00a0]$")

# The last of these before a date, in its sentence, governs it.
_AHEAD: Final = frozenset(
    {"will", "shall", "upcoming", "scheduled", "due", "expected", "planned", "plans", "'ll", "’ll", "set"}
)
_GOVERNS: Final = re.compile(
    r"(?:\b(?:will|shall|upcoming|scheduled|due|expected|planned|plans|set|since|said|says|told|announced"
    r"|reported|was|were|had|has|have|been)\b|['’]ll\b)",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"[.!?;\n\"“”]")
_REACH: Final = 90  # characters that are looked at on either side


def is_month(text: str, start: int, end: int) -> bool:
    """Whether a month alone is one.

    ``May`` and ``March`` need a word before them that calls for a time; ``Jan`` is a name without its dot.
    """
    word = text[start:end].rstrip(".").casefold()
    if _NO_MONTH.match(text, end) or (word in _SHORT and text[end - 1] != "."):
        return False
    return word not in _AMBIGUOUS or bool(_MONTH_AFTER.search(text[max(0, start - 12) : start]))


def is_year(text: str, start: int, end: int) -> bool:
    """Whether four digits are a year: by the word before them, and no unit after them."""
    before = text[max(0, start - 24) : start]
    after = text[end : end + 14]
    unit = _NO_YEAR.match(after)
    if unit and (unit.group().strip() not in {"and", "to"} or _QUANTITY_AGAIN.match(after)):
        return False
    if text[end - 4 : end] < "1500":
        return bool(_OLD_YEAR_AFTER.search(before))
    return end - start > 4 or bool(_YEAR_AFTER.search(before))


def is_no_day(text: str, start: int) -> bool:
    """Whether a weekday or ``Today`` is no one day: ``Bloody Sunday``, ``USA Today``, ``every Sunday``."""
    before = text[max(0, start - 12) : start]
    return bool(
        _NAMED_DAY.search(before) if text[start : start + 3] != "Tod" else _NAMED_TODAY.search(before)
    )


def is_duration(text: str, start: int) -> bool:
    """Whether ``last week`` is ``the last week``: a stretch of time, not a date."""
    return text[max(0, start - 4) : start].casefold() == "the "


def lies_ahead(text: str, start: int, end: int) -> bool:
    """Whether the clause says that the date is still to come: ``will meet on Monday``."""
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    governing = _GOVERNS.findall(before)
    if governing:
        return governing[-1].casefold() in _AHEAD
    if len(before.split()) > 1:
        return False
    after = _STOP.split(text[end : end + _REACH], maxsplit=1)[0]
    first = _GOVERNS.search(after)
    return first is not None and first.group().casefold() in {"will", "shall", "'ll", "’ll"}
