"""Where paragraphs, sentences and words begin and end: for snippets and for moving through a text.

Every span is half-open and in code points. A paragraph is a line that is not blank, as everywhere in the
program. The rules are for news prose in languages that end a sentence with a stop: what can end one is
found by one pattern, and a full stop is then judged by the word before it and the word after it. Everything
is linear in the length of the text, also for a line of a megabyte or a word of five.
"""

# ruff: noqa: SIM905 - word lists are read and edited as text

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from reader.model.article import Span

_LINE: Final = re.compile(r"[^\n]+")
_CLOSERS: Final = "\"'”’»›)\\]】」』）｣〉》"
# A stop, its closing quotes and brackets, and then a blank or the end of the paragraph; CJK needs no blank.
_STOP: Final = rf"(?:(?<![.!?…‽।॥؟۔։።])[.!?…‽।॥؟۔։።]++[{_CLOSERS}]*+(?=\s|$)|[。！？｡]++[{_CLOSERS}]*+)"
_TOKEN_LIMIT: Final = 24
_OPENERS: Final = "\"'“‘«‹([{„‚-–—•*#@"

# What a full stop after it does not end a sentence before a capital: titles, places, ranks, references.
_NEVER_LAST: Final = frozenset(
    """mr mrs ms mx dr prof rev fr sr hon pres gov sen rep amb gen lt col sgt cpl capt cmdr adm maj pvt supt insp
    det st ste mt ft messrs mme mlle mgr vs v cf no nos art sec fig pp p vol ch ed eds al hr hrn frau dipl ing
    z.b d.h bzw ca approx est dept univ assn bros op cit viz ie eg i.e e.g sra srta dña lic avv dott sig""".split()
)
# What may end a sentence, and does before a capital unless that looks like the rest of a name or date.
_MONTHS: Final = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc".split())
_INITIALS: Final = r"(?:[^\W\d_]\.)+[^\W\d_]?|[^\W\d_]"
_ORGANISATION_WORDS: Final = frozenset("president senate house congress government bank".split())
# English words that begin sentences and no name: a capital after "U.S." is otherwise taken for what it describes.
_BEGINNERS: Final = frozenset(
    """a about according after although also among an and another any as asked at because before both but by
    critics despite during each earlier eight even every few five for four from had has he her here his how
    however i if in indeed instead investigators is it its last later many meanwhile more moreover most mr mrs
    ms much my neither nevertheless nine no none nor not nothing now of officials on once one only or other our
    over police prosecutors rather reporters residents seven several she since six so some such ten than that
    the their then there these they this those though three through thus to two under until we were what when
    where whether which while who why will with witnesses would yes yet yesterday you your""".split()
)

# Letters and digits of every script with the marks that belong to them (combining marks are no ``\w``).
_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u08d3-\u0963\u0981-\u0dff"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u102b-\u103e\u1056-\u1059"
    "\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
