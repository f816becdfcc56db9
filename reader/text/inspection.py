"""How much of a text is unsafe, and what the user should know of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reader.model.article import ArticleWarning, WarningKind
from reader.text.safe import BIDI, FLAG_BASE, UNSAFE, has_unsafe

_IS_BIDI: Final = re.compile(f"[{BIDI}]")


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
    controls, bidi = sum(f.controls for f in found), sum(f.bidi for f in found)
    warnings = []
    if controls:
        what = (
            "control character or escape sequence was"
            if controls == 1
            else "control characters or escape sequences were"
        )
        warnings.append(ArticleWarning(WarningKind.CONTROL, f"{controls} {what} made harmless"))
    if bidi:
        what = (
            "character that turns the direction of writing was"
            if bidi == 1
            else "characters that turn the direction of writing were"
        )
        warnings.append(ArticleWarning(WarningKind.BIDI, f"{bidi} {what} made harmless"))
    return tuple(warnings)
