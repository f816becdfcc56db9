"""Names made comparable: case, accents, hyphens, dots, a leading "the" and a closing 's do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss", "ŧ": "t"}
)
_PUNCTUATION: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": " ", "‑": " ", "–": " ", "—": " ", "-": " ", "/": " "}
)
_POSSESSIVE: Final = re.compile(r"'s?$")
_ARTICLE: Final = re.compile(r"^[Tt]he\s+")
_EDGE: Final = " ,;:'\"“”()[]!?*"
SMALL_WORDS: Final = frozenset(
    {"of", "the", "for", "and", "de", "in", "on", "to", "la", "al", "du", "des", "del", "a"}
)


@lru_cache(maxsize=20_000)
def fold_words(name: str) -> tuple[str, ...]:
    """The words of a name, comparable: ``The Moon Jae-In's`` becomes ``("moon", "jae", "in")``.

    Initials that stand side by side are one word, so that ``J. K.`` and ``J.K.`` agree.
    """
    plain = name.casefold().translate(_UNDECOMPOSED).translate(_PUNCTUATION)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
        # what comes apart may be capitals (㎴), letters of the table (ǿ) or punctuation (℀)
        plain = plain.casefold().translate(_UNDECOMPOSED).translate(_PUNCTUATION)
    plain = _POSSESSIVE.sub("", plain.strip(_EDGE)).replace("&", " and ")
    words: list[str] = []
    run = False  # the last word was an initial
    for raw in plain.split():
        word = raw.replace(".", "").strip(_EDGE)
        if not word:
            continue
        initial = len(word) == 1 and word.isalpha()
        if initial and run:
            words[-1] += word
        else:
            words.append(word)
        run = initial
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return tuple(words)


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """The comparable form of a name, its words a blank apart."""
    return " ".join(fold_words(name))


def is_acronym(name: str) -> bool:
    """Whether a name is two to seven capitals, with dots or without: ``NIS``, ``U.S.``."""
    letters = _ARTICLE.sub("", name).replace(".", "")
    return 2 <= len(letters) <= 7 and letters.isalpha() and letters.isupper()


def initials(words: tuple[str, ...]) -> frozenset[str]:
    """The acronyms a long name may have: with its small words, and without."""
    whole = "".join(word[0] for word in words)
    short = "".join(word[0] for word in words if word not in SMALL_WORDS)
    return frozenset({whole, short})


def is_shouted(name: str) -> bool:
    """Whether a name is in capitals throughout."""
    return name.isupper() and len(name) > 1
