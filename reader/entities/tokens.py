"""Words and sentences of a text, split as the training corpora split theirs; offsets are code points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

MAX_SENTENCE: Final = 256
"""Words of a sentence at most: a table or a list without stops is cut, so that tagging stays bounded."""

_ABBREVIATIONS = (
    "Mrs?|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Maj|Jr|Sr|St|Inc|Corp|Ltd|Co|vs|No"
    "|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
)
_OPENERS = "The|It|He|She|They|But|In|On|At|A|An|And|This|That|We|You|I|For|As|After|There|His|Her"
_WORD: Final = re.compile(
    rf"""
    (?:[A-Za-z]\.){{2,}}                               # U.S.
    |\b[A-Z]\.(?=\s(?!(?:{_OPENERS})\b)[A-Z])          # an initial inside a name: George W. Bush
    |(?:{_ABBREVIATIONS})\.(?=\s)
    |['’][sS]\b                                        # the possessive stands apart
    |\b[A-Z]{{1,2}}\$(?=\d)                             # US$ is no place
    |\d+(?:[.,:/]\d+)+                                 # 1,000 and 10:30
    |\w+(?:[-‑]\w+|['’](?![sS]\b)\w+|&\w+|\.[a-z]{{2,3}}\b)*
    |\.{{2,}}
    |\S
    """,
    re.VERBOSE,
)
_LINKED = (
    "backed|led|endorsed|based|born|controlled|owned|run|sponsored|held|style|linked|funded|trained|brokered"
    "|mediated|era|majority|occupied|allied|aligned|speaking|made|built|dominated|listed|wide|educated"
    "|supported|registered|flagged|operated|imposed|affiliated|inspired|ruled|level|area|bound"
)
_HYPHEN: Final = re.compile(rf"(?<=\w)-(?=(?:{_LINKED})\b)")
_STOPS: Final = frozenset({".", "!", "?", "…", "..."})
_CLOSING_QUOTES: Final = frozenset({"”", '"'})
_ENDERS: Final = _STOPS | _CLOSING_QUOTES
_OPENING: Final = frozenset("“\"'‘(")


class Word(NamedTuple):
    """A word or mark: half-open range of code points."""

    start: int
    end: int


class Sentence(NamedTuple):
    """Words of one sentence, as text and as ranges (parallel lists)."""

    words: list[str]
    ranges: list[Word]


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Words and marks of ``text`` from ``start`` to ``end``, in order.

    A capitalised word before "-backed", "-led" and the like is split from it, so that the name stands
    alone: "US-backed" is three words, "pre-emptive" one.
    """
    if end is None:
        end = len(text)
    hyphens = text.find("-", start, end) >= 0
    for match in _WORD.finditer(text, start, end):
        word = Word(*match.span())
        if hyphens and "-" in match[0] and match[0][0].isupper():
            hyphen = _HYPHEN.search(text, *word)
            if hyphen is not None:
                yield Word(word.start, hyphen.start())
                yield Word(hyphen.start(), hyphen.end())
                yield Word(hyphen.end(), word.end)
                continue
        yield word


def split(text: str) -> list[str]:
    """The words of a short text, such as a name."""
    return [text[start:end] for start, end in words(text)]


def sentences(text: str) -> Iterator[Sentence]:
    """Sentences in order; none is empty or longer than ``MAX_SENTENCE`` words.

    A sentence ends at a line break, and at ``. ! ?`` (with a closing quote) before a capital, an opening
    quote or a digit.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        yield from _of_line(text, start, end)
        start = end + 1


def _of_line(text: str, start: int, end: int) -> Iterator[Sentence]:
    current = Sentence([], [])
    last, last_end = "", start
    for word in words(text, start, end):
        over = last in _ENDERS and last_end < word.start and _ends(current, text[word.start])
        if over or len(current.words) == MAX_SENTENCE:
            yield current
            current = Sentence([], [])
        last, last_end = text[word.start : word.end], word.end
        current.words.append(last)
        current.ranges.append(word)
    if current.words:
        yield current


def _ends(sentence: Sentence, initial: str) -> bool:
    """Whether a sentence whose last word may end it is over before a word that begins with ``initial``."""
    if sentence.words[-1] in _STOPS:
        return initial.isupper() or initial in _OPENING or initial.isdigit()
    return len(sentence.words) > 1 and sentence.words[-2] in _STOPS and initial.isupper()


def blocks(text: str, size: int) -> Iterator[tuple[int, str]]:
    """Parts of a long text as (offset, part), each at most ``size`` code points, cut at line breaks.

    A part without a line break in its second half is cut at a full stop, else at a space, else anywhere.
    """
    start = 0
    while len(text) - start > size:
        middle, limit = start + size // 2, start + size
        cuts = (text.rfind(mark, middle, limit) + 1 for mark in ("\n", ". ", " "))
        end = next((cut for cut in cuts if cut), limit)
        yield start, text[start:end]
        start = end
    if start < len(text):
        yield start, text[start:]
