"""How a run of the ingest works, and what it did: values that cost nothing to import."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """How a run works. ``workers`` 0 means one for each processor."""

    workers: int = 0
    names: bool = True
    log: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did: articles that are there now, came, changed and went; files refused; seconds."""

    articles: int
    added: int
    changed: int
    removed: int
    refused: int
    seconds: float
