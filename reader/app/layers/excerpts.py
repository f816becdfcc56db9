"""The layer of what the user kept: each excerpt, and where two lie over each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.reading.layer import Painted
    from reader.model.article import Span


def excerpts(spans: Iterable[Span]) -> list[Painted]:
    """Ranges of excerpts whose place is certain, and of what more than one of them holds."""
    ordered = sorted(spans)
    return [*((start, end, "excerpt") for start, end in ordered), *_shared(ordered)]


def _shared(ordered: list[Span]) -> Iterable[Painted]:
    """What lies in more than one range; ``ordered`` by their starts."""
    reach = shared = 0
    for start, end in ordered:
        low, high = max(start, shared), min(end, reach)
        if low < high:
            yield low, high, "overlap"
            shared = high
        reach = max(reach, end)
