"""What is compared: the sentences of a text, and what makes two of them the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from reader.model.article import Span
from reader.text.sentences import sentences

LONGEST: Final = 2_000
"""Code points; a longer sentence, which is none, is taken in pieces."""

_WRAPPED: Final = 100  # code points; where no line is longer, a sentence may go on in the next line
_STOPPED: Final = tuple(".!?…:;\"'”’»›)]。！？")
_SPACE: Final = re.compile(r"\s")
_EVEN: Final = {
    **dict.fromkeys(map(ord, "“”„‟«»"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛‹›`´"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    0x00AD: "",  # a soft hyphen
}


def units(text: str) -> Iterator[Span]:
    """The sentences of a text in its order, which do not overlap and hold all of it but white space."""
    for start, end in sentences(_flowing(text)):
        yield from _pieces(text, start, end)


def even(piece: str) -> str:
    """A sentence or word without regard to white space, quotation marks, dashes and ways of encoding."""
    if not piece.isascii():
        piece = unicodedata.normalize("NFKC", piece).translate(_EVEN)
    return " ".join(piece.split())


def _flowing(text: str) -> str:
    """The text, of the same length, with a blank for each line end at which a sentence was but broken.

    That is so in texts broken at a fixed width, such as agency copy: no line is long, and the line at hand is
    no short one, as a heading would be, and ends without a stop.
    """
    lines = text.split("\n")
    longest = max(map(len, lines))
    if longest > _WRAPPED:
        return text
    parts: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        ended = line.rstrip().endswith(_STOPPED) or len(line) < longest / 2 or not following.strip()
        parts += [line, "\n" if ended else " "]
    return "".join(parts[:-1])


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence, cut at white space if it is too long."""
    while end - start > LONGEST:
        cut = next((at for at in range(start + LONGEST, start, -1) if text[at].isspace()), start + LONGEST)
        yield start, start + len(text[start:cut].rstrip())
        start = cut
        while text[start].isspace():  # a sentence ends with something else
            start += 1
    yield start, end
