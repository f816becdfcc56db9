"""Headlines as citations want them: in headline style, in quotation marks, closed by one mark alone."""

from __future__ import annotations

import re
from typing import Final

from reader.exports.word_lists import words_of
from reader.model.citation import Citation
from reader.text.shown_title import TERMINAL, as_opening

_OPENERS: Final = "“‘„‚"
_CLOSERS: Final = "”’"
_DOUBLE, _SINGLE = ("“", "”"), ("‘", "’")
_DOUBLE_LIKE: Final = '"“”„'

# Articles, conjunctions, and prepositions of up to four letters (The Chicago Manual of Style, 18th ed., 8.160;
# MLA Handbook, 9th ed., 2.90) as far as they are hardly ever adverbs: "Shuts Down" keeps its capitals.
_SMALL: Final = words_of(
    """
    a an and as at but by de for from in into la nor of on onto or per than the to v via von vs with
    """
)  # fmt: skip
_LONG_PREPOSITIONS: Final = words_of(
    """
    about above across after against along amid among around before behind below beneath beside besides
    between beyond despite during except following inside near outside regarding since through
    throughout toward towards under underneath until upon versus within without
    """
)
# What a hyphen joins to these is no word of its own: "Co-operation", but "Long-Term" (Chicago, 18th ed., 8.162).
_PREFIXES: Final = words_of("anti co counter e ex mid multi non post pre pro re semi sub un")
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W_]|['’.](?=[^\W_]))*")


def title_of(citation: Citation) -> str:
    """The headline; the opening words with an ellipsis where there is none."""
    title = citation.title.strip()
    return as_opening(title) if citation.title_made else title


def in_headline_style(title: str, language: str, *, long_prepositions: bool = True) -> str:
    """A headline with its main words in capitals.

    Words that have a capital keep it and the small words of English lose theirs, but for the first word, the
    last, and one behind a colon, dash or mark (the rule of CSL 1.0.2 for ``text-case="title"``). Titles in
    other languages, or in an unknown one, stay as they are (The Chicago Manual of Style, 17th ed., 11.6), and
    so do the opening words of an article and headlines in capitals.

    Args:
        title: one line.
        language: ISO 639-1 or BCP 47; ``""`` when unknown.
        long_prepositions: whether prepositions of five letters and more have capitals.
    """
    if language.partition("-")[0].lower() != "en" or title == title.upper():
        return title
    small = _SMALL if long_prepositions else _SMALL | _LONG_PREPOSITIONS
    words = list(_WORD.finditer(title))
    pieces, end = [], 0
    for at, word in enumerate(words):
        before = title[end : word.start()]
        first = at == 0 or any(mark in before for mark in ":—–?!")
        main = first or at == len(words) - 1 or word.group().lower() not in small
        part_of_word_before = at > 0 and (
            before in ("", "'", "’") or (before in ("-", "‑") and words[at - 1].group().lower() in _PREFIXES)
        )
        pieces += [before, word.group() if part_of_word_before else _cased(word.group(), main=main)]
        end = word.end()
    return "".join((*pieces, title[end:]))


def quoted(title: str, closing: str = "") -> str:
    """A headline in double quotation marks, quotations in it in single ones; ``closing`` goes inside.

    American usage (The Chicago Manual of Style, 17th ed., 6.9, 6.124, 6.125, 14.94): a full stop is left out after a
    title that ends in a mark of its own; a comma is not left out after a question or exclamation mark.
    """
    inner = levelled(title, outer=1)
    return f"“{closed(inner, closing)}”"


def single_quoted(title: str) -> str:
    """A headline in single quotation marks, quotations in it in double ones (British usage)."""
    return f"‘{levelled(title, outer=2)}’"


def closed(text: str, mark: str) -> str:
    """The text with a closing mark, inside a quotation that ends it, unless it has one of its own."""
    body = text.rstrip(_CLOSERS)
    if not mark or (mark == "." and body.endswith(TERMINAL)):
        return text
    body = body.removesuffix(".") if mark == "," and not _is_abbreviated(body) else body
    return f"{body}{mark}{text[len(text.rstrip(_CLOSERS)) :]}"


def ended(text: str) -> str:
    """The text with a full stop, unless it ends in a mark."""
    return closed(text, ".") if text else ""


def levelled(title: str, outer: int = 0) -> str:
    """The title with typographic quotation marks that take turns: double and single by how deep they stand.

    Args:
        title: one line, with straight or curly marks.
        outer: 0 when it stands in no quotation marks, 1 when in double, 2 when in single ones.
    """
    pairs = _pairs(title)
    depths: dict[int, str] = {}
    for opening, closing in pairs:
        depth = sum(1 for start, end in pairs if start < opening and closing < end)
        marks = _SINGLE if (depth + (outer == 1)) % 2 else _DOUBLE
        depths[opening], depths[closing] = marks
    return "".join(depths.get(at, "’" if c == "'" else c) for at, c in enumerate(title))


def _pairs(title: str) -> list[tuple[int, int]]:
    """Places of quotation marks that belong together; apostrophes are none."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[int, bool]] = []
    for at, character in enumerate(title):
        if character not in "\"'“”‘’„‚":
            continue
        double = character in _DOUBLE_LIKE
        if _opens(title, at):
            waiting.append((at, double))
        elif _closes(title, at) and any(kind == double for _, kind in waiting):
            while waiting[-1][1] != double:
                waiting.pop()
            pairs.append((waiting.pop()[0], at))
    return pairs


def _opens(title: str, at: int) -> bool:
    character, after = title[at], title[at + 1 : at + 2]
    if character in _CLOSERS or not after or after.isspace() or title[at : at + 3] == "'n'":
        return False
    before = title[at - 1 : at]
    return character in _OPENERS or not before or before.isspace() or before in "([—–-\"'“‘/"


def _closes(title: str, at: int) -> bool:
    before, after = title[at - 1 : at], title[at + 1 : at + 2]
    if title[at] in _OPENERS or not before or before.isspace():
        return False
    return title[at] in _DOUBLE_LIKE or not after.isalnum()


def _is_abbreviated(text: str) -> bool:
    last = text.rsplit(None, 1)[-1] if text else ""
    return last.count(".") > 1 or len(last) <= 4


def _cased(word: str, *, main: bool) -> str:
    if main:
        return word if any(c.isupper() for c in word) else word[0].upper() + word[1:]
    return word.lower() if word[1:] == word[1:].lower() else word
