"""How much of a text is unsafe, and what the user should know of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reader.model.article import ArticleWarning, WarningKind
from reader.text.safe import BIDI, FLAG_BASE, UNSAFE, has_unsafe

_IS_BIDI: Final = re.compile(f"[{BIDI}]")
_SAID: Final = (
    (
        WarningKind.CONTROL,
        "control character or escape sequence was",
        "control characters or escape sequences were",
    ),
    (
        WarningKind.BIDI,
        "character that turns the direction of writing was",
        "characters that turn the direction of writing were",
    ),
)
"""How each kind is told, of one and of several."""


@dataclass(frozen=True, slots=True)
class Unsafe:
    """How much of a text is unsafe: a whole escape sequence counts once, any other character by itself."""

    controls: int = 0
    bidi: int = 0


def inspect(text: str) -> Unsafe:
    """Count what ``safe_text`` would replace."""
    if not has_unsafe(text):
        return Unsafe()
    found = [match.group() for match in UNSAFE.finditer(text)]
    bidi = sum(1 for piece in found if _IS_BIDI.fullmatch(piece))
    flags = sum(1 for piece in found if piece.startswith(FLAG_BASE))
    return Unsafe(controls=len(found) - bidi - flags, bidi=bidi)


def safety_warnings(*texts: str) -> tuple[ArticleWarning, ...]:
    """What the user should know about the unsafe parts of an article's title, text and the rest."""
    found = [inspect(text) for text in texts]
    counts = (sum(f.controls for f in found), sum(f.bidi for f in found))
    return tuple(
        ArticleWarning(kind, f"{count} {one if count == 1 else many} made harmless")
        for count, (kind, one, many) in zip(counts, _SAID, strict=True)
        if count
    )
