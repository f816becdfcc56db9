"""The first lines of a plain article: is the first one a headline, and who, where and when do the next say?

Header lines (``By Freja Enband``, ``Die Warte, 10 April 2019``) are read for what they tell and stay in the
text. A line that could be prose is prose: a wrong byline is worse than none.
"""

# ruff: noqa: SIM905 - word lists are read and edited as text

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reader.model.dates import PartialDate
from reader.text.dates import stated_date

_HEADLINE_LIMIT: Final = 200
_HEADER_LIMIT: Final = 120
_HEADER_LINES: Final = 4
_CLOSERS: Final = "\"'”’»›)]】」』"
_PROSE_ENDS: Final = (".", "。", "।", "؟", "۔", ",", "،", ";", ":", "—", "–")
_ABBREVIATION_END: Final = re.compile(
    r"(?:\b(?:[^\W\d_]\.){2,}|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|Mt|No|etc)\.|\.\.\.)$"
)
_NO_HEADLINE: Final = re.compile(
    r"[-*_=~#>|\s]+$"  # a rule
    r"|[-*•>|]\s"  # a list, a quotation, a table
    r"|[^\n]*\t"
)
_WRAPPED_LINE: Final = 55
_NEVER_LAST: Final = frozenset(  # words that a headline does not end with
    """a an and as at by for from in its of on or that the their to was were which with der die das dem den des ein
    eine und von zu mit im le la les un une et de des du à au en el los las y con il lo di e""".split()
)

_BY: Final = re.compile(r"(?:by|von|par|por|di|door|av|af)\s+(?=\S)", re.IGNORECASE)
_PARTICLES: Final = frozenset(
    """and & et und y e en och og de del della der den di du da dos das la le van von zu ten ter bin ibn al el
    for in of the with special correspondent correspondents editor staff writer reporter reporters""".split()
)
_BEFORE_DATE: Final = re.compile(
    r"(?:published|posted|updated|last updated|date|publié le|veröffentlicht am|publicado el)\s*:?\s*(?:on\s+)?",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:1[4-9]|2[01])\d\d")


@dataclass(frozen=True, slots=True)
class Header:
    """What the header lines say; ``end`` is the code point where the text behind them begins."""

    end: int
    byline: str = ""
    publisher: str = ""
    date: PartialDate | None = None


def is_headline(line: str, following: str) -> bool:
    """Whether the first line of an article is its headline.

    Args:
        line: the first line that is not blank, stripped.
        following: the very next line, stripped; ``""`` when it is blank or there is none.
    """
    if not line or len(line) > _HEADLINE_LIMIT or _NO_HEADLINE.match(line):
        return False
    if not any(c.isalnum() for c in line):
        return False
    end = line.rstrip(_CLOSERS)
    if end.endswith(_PROSE_ENDS) and not _ABBREVIATION_END.search(end):
        return False
    if _byline(line) or ((dated := _dated(line)) and len(dated[1].iso) >= len("2019-04-10")):
        return False
    if following and not (_byline(following) or _dated(following)):
        return not _runs_on(line, following)
    return True


def read_header(text: str, start: int = 0) -> Header:
    """The header lines at ``start`` of a text; without any, ``end`` is ``start``."""
    byline, publisher, date, end = "", "", None, start
    position = start
    for _ in range(_HEADER_LINES):
        line_start, line_end = _next_line(text, position)
        line = text[line_start:line_end].strip()
        if not line or line_end - line_start > _HEADER_LIMIT:
            break
        if not byline and (who := _byline(line)):
            byline, _, rest = _split_date(who)
            date = date or rest
        elif date is None and (dated := _dated(line)):
            publisher, date = dated
        else:
            break
        position = end = min(len(text), line_end + 1)
    return Header(end, byline, publisher, date)


def _next_line(text: str, position: int) -> tuple[int, int]:
    """The next line that is not blank, bounded: header lines are not looked for far away."""
    for _ in range(_HEADER_LINES):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if end > position and text[position : min(end, position + _HEADER_LIMIT)].strip():
            return position, end
        position = end + 1
    return len(text), len(text)


def _runs_on(line: str, following: str) -> bool:
    """Whether the next line continues this one: hard-wrapped prose, not a headline over its story."""
    if following[0].islower() or line.rsplit(None, 1)[-1] in _NEVER_LAST:
        return True
    ended = following.rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。"))
    return len(line) > _WRAPPED_LINE and not ended and len(following) > _WRAPPED_LINE // 2


def _byline(line: str) -> str:
    """The names in a line such as ``By Freja Enband and Min-jun Hobart``, or ``""``."""
    by = _BY.match(line)
    if by is None or len(line) > _HEADER_LIMIT:
        return ""
    names = line[by.end() :].strip()
    tokens = names.replace(",", " ").split()
    if not names[0].isupper() and names[0].islower():
        return ""
    if names.endswith((".", "!", "?", ":")) and not _ABBREVIATION_END.search(names):
        return ""
    named = all(t != t.lower() or not t[0].islower() or t in _PARTICLES for t in tokens)
    return names if named and len(tokens) <= 14 else ""


def _dated(line: str) -> tuple[str, PartialDate] | None:
    """Publisher (or ``""``) and date of a line that is nothing else."""
    if len(line) > _HEADER_LIMIT or _YEAR.search(line) is None:
        return None
    line = line[prefix.end() :] if (prefix := _BEFORE_DATE.match(line)) else line
    if whole := stated_date(line):
        return "", whole
    publisher, _, date = _split_date(line)
    if date is None or not publisher or publisher[0].islower() or publisher.endswith("."):
        return None
    return publisher, date


def _split_date(line: str) -> tuple[str, str, PartialDate | None]:
    """A line cut into what stands before its date, the separator, and the date at its end."""
    for separator in (" | ", " – ", " — ", " - ", " · ", ", ", " ("):
        position = line.find(separator)
        while position > 0:
            tail = line[position + len(separator) :]
            if date := stated_date(tail.removesuffix(")")):
                return line[:position].strip(), separator, date
            position = line.find(separator, position + 1)
    return line, "", None
