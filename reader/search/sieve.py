"""Finds the few words of a long text that could matter to a query, without analysing all of it.

A text is cut at white space, where no word goes on. Each *different* piece is folded, all of them in a few
passes over one string, and tried against one pattern of *seeds*: letters that every word a term stands for
must hold. Only what passes is analysed, so that a text costs about what it takes to cut it.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from reader.search.analysis import LONGEST, WORD, Token, analyse
from reader.search.clock import Clock
from reader.search.occurrences import Likeness, Term
from reader.text import scripts

_STOPS: Final = "。、，！？；：「」『』（）《》〈〉【】…"
_BEHIND: Final = _STOPS + "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace())
_SPACED: Final = re.compile(r"\S+\s*")
_SPACED_GAP: Final = re.compile(r"\s(?=\S)")
_UNSPACED_GAP: Final = re.compile(rf"[\s{_STOPS}](?=[^\s{_STOPS}])")
_LENGTH: Final = 32_000  # characters that are looked at between two looks at the clock
_UNSPACED: Final = re.compile(rf"[^\s{_STOPS}]+[\s{_STOPS}]*")

_SIGNS: Final = scripts.APOSTROPHES + scripts.HYPHENS.replace("\\", "") + '.&,"'
_NO_SIGNS: Final = str.maketrans("", "", _SIGNS)
_NO_ASCII_SIGNS: Final = str.maketrans("", "", "".join(filter(str.isascii, _SIGNS)))
_LETTERS: Final = str.maketrans(scripts.LETTERS)
_MARKS: Final = re.compile(f"{scripts.FOLDED_MARKS}|[{scripts.INVISIBLE}]+")
_AROUND: Final = string.punctuation.replace("+", "").replace("#", "") + "“”‘’«»…–—"


def squeezed(text: str) -> str:
    """A text folded, without the signs that may stand inside a word; every fold of ``analysis`` is in it."""
    if text.isascii():
        return text.lower().translate(_NO_ASCII_SIGNS)
    text = text.translate(_NO_SIGNS)  # before NFKD, which would make a space of some
    text = unicodedata.normalize("NFKD", text).casefold()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_LETTERS).translate(_NO_SIGNS)


def seed(term: Term) -> str:
    """Letters that stand in a row in every (squeezed) word that a term stands for.

    An English stem but for its last letter begins all words of its family; only the likes of ``die``
    (``dying``) differ from the second letter on.
    """
    match term.likeness:
        case Likeness.EDITS:
            return squeezed(term.folded)[:1]
        case Likeness.FAMILY | Likeness.BEGUN if term.stem.isascii() and term.stem.isalpha():
            irregular = len(term.stem) == len("die") and term.stem.endswith("ie")
            return term.stem[: 1 if irregular else max(1, len(term.stem) - 1)]
        case _:
            return squeezed(term.folded)


class Sieve:
    """Finds the tokens of a text that some terms may stand for.

    Args:
        terms: the terms of all clauses.
        reach: as many places apart as any clause looks; 0 when no clause looks beyond one token.
    """

    def __init__(self, terms: Iterable[Term], reach: int) -> None:
        self._terms = tuple(terms)
        self._reach = reach
        self._starts = tuple(sorted({seed(term) for term in self._terms}))
        self._seeds = re.compile("|".join(map(re.escape, self._starts)))

    def tokens(self, text: str, clock: Clock | None = None, *, stemmed: bool) -> list[Token]:
        """Those tokens of ``analysis.tokens(text)`` that match a term, in order, as far as the time reaches.

        Places are right relative to each other up to ``reach``; those further apart are further apart.
        """
        if not self._terms:
            return []
        found: list[Token] = []
        pieces: list[str] = []
        met: set[str] = set()
        known: dict[str, tuple[tuple[Token, ...], int]] = {}
        between = _Between(pieces, self._reach)
        place, after = 0, 0
        for more, begin in _lengths(text, clock or Clock()):
            first = len(pieces)
            pieces += more
            new = set(more).difference(met)
            met |= new
            known |= {
                piece: self._within(piece, stemmed=stemmed) for piece in self._wanted(new, stemmed=stemmed)
            }
            starts = accumulate(map(len, more), initial=begin)
            for number, (start, piece) in enumerate(zip(starts, more, strict=False), first):
                if piece in known:
                    relative, places = known[piece]
                    place += between.places(after, number)
                    found += [_moved(token, start, place) for token in relative]
                    place += places
                    after = number + 1
        return found

    def _within(self, piece: str, *, stemmed: bool) -> tuple[tuple[Token, ...], int]:
        """The tokens of a piece that match a term, and how many places all of it takes."""
        found: list[Token] = []
        place = 0
        for match in WORD.finditer(piece):
            analysed = analyse(match.group())
            found += [
                _moved(token, match.start(), place)
                for token in analysed.tokens
                if any(term.matches(token, stemmed=stemmed) for term in self._terms)
            ]
            place += analysed.places
        return tuple(found), place

    def _wanted(self, different: set[str], *, stemmed: bool) -> set[str]:
        """The pieces that may hold a token for a term."""
        plain = [piece for piece in different if piece.isascii()]  # is folded ten times as quickly
        wanted = set[str]()
        for pieces in (plain, list(different.difference(plain))):
            bare = [piece.rstrip(_BEHIND) for piece in pieces]
            letters = squeezed("\n".join(bare)).split("\n") if pieces else []
            wanted.update(
                piece
                for piece, core, folded in zip(pieces, bare, letters, strict=True)
                if self._seeds.search(folded) and self._may_match(core, stemmed=stemmed)
            )
        return wanted

    def _may_match(self, piece: str, *, stemmed: bool) -> bool:
        """Whether a piece is worth analysing; plain words are looked at right here."""
        core = piece.strip(_AROUND)
        if not (core.isascii() and core.isalnum()):
            return True
        raw = core[:LONGEST]
        folded = raw.lower()
        return folded.startswith(self._starts) and any(
            term.accepts(folded, raw, stemmed=stemmed) for term in self._terms
        )


class _Between:
    """How many places lie between two pieces of a text.

    Args:
        pieces: of the text, in order.
        reach: what is more is not counted.
    """

    def __init__(self, pieces: Sequence[str], reach: int) -> None:
        self._pieces = pieces
        self._reach = reach
        self._known: dict[str, int] = {}

    def places(self, first: int, last: int) -> int:
        """The places of pieces ``first`` to ``last``, half open; a number beyond ``reach`` when it is more."""
        count = 0
        if self._reach:
            for number in range(first, last):
                count += self._of(self._pieces[number])
                if count > self._reach:
                    break
        return count

    def _of(self, piece: str) -> int:
        if piece not in self._known:
            self._known[piece] = sum(analyse(match.group()).places for match in WORD.finditer(piece))
        return self._known[piece]


def _lengths(text: str, clock: Clock) -> Iterator[tuple[list[str], int]]:
    """The pieces of a text, each with the white space behind it, and where the first begins: a length at a time.

    It is cut at stops too where words have no spaces. A length ends with a piece, unless that goes on and on.
    """
    unspaced = not text.isascii() and any(stop in text for stop in _STOPS[:3])
    pattern, gap = (_UNSPACED, _UNSPACED_GAP) if unspaced else (_SPACED, _SPACED_GAP)
    begin = 0
    while begin < len(text) and not clock.stops():
        end = len(text)
        if end - begin > _LENGTH:
            last = gap.search(text, begin + _LENGTH, begin + 2 * _LENGTH)
            end = last.end() if last else min(end, begin + 2 * _LENGTH)
        pieces: list[str] = pattern.findall(text, begin, end)
        yield pieces, end - sum(map(len, pieces))
        begin = end


def _moved(token: Token, start: int, place: int) -> Token:
    return Token(
        token.folded,
        token.raw,
        start + token.start,
        start + token.end,
        place + token.position,
        token.role,
        token.width,
    )
