"""Finds the few words of a long text that could matter to a query, without analysing all of it.

A text is cut at white space, where no word goes on. Each *different* piece is folded, all of them in a few
passes over one string, and tried against one pattern of *seeds*: letters that every word a term stands for
must hold. Only what passes is analysed, so that a text costs about what it takes to cut it.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from reader.search import scripts
from reader.search.analysis import LONGEST, WORD, Token, analyse
from reader.search.occurrences import Likeness, Term

_SPACED: Final = re.compile(r"\S+")
_UNSPACED: Final = re.compile(r"[^\s。、，！？；：「」『』（）《》〈〉【】…]+")
_STOPS: Final = ("。", "，", "、")
_FEW: Final = 30

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
        case Likeness.FAMILY if term.stem.isascii() and term.stem.isalpha():
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
        seeds = {seed(term) for term in self._terms}
        self._seeds = re.compile("|".join(map(re.escape, sorted(seeds))))

    def tokens(self, text: str, *, stemmed: bool) -> list[Token]:
        """Those tokens of ``analysis.tokens(text)`` that match a term, in order.

        Places are right relative to each other up to ``reach``; those further apart are further apart.
        """
        if not self._terms:
            return []
        found: list[Token] = []
        known: dict[str, tuple[tuple[Token, ...], int]] = {}
        place = end = 0
        for start, piece in self._pieces(text, stemmed=stemmed):
            place += self._places(text, end, start)
            end = start + len(piece)
            if piece not in known:
                known[piece] = self._within(piece, stemmed=stemmed)
            relative, places = known[piece]
            found += [_moved(token, start, place) for token in relative]
            place += places
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

    def _places(self, text: str, start: int, end: int) -> int:
        """How many places lie between two pieces; a number beyond ``reach`` when it is more than that."""
        count = 0
        if self._reach:
            for match in WORD.finditer(text, start, end):
                count += analyse(match.group()).places
                if count > self._reach:
                    break
        return count

    def _pieces(self, text: str, *, stemmed: bool) -> Iterator[tuple[int, str]]:
        """The pieces of the text that may hold a token for a term, each with its start, in order."""
        pattern = _UNSPACED if not text.isascii() and any(stop in text for stop in _STOPS) else _SPACED
        different = set(text.split() if pattern is _SPACED else pattern.findall(text))
        if not different:
            return iter(())
        wanted = {
            piece
            for piece, letters in zip(different, squeezed("\n".join(different)).split("\n"), strict=True)
            if self._seeds.search(letters) and self._may_match(piece, stemmed=stemmed)
        }
        if not wanted:
            return iter(())
        if pattern is _SPACED and len(wanted) <= _FEW:
            return iter(sorted((start, piece) for piece in wanted for start in _everywhere(text, piece)))
        pieces = ((match.start(), match.group()) for match in pattern.finditer(text))
        return (found for found in pieces if found[1] in wanted)

    def _may_match(self, piece: str, *, stemmed: bool) -> bool:
        """Whether a piece is worth analysing; plain words are looked at right here."""
        core = piece.strip(_AROUND)
        if not (core.isascii() and core.isalnum()):
            return True
        raw = core[:LONGEST]
        return any(term.accepts(raw.lower(), raw, stemmed=stemmed) for term in self._terms)


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


def _everywhere(text: str, piece: str) -> Iterator[int]:
    """Where a piece stands between white space."""
    start = text.find(piece)
    while start >= 0:
        end = start + len(piece)
        if (not start or text[start - 1].isspace()) and (end == len(text) or text[end].isspace()):
            yield start
        start = text.find(piece, end)
