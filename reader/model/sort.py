"""The order of hits. In a room of its own, because an interface needs it before it needs queries."""

from __future__ import annotations

from enum import StrEnum


class Sort(StrEnum):
    """The order of hits."""

    RELEVANCE = "relevance"
    DATE = "date"
    PUBLISHER = "publisher"
