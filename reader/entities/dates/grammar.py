"""What a date looks like in English prose: one regular expression, in time linear in the text.

Every repetition is bounded, so that no text, however odd, makes it slow.
"""

from __future__ import annotations

import re
from typing import Final

_MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COUNTS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first",
)  # fmt: skip

MONTHS: Final = {name.lower(): n for n, name in enumerate(_MONTH_NAMES, 1)} | {
    name[:3].lower(): n for n, name in enumerate(_MONTH_NAMES, 1)
} | {"sept": 9}  # fmt: skip
WEEKDAYS: Final = {name[:3].lower(): n for n, name in enumerate(_DAY_NAMES)}
COUNTS: Final = {name: n for n, name in enumerate(_COUNTS)} | {
    "a": 1, "an": 1, "a couple of": 2, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "a hundred": 100, "half a": 0,
}  # fmt: skip
ORDINALS: Final = {name: n for n, name in enumerate(_ORDINALS, 1)}

# Months and weekdays count in lower case only where they are no other word.
_ALSO_WORDS: Final = frozenset({"march", "may", "august"})


def _cased(names: tuple[str, ...]) -> str:
    plain = [n.lower() for n in names if n.lower() not in _ALSO_WORDS]
    return "|".join((*names, *(n.upper() for n in names), *plain))


_GAP: Final = r"[ \u00a0]{1,3}"
_DASH: Final = r"[-–—]"
_YEAR: Final = r"(?:1[0-9]|20)[0-9]{2}"
_DAY: Final = r"(?:[12][0-9]|3[01]|0?[1-9])"
_TH: Final = r"(?:st|nd|rd|th)?"
_SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH: Final = rf"(?:{_cased(_MONTH_NAMES)}|(?:{_SHORT}|{_SHORT.upper()})\b\.?)"
_WEEKDAY: Final = rf"(?:{_cased(_DAY_NAMES)})"
_ON_DAY: Final = rf"(?:(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?),?{_GAP})?"
_PART: Final = rf"(?:(?i:early|late|mid)(?:{_GAP}|-))?"
_COUNT: Final = rf"(?:[0-9]{{1,4}}|(?:{'|'.join(sorted(COUNTS, key=len, reverse=True))})\b)"
_NO_QUANTITY: Final = (
    r"(?![0-9]|[.,:][0-9]|[ \u00a0]?(?:%|percent|per cent|million|billion|km|miles|people)\b|%)"
)

_KINDS: Final = {
    "iso": rf"{_YEAR}-[01][0-9]-[0-3][0-9]",
    "numeric": rf"[0-3]?[0-9](?:/[0-3]?[0-9]/|\.[01]?[0-9]\.){_YEAR}",
    "day_month": rf"{_ON_DAY}{_DAY}{_TH}(?:{_DASH}{_DAY}{_TH})?{_GAP}(?:of{_GAP})?{_MONTH}(?:,?{_GAP}{_YEAR})?",
    "month_day": rf"{_ON_DAY}{_MONTH}{_GAP}{_DAY}{_TH}(?:{_DASH}{_DAY}{_TH})?{_NO_QUANTITY}(?:,?{_GAP}{_YEAR})?",
    "month_year": rf"{_PART}{_MONTH},?{_GAP}(?:of{_GAP})?{_YEAR}",
    "season": rf"{_PART}(?i:spring|summer|autumn|fall|winter){_GAP}(?:of{_GAP})?{_YEAR}",
    "decade": rf"{_PART}(?:(?:1[0-9]|20)[0-9]0['’]?s|['’][0-9]0s)",
    "century": rf"{_PART}(?:[0-9]{{1,2}}(?:st|nd|rd|th)|(?i:{'|'.join(reversed(_ORDINALS))}))(?:{_GAP}|-)century",
    "years": rf"{_YEAR}{_DASH}(?:{_YEAR}|[0-9]{{2}})",
    "weekday": rf"(?:(?i:this{_GAP}past|last|next|this){_GAP})?{_WEEKDAY}",
    "span": rf"(?i:this{_GAP}past|last|next|this|past){_GAP}(?i:weekend|week|month|year|decade|century|night|morning|afternoon|evening)",
    "near": rf"(?i:(?:the{_GAP})?day{_GAP}(?:before{_GAP}yesterday|after{_GAP}tomorrow)|yesterday|today|tonight|tomorrow)",
    "ago": rf"(?i:{_COUNT}{_GAP}(?:day|week|fortnight|month|year|decade|centur)(?:s|y|ies)?{_GAP}ago)",
    "month": rf"(?:(?i:last|next|this|early|late|mid)(?:{_GAP}|-))?{_MONTH}",
    "year": rf"{_PART}{_YEAR}",
}  # fmt: skip


def _starts() -> str:
    """The first two letters of whatever can begin a date: what most words of a text fail at once."""
    words = (*_MONTH_NAMES, *_DAY_NAMES, *COUNTS, *_ORDINALS, *_LEADING)
    seconds: dict[str, set[str]] = {}
    for first, second in {(word[0].lower(), word[1:2].lower() or " ") for word in words}:
        seconds.setdefault(first, set()).update({second, second.upper()} - {" "} or {" ", "\u00a0"})
    return "|".join(f"[{one}{one.upper()}][{''.join(sorted(seconds[one]))}]" for one in sorted(seconds))


_LEADING: Final = (
    "early", "late", "mid", "spring", "summer", "autumn", "fall", "winter", "this", "last", "next", "past",
    "yesterday", "today", "tonight", "tomorrow", "the", "day",
)  # fmt: skip
DATE: Final = re.compile(
    rf"(?<![\w$£€¥#@/])(?=[0-9'’]|{_starts()})(?<![0-9][.,:'-])(?<!\w['’])(?:"
    + "|".join(f"(?P<{kind}>{shape})" for kind, shape in _KINDS.items())
    + r")(?!\w|[-–/][0-9])"
)
"""A date; the name of the outermost group says of what kind."""
