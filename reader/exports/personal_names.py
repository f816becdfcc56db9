"""Personal names: taken apart, turned around, shortened to initials.

Particles stay with the family name (*The Chicago Manual of Style*, 18th ed., 8.5; *APA Manual*, 7th ed., 9.8).
Names in scripts whose family names come first, or in which the parts cannot be told, are not turned around.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from reader.exports.word_lists import words_of
from reader.model.citation import Author

SUFFIXES: Final = frozenset(
    ("jr", "sr", "ii", "iii", "iv", "v", "phd", "ph.d", "md", "m.d", "esq", "obe", "cbe")
)
_KEPT_SUFFIXES: Final = {"jr": "Jr.", "sr": "Sr.", "ii": "II", "iii": "III", "iv": "IV", "v": "V"}
_HONORIFICS: Final = words_of(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend sen senator rep gov hon
    """
)
_PARTICLES: Final = words_of(
    """
    aan af al ap bar ben bin bint d da dal das de degli dei del della den der des di do dos du e el en
    ibn la las le los mac op st saint ste 't te ten ter und van vande vanden ver vom von zu zum zur
    """
)
# Capitalised before a surname these are part of it; "Al" and "Ben" are given names as often.
_CAPITAL_PARTICLES: Final = words_of(
    """
    Da De Del Della Di Du El La Le Los Mac St St. Ter Van Vander Von
    """
)
_TURNED_SCRIPTS: Final = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")
# Family names that come first in romanised Korean and Chinese names with a hyphen: Ban Ki-moon.
_FAMILY_FIRST: Final = words_of(
    """
    Ahn An Bae Baek Baik Ban Chang Cho Choe Choi Chun Chung Gwon Ha Han Hong Huh Hur Hwang Hyun Im Jang
    Jeon Jeong Jin Jo Joo Ju Jun Jung Kang Kim Ko Koh Koo Kwak Kwon Lee Li Lim Min Moon Nam No Noh Oh
    Pak Park Rhee Ri Roh Ryu Seo Seok Shim Shin Sim Sin Sohn Son Song Suh Sung Tsai Um Won Woo Yang Yeo
    Yi Yim Yoo Yoon You Yu Yun
    """
)
_SECOND_HALF: Final = re.compile(r"[A-Z][a-z]+-[a-z]+")
_SPACE: Final = re.compile(r"\s+")


def author_of(name: str) -> Author:
    """A person's name in reading order as an author; undivided where the parts cannot be told."""
    whole, _, tail = name.partition(",")
    tokens = _SPACE.sub(" ", whole).strip().split(" ")
    while len(tokens) > 1 and tokens[0].rstrip(".").lower() in _HONORIFICS:
        del tokens[0]
    suffix = _KEPT_SUFFIXES.get(tail.strip().rstrip(".").lower(), "")
    while len(tokens) > 2 and (last := tokens[-1].rstrip(".").lower()) in SUFFIXES:
        suffix = _KEPT_SUFFIXES.get(last, suffix)
        del tokens[-1]
    tokens = _not_shouted(tokens)
    if len(tokens) < 2 or not _can_be_turned("".join(tokens)):
        return Author(literal=" ".join(tokens))
    if len(tokens) == 2 and tokens[0] in _FAMILY_FIRST and _SECOND_HALF.fullmatch(tokens[1]):
        return Author(tokens[0], tokens[1], suffix=suffix)
    at = len(tokens) - 1
    while at > 1 and _is_particle(tokens[at - 1]):
        at -= 1
    return Author(" ".join(tokens[at:]), " ".join(tokens[:at]), suffix=suffix)


def in_order(author: Author) -> str:
    """A name in reading order: ``Martin Luther King Jr.``."""
    return author.literal or _joined(" ", author.given, author.family, author.suffix)


def turned(author: Author) -> str:
    """A name with its family name first: ``King, Martin Luther, Jr.``."""
    return author.literal or _joined(", ", author.family, author.given, author.suffix)


def with_initials(author: Author, between: str = " ") -> str:
    """``King, M. L., Jr.``; ``between`` stands between initials."""
    if author.literal:
        return author.literal
    return _joined(", ", author.family, initials(author.given, between), author.suffix)


def initials(given: str, between: str = " ") -> str:
    """``J.-P.`` of ``Jean-Paul``, ``A.`` of ``Ai-jun`` (APA 9.8), ``Yu.`` never: one letter a name."""
    return between.join(filter(None, map(_initial, given.replace(".", ". ").split())))


def _initial(name: str) -> str:
    first, *others = [half for half in re.split(r"[-‐‑]", name) if half] or [""]
    halves = [first, *(half for half in others if half[0].isupper())]
    letters = (next((c for c in half if c.isalpha()), "") for half in halves)
    return "-".join(f"{letter.upper()}." for letter in letters if letter)


def _joined(separator: str, *parts: str) -> str:
    return separator.join(part for part in parts if part)


def _is_particle(token: str) -> bool:
    if token in _CAPITAL_PARTICLES:
        return True
    return token[0].islower() and token.rstrip(".").strip("'’") in _PARTICLES


def _can_be_turned(letters: str) -> bool:
    """Whether all letters are of scripts in which a surname is set first with a comma."""
    return all(unicodedata.name(c, "").startswith(_TURNED_SCRIPTS) for c in letters if c.isalpha())


def _not_shouted(tokens: list[str]) -> list[str]:
    """A byline in capitals as a name is written: ``JANE MCDONALD`` is Jane McDonald."""
    if (
        len(tokens) < 2
        or any(t != t.upper() for t in tokens)
        or not any(len(t.rstrip(".")) > 2 for t in tokens)
    ):
        return tokens
    return [_capitalised(token) for token in tokens]


def _capitalised(token: str) -> str:
    if len(token.replace(".", "")) <= 1 or token.count(".") > 1:
        return token  # an initial
    if token.lower() in _PARTICLES and token.lower() not in {"bar", "ben", "al"}:
        return token.lower()
    halves = re.split(r"([-'’])", token.lower())
    return "".join(_mc(half[:1].upper() + half[1:]) for half in halves)


def _mc(name: str) -> str:
    return f"Mc{name[2].upper()}{name[3:]}" if name.startswith("Mc") and len(name) > 3 else name
