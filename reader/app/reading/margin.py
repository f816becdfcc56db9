"""What stands left of a line of text: a mark beside what was kept, so that colour is not all that tells."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from rich.segment import Segment
from rich.style import Style

_SIGNS: Final = {"overlap": "║", "excerpt": "▎"}  # the first that applies


def margin(width: int, styles: Collection[str], base: Style, sign_style: Style) -> list[Segment]:
    """Exactly ``width`` cells; ``styles`` are those of the excerpts on the line."""
    sign = next((sign for style, sign in _SIGNS.items() if style in styles), "")
    if not sign or not width:
        return [Segment(" " * width, base)]
    gap = 1 if width > 1 else 0
    return [
        Segment(" " * (width - 1 - gap), base),
        Segment(sign, base + sign_style),
        Segment(" " * gap, base),
    ]
