"""From text to terms: what a word is, under which forms it is found, and where it stands.

Engine-neutral. Every engine, the highlighter and the snippets use these rules, so that what is found is
also what is lit. Nothing is stemmed here: engines look for *folded* words, and at query time a folded
English word stands for all words of the vocabulary that share its ``stem``.

Rules, in the order in which they bite:

- Case, accents, full width and ligatures fold away (Unicode NFKD less combining marks, NFC after that),
  letters without a decomposition by a table (ł, ø, ß, æ, ı ...). Arabic vowel signs and tatweel and
  Hebrew points go; Cyrillic ё becomes е while й, ї and ў stay the letters they are. Characters that
  nobody sees (zero-width, soft hyphen, direction marks) are ignored.
- An apostrophe joins: ``O’Brien`` is ``obrien``, ``don’t`` is ``dont``. A possessive ``’s`` and the short
  verbs (``we’ll``) are not part of the word. ``l’Équateur`` is found as ``lequateur`` and ``equateur``.
- Hyphen, dot and ampersand part a word into pieces side by side. The pieces run together are found too,
  at the place of the first (``Jae-In``: ``jae``, ``in``, ``jaein``). Initials run together and stay one
  word: ``U.S.`` is ``us``, ``AT&T`` is ``att``.
- ``3,000`` is ``3000``; a decimal stays whole (``5.3m``); ``C++`` and ``C#`` keep their signs.
- Scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) give single characters and
  overlapping pairs. Korean gives these too, beside the whole word, so that a particle hides no noun.
- No term is longer than ``LONGEST`` characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import Stemmer

from reader.text import scripts

LONGEST: Final = 64
_INITIALS: Final = 8
_CACHED_WORD: Final = 64  # longer raw words are rare; remembering them would only fill the cache

_LETTER = rf"[^\W_{scripts.UNSPACED}{scripts.HANGUL}]"
_MARK = rf"[{scripts.MARKS}{scripts.INVISIBLE}]"
_JOINT = rf"[{scripts.APOSTROPHES}{scripts.HYPHENS}.&]"
_COMMA = r"(?<=\d),(?=\d{3}(?!\d))"  # 3,000 but not 3,5
_GERSHAYIM = r'(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea](?![\u05d0-\u05ea]))'  # typed as a plain quote
_RUN = "(?:[{0}]+(?:[{1}]+[{0}]+)*+)"

WORD: Final = re.compile(
    rf"{_LETTER}++(?:(?:{_MARK}++(?:{_JOINT}{_MARK}*+)?+|{_JOINT}{_MARK}*+|{_COMMA}|{_GERSHAYIM}){_LETTER}++)*+"
    rf"[{scripts.MARKS}]*+(?:(?<=\.[^\W\d_])\.|(?<![^\W_].)\+\+|(?<![^\W_].)\#(?!\w))?+"
    rf"|{_RUN.format(scripts.UNSPACED, scripts.INVISIBLE)}"
    rf"|{_RUN.format(scripts.HANGUL, scripts.INVISIBLE)}"
)
"""Finds the raw words of a text; ``analyse`` says what each stands for. Takes linear time on any text."""

_PIECE = re.compile(
    rf"(?<![\d.])\d++(?:,\d{{3}})*+\.\d++(?!\.\d)[^{scripts.HYPHENS}.&]*+"  # a decimal, with its unit
    rf"|[^{scripts.HYPHENS}.&]++"
)
_CLITIC = re.compile(r"'(s|re|ve|ll|d|m)$", re.IGNORECASE)
_ELIDED = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|dall|nell|sull|all|un)'(?=..)", re.IGNORECASE
)
_PLAIN_SIGNS = str.maketrans(
    dict.fromkeys(scripts.APOSTROPHES.replace("\\", ""), "'")
    | dict.fromkeys(scripts.HYPHENS.replace("\\", ""), "-")
)
_INITIAL_DOT = re.compile(r"(?<![\d])\.|\.(?!\d)")
_LETTERS = str.maketrans(scripts.LETTERS)
_FOLDED_MARKS = re.compile(scripts.FOLDED_MARKS)
_UNSEEN = re.compile(rf"[{scripts.INVISIBLE}]+")
_UNIT = re.compile(scripts.UNIT, re.DOTALL)
_HANGUL_START = re.compile(rf"[{scripts.HANGUL}]")
_UNSPACED_START = re.compile(rf"[{scripts.UNSPACED}]")


class Role(Enum):
    """Why a token is there."""

    WORD = auto()  # a word, or a piece of one that is written with hyphens or dots
    JOINED = auto()  # the pieces run together, or a whole Korean word; stands where its first piece does
    TAIL = auto()  # the noun of an elision (``l’Équateur``), at the place of the whole
    UNIT = auto()  # one character of a script without spaces
    PAIR = auto()  # two neighbouring characters of such a script


class Token(NamedTuple):  # a tuple, because a long article makes a hundred thousand of them
    """A term and the place where it stands.

    Attributes:
        folded: what it is looked up as.
        raw: as written, composed (NFC), with plain apostrophes and hyphens, without unseen characters, a
            possessive ``'s`` or a final dot; what ``Exactly`` compares.
        start, end: code points of the text it was found in.
        position: number of the place, counted from 0; ``width``: how many places it covers.
    """

    folded: str
    raw: str
    start: int
    end: int
    position: int
    role: Role = Role.WORD
    width: int = 1


@dataclass(frozen=True, slots=True)
class Analysed:
    """What one raw word stands for: tokens relative to its own start, and how many places it takes."""

    places: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which typed words may stand in a text: every term at its offset from the first.

    ``terms`` are (offset in places, folded word); ``raws`` the same words as typed.
    """

    terms: tuple[tuple[int, str], ...]
    raws: tuple[str, ...]


