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
    """What a run did.

    Attributes:
        articles: articles that are there now; ``searchable``: of these, in the index.
        added, changed, removed: articles that came, changed and went.
        refused: files that are no articles, copies of others aside.
        seconds: how long it took.
    """

    articles: int
    searchable: int
    added: int
    changed: int
    removed: int
    refused: int
    seconds: float
