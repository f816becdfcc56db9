"""How words that are asked for may be written in a text: with a hyphen or without, an apostrophe, dots, other letters.

A text is kept folded but else as it is (``folding``), so what signs mean is decided here, when it is asked. The rules
are those of ``reader.search.analysis``: what the search finds in an article's title is found here, and parts of words
besides. Only word endings are not the same: each answers as it is written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from reader.library.folding import folded
from reader.text import scripts

_JOINTS: Final = rf"{scripts.APOSTROPHES}{scripts.HYPHENS}.&"
_PASSED_OVER: Final = rf'[{_JOINTS},"{scripts.INVISIBLE}ـ]*+'  # within a word; 3,000 is 3000
_SHORT: Final = (
    rf"[{scripts.APOSTROPHES}](?:s|re|ve|ll|d|m)(?!\w)"  # a possessive or a short verb is no part of the word
)
_APART: Final = (
    rf"(?:\.?{_SHORT})?+(?:[^\w\n]|_)+(?:\w{{1,8}}[{scripts.APOSTROPHES}])?"  # l’Équateur is équateur, too
)
_JOINED: Final = rf"(?:\.?{_SHORT})?+(?:[^\w\n]|_)*"
_ENDED: Final = re.compile(_SHORT)
_ALONE: Final = rf"{scripts.UNSPACED}{scripts.HANGUL}"
_PIECE: Final = re.compile(
    rf"[{_ALONE}](?:[{_ALONE}{scripts.INVISIBLE}])*+|(?<!\w)\w(?:\+\+|\#)"
    rf"|[^\W_{_ALONE}](?:[^\W_{_ALONE}]|[{scripts.APOSTROPHES}{scripts.INVISIBLE}](?=[^\W_{_ALONE}])|,(?=\d{{3}}))*+"
)
_UNSPACED: Final = re.compile(rf"[{_ALONE}]")
_IGNORED: Final = re.compile(rf"[{scripts.APOSTROPHES}{scripts.INVISIBLE},]")
_LETTERS: Final = str.maketrans(scripts.LETTERS)
_DIGRAPHS: Final = {plain: letter for letter, plain in scripts.LETTERS.items() if plain in {"ae", "oe", "th"}}
_KIN: Final = {
    plain: "".join(sorted(letter for letter, meant in scripts.LETTERS.items() if meant == plain))
    for plain in scripts.LETTERS.values()
    if len(plain) == 1
}


@lru_cache(maxsize=200)
def as_written(words: str) -> re.Pattern[str] | None:
    """Finds words in a folded text however they are written there; ``None`` when no letter is in them.

    Args:
        words: those asked for, side by side.
    """
    typed = _ENDED.sub("", folded(words))
    pieces = list(_PIECE.finditer(typed))
    if not pieces:
        return None
    pattern, end = "", 0
    for piece in pieces:
        if pattern:
            pattern += _between(typed[end - 1], typed[end : piece.start()], typed[piece.start()])
        pattern += _spelled(_IGNORED.sub("", piece.group()).translate(_LETTERS))
        end = piece.end()
    return re.compile(pattern)


def answers(words: str, text: str) -> bool:
    """Whether words stand in a folded text, however they are written there."""
    pattern = as_written(words)
    return pattern is not None and pattern.search(text) is not None


def _between(last: str, signs: str, first: str) -> str:
    """What may stand between two pieces that were typed with these signs between them."""
    unspaced = _UNSPACED.match(last) and _UNSPACED.match(first)
    return _JOINED if unspaced or re.fullmatch(rf"[{_JOINTS}]*", signs) else _APART


def _spelled(piece: str) -> str:
    """A piece letter by letter, with whatever readers pass over in between."""
    letters = []
    at = 0
    while at < len(piece):
        letter = _DIGRAPHS.get(piece[at : at + 2])
        plain = _letter(piece[at])
        if letter:
            plain = rf"(?:{plain}{_PASSED_OVER}{_letter(piece[at + 1])}|{letter.casefold()})"
            at += 1
        letters.append(plain)
        at += 1
    return _PASSED_OVER.join(letters)


def _letter(plain: str) -> str:
    return f"[{plain}{_KIN[plain]}]" if plain in _KIN else re.escape(plain)