def fold(word: str) -> str:
    """A word without case, accents, compatibility forms and unseen characters; at most ``LONGEST`` long."""
    if word.isascii():
        return word.lower()[:LONGEST]
    word = _UNSEEN.sub("", word[: LONGEST * 4])
    word = unicodedata.normalize("NFKD", word).casefold()
    word = _FOLDED_MARKS.sub("", unicodedata.normalize("NFKD", word)).translate(_LETTERS)
    return unicodedata.normalize("NFC", word)[:LONGEST]


@lru_cache(maxsize=50_000)
def _fold_unit(unit: str) -> str:
    """As ``fold``, for scripts in which a mark makes another letter."""
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", unit[:LONGEST])).casefold()[:LONGEST]


def surface(raw: str) -> str:
    """A word as written, in one spelling: see ``Token.raw``."""
    if raw.isascii() and not raw.endswith("."):
        return raw[:LONGEST]
    shown = unicodedata.normalize("NFC", _UNSEEN.sub("", raw[: LONGEST * 4])).translate(_PLAIN_SIGNS)
    return shown.rstrip(".")[:LONGEST]


@lru_cache(maxsize=50_000)
def stem(folded: str) -> str:
    """The Snowball English stem of a folded word; other than ASCII letters it is its own stem."""
    return _SNOWBALL.stemWord(folded) if folded.isascii() and folded.isalpha() else folded


_SNOWBALL: Final = Stemmer.Stemmer("english", 0)


def is_stemmed(language: str) -> bool:
    """Whether English endings mean anything in an article of this language (BCP 47; empty: unknown)."""
    return not language or language.lower().split("-")[0] in {"en", "eng", "und"}


def tokens(text: str) -> list[Token]:
    """All tokens of a text by place; at one place the narrower first."""
    return list(iterate(text))


def iterate(text: str) -> Iterator[Token]:
    """As ``tokens``, one by one."""
    place = 0
    for match in WORD.finditer(text):
        start = match.start()
        found = analyse(match.group())
        for token in found.tokens:
            yield Token(
                token.folded,
                token.raw,
                start + token.start,
                start + token.end,
                place + token.position,
                token.role,
                token.width,
            )
        place += found.places


@lru_cache(maxsize=1_000)  # a query's words are looked at several times before they are looked up
def forms(typed: str) -> tuple[Form, ...]:
    """How typed words are looked up: any of the forms will do; none when there is no word in it.

    ``Ki-moon`` gives ``ki`` and ``moon`` side by side, and ``kimoon``. Each term stands for its stem's
    family, unless the user asked otherwise.
    """
    apart, together = _Sequence(), _Sequence()
    for match in WORD.finditer(typed):
        found = analyse(match.group())
        pieces = _looked_up(found)
        apart.add(pieces, found.places)
        whole = [token for token in found.tokens if token.role is Role.JOINED]
        hangul = bool(whole) and any(token.role is Role.UNIT for token in found.tokens)
        together.add(whole or pieces, 1 if whole and not hangul else found.places)
    both = [apart.form(), together.form()]
    return tuple(form for form in dict.fromkeys(both) if form.terms)


def exact_form(typed: str) -> Form:
    """How ``Exactly`` words are looked up: ``raws`` are compared with ``Token.raw``, whole words first."""
    sequence = _Sequence()
    for match in WORD.finditer(typed):
        found = analyse(match.group())
        whole = [token for token in found.tokens if token.role is Role.JOINED]
        sequence.add(whole or _looked_up(found), found.places)
    return sequence.form()


class _Sequence:
    """Collects the terms of a ``Form``."""

    def __init__(self) -> None:
        self._terms: list[tuple[int, str]] = []
        self._raws: list[str] = []
        self._places = 0

    def add(self, found: list[Token], places: int) -> None:
        self._terms += [(self._places + token.position, token.folded) for token in found]
        self._raws += [token.raw for token in found]
        self._places += places

    def form(self) -> Form:
        return Form(tuple(self._terms), tuple(self._raws))


def _looked_up(found: Analysed) -> list[Token]:
    """The tokens that together cover a typed word: its pieces, pairs, or a single character."""
    chosen = [token for token in found.tokens if token.role in {Role.WORD, Role.PAIR}]
    return chosen or [token for token in found.tokens if token.role is Role.UNIT]