_IDEOGRAPHS: Final = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA: Final = "\u3041-\u309f\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_LETTER: Final = rf"(?:(?![{_IDEOGRAPHS}{_KANA}])[\w{_MARKS}])"
_WORD: Final = (
    rf"[{_IDEOGRAPHS}][{_MARKS}]*"  # one by one: a dictionary would be needed to do better
    rf"|[\u3041-\u309f]+|[\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f]+"
    rf"|{_LETTER}+(?:['’ʼ·.,/@&_‐‑\-]{_LETTER}+)*"
)
_EACH_COUNTS: Final = f"[{_IDEOGRAPHS}{_KANA}]"


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first wanted: together they take 6 ms, which a start-up can do without."""
    return re.compile(source)


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The lines of ``text[start:end]`` that are not blank, each without the white space around it."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        line = match.group()
        inner = line.strip()
        if inner:
            first = match.start() + len(line) - len(line.lstrip())
            yield first, first + len(inner)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of ``text[start:end]``; none crosses a line end, and none is blank."""
    for first, last in paragraphs(text, start, end):
        yield from _sentences_of(text, first, last)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The words of ``text[start:end]``: ``O’Brien``, ``Ki-moon``, ``3.5``, ``U.S`` are one word each.

    In scripts without spaces an ideograph is a word, and so is a run of one kind of kana.
    """
    for match in _pattern(_WORD).finditer(text, start, len(text) if end is None else end):
        yield match.span()


def count_words(text: str) -> int:
    """How many words to say that a text has: what white space parts, and each ideograph or kana."""
    if text.isascii():
        return len(text.split())
    dense = _pattern(_EACH_COUNTS).findall(text)
    if not dense:
        return len(text.split())
    return len(_pattern(_EACH_COUNTS).sub(" ", text).split()) + len(dense)


def paragraph_at(text: str, offset: int) -> Span:
    """The paragraph that holds ``offset``; on a blank line the next one, behind the last one the last.

    ``(0, 0)`` when the text is blank.
    """
    offset = max(0, min(offset, len(text)))
    line = text.rfind("\n", 0, offset) + 1
    following = next(paragraphs(text, line), None)
    if following is not None:
        return following
    inner = text[:line].rstrip()
    return next(paragraphs(inner, inner.rfind("\n") + 1), (0, 0))


def sentence_at(text: str, offset: int) -> Span:
    """The sentence that holds ``offset``; between two the later one, behind the last one the last.

    ``(0, 0)`` when the text is blank.
    """
    first, last = paragraph_at(text, offset)
    found = (first, last)
    for found in _sentences_of(text, first, last):
        if offset < found[1]:
            break
    return found


def _sentences_of(text: str, first: int, last: int) -> Iterator[Span]:
    """The sentences of one paragraph."""
    begin = first
    for stop in _pattern(_STOP).finditer(text, first, last):
        end = stop.end()
        if end < last and text[stop.start()] in ".…?!" and not _ends(text, begin, stop, last):
            continue
        yield begin, end
        begin = _next_visible(text, end, last)
    if begin < last:
        yield begin, last


def _ends(text: str, begin: int, stop: re.Match[str], last: int) -> bool:
    """Whether a stop followed by a blank ends the sentence that started at ``begin``."""
    start = _next_visible(text, stop.end(), last)
    after = text[start : min(last, start + _TOKEN_LIMIT)].lstrip(_OPENERS)
    if after[:1].islower():
        return False
    if text[stop.start()] != "." or stop.group().startswith(".."):
        return True
    before = _token_before(text, begin, stop.start())
    return not _is_abbreviation(before, _first_word(after), alone=begin + len(before) >= stop.start())


def _is_abbreviation(before: str, after: str, *, alone: bool) -> bool:
    """Whether the full stop behind ``before`` belongs to it, with ``after`` the next word (a capital or digit)."""
    folded = before.lower()
    if alone and (folded.isdigit() or len(folded) == 1):
        return True  # "1. First", "A. The board": a number of a list
    if folded in _NEVER_LAST:
        return not (folded == "no" and not after[:1].isdigit())
    if folded in _MONTHS:
        return after[:1].isdigit()
    if len(before) == 1 and before.isupper() and before != "I":
        return True  # an initial: J. Smith
    if "." in before and _pattern(_INITIALS).fullmatch(before):
        described = before.isupper() and after[:1].isupper() and after.lower() not in _BEGINNERS
        return described or after[:1].isdigit() or before.lower() in {"e.g", "i.e"}
    if folded in {"jr", "inc", "corp", "co", "ltd", "plc", "bros", "sen"}:
        return after.lower() in _ORGANISATION_WORDS
    return False


def _token_before(text: str, begin: int, stop: int) -> str:
    """The word that ends at ``stop``, without what opens before it; at most ``_TOKEN_LIMIT`` characters."""
    piece = text[max(begin, stop - _TOKEN_LIMIT) : stop]
    token = piece.split()[-1] if piece and not piece[-1].isspace() else ""
    return token.lstrip(_OPENERS)


def _first_word(text: str) -> str:
    match = re.match(r"\w+", text)
    return match.group() if match else ""


def _next_visible(text: str, start: int, last: int) -> int:
    while start < last and text[start].isspace():
        start += 1
    return start
