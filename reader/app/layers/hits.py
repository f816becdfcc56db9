"""The layer of what the query found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.reading.layer import Painted
    from reader.model.article import Span


def hits(spans: Iterable[Span]) -> list[Painted]:
    """Ranges of a title or text that answer the query (``model.answer.Lit``)."""
    return [(start, end, "hit") for start, end in spans]