def analyse(raw: str) -> Analysed:
    """What one raw word (a match of ``WORD``) stands for."""
    return _remembered(raw) if len(raw) <= _CACHED_WORD else analyse_once(raw)


def analyse_once(raw: str) -> Analysed:
    """As ``analyse``, for a caller that remembers by itself."""
    if raw.isascii() and raw.isalnum():
        return Analysed(1, (Token(raw.lower()[:LONGEST], raw[:LONGEST], 0, len(raw), 0),))
    if _UNSPACED_START.match(raw):
        return _unspaced(raw)
    if _HANGUL_START.match(raw):
        return _korean(raw)
    return _written(raw)


_remembered = lru_cache(maxsize=50_000)(analyse_once)


def _unspaced(raw: str) -> Analysed:
    """Characters and overlapping pairs; these scripts have no case, so written and folded are one."""
    found: list[Token] = []
    before, before_start = "", 0
    place = -1
    for match in _UNIT.finditer(raw):
        unit, start = match.group(), match.start()
        folded = _fold_unit(unit)
        end = start + len(unit.rstrip(scripts.UNSEEN))
        if place >= 0:
            pair = (before + folded)[:LONGEST]
            found.append(Token(pair, pair, before_start, end, place, Role.PAIR, 2))
        place += 1
        found.append(Token(folded, folded, start, end, place, Role.UNIT))
        before, before_start = folded, start
    return Analysed(place + 1, tuple(found))


def _korean(raw: str) -> Analysed:
    """As the scripts without spaces, and the whole word beside it."""
    found = _unspaced(raw)
    if found.places < 2:
        return found
    word = _fold_unit(raw)
    whole = Token(word, word, 0, len(raw), 0, Role.JOINED, found.places)
    return Analysed(found.places, (*found.tokens[:2], whole, *found.tokens[2:]))


def _written(raw: str) -> Analysed:
    """A word with signs or letters beyond ASCII in it."""
    if raw.endswith(("++", "#")):
        return Analysed(1, (Token(raw.lower(), raw, 0, len(raw), 0),))
    spans = _with_initials_run_together(raw, [match.span() for match in _PIECE.finditer(raw)])
    found: list[Token] = []
    places = 0
    for start, end in spans:
        piece = _piece(raw, start, end, places)
        found += piece
        places += bool(piece)
    if places > 1 and (joined := _joined(raw, [token for token in found if token.role is Role.WORD])):
        found.insert(1, joined)
    return Analysed(places, tuple(found))


def _with_initials_run_together(raw: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Make one piece of what readers see as one: ``U.S``, ``Ph.D``, ``AT&T``, the ``J.K`` of a name."""
    if len(spans) < 2:
        return spans
    short = len(spans) <= _INITIALS and all(
        end - start <= 2 and not raw[start:end].isdigit() for start, end in spans
    )
    signs = {raw[end:start] for (_, end), (start, _) in pairwise(spans)}
    if short and signs in ({"."}, {"&"}):
        return [(spans[0][0], spans[-1][1])]
    merged = [spans[0]]
    for start, end in spans[1:]:
        before, before_end = merged[-1]
        initials = raw[before:before_end].split(".") if before_end - before < 2 * _INITIALS else ["no"]
        letter = end - start == 1 and raw[start:end].isalpha()
        if letter and raw[before_end:start] == "." and all(len(i) == 1 and i.isalpha() for i in initials):
            merged[-1] = (before, end)
        else:
            merged.append((start, end))
    return merged


def _piece(raw: str, start: int, end: int, place: int) -> list[Token]:
    """The tokens of one piece: none when only signs are left, two for an elision."""
    plain = raw[start:end].translate(_PLAIN_SIGNS)
    start += len(plain) - len(plain.lstrip("'"))
    plain = plain.strip("'")
    if (clitic := _CLITIC.search(plain)) and clitic.start():
        plain = plain[: clitic.start()].rstrip("'")
    end = start + len(plain)
    folded = _folded_piece(plain)
    if not folded:
        return []
    found = [Token(folded, surface(raw[start:end]), start, end, place)]
    if elision := _ELIDED.match(plain):
        tail = start + elision.end()
        found.append(
            Token(_folded_piece(plain[elision.end() :]), surface(raw[tail:end]), tail, end, place, Role.TAIL)
        )
    return found


def _folded_piece(plain: str) -> str:
    """Fold a piece whose signs are plain; the commas and the dots of initials are dropped."""
    dots = "" if _INITIAL_DOT.search(plain) else "."
    return fold(plain.replace("'", "").replace('"', "").replace(",", "").replace("&", "").replace(".", dots))


def _joined(raw: str, pieces: list[Token]) -> Token | None:
    """The pieces run together, unless they are all numbers or a dot parts them."""
    start, end = pieces[0].start, pieces[-1].end
    if end - start > LONGEST * 2 or all(token.folded.isdigit() for token in pieces):
        return None
    if any("." in raw[before.end : after.start] for before, after in pairwise(pieces)):
        return None
    folded = "".join(token.folded for token in pieces)[:LONGEST]
    return Token(folded, surface(raw[start:end]), start, end, 0, Role.JOINED, len(pieces))
