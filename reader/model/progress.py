"""How far the background work has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What the background work is doing."""

    SCAN = "scan"  # looking at the sources
    READ = "read"  # reading new and changed articles
    INDEX = "index"  # making them searchable
    NAMES = "names"  # finding who and where
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """One report of the background work.

    Attributes:
        done, total: articles of this stage; ``total`` 0 while unknown.
        rate: articles a second, 0 while unknown.
        left: seconds to go in this stage, ``None`` while unknown.
        note: one line for the user, such as why the index is being rebuilt; usually empty.
        articles: number of articles now known; ``searchable``: of these, in the index.
        refused: number of files that were refused.
        changed: the list of articles, the index or the entities changed since the last report.
        failed: the work stopped for the reason in ``note``.
    """

    stage: Stage
    done: int = 0
    total: int = 0
    rate: float = 0.0
    left: float | None = None
    note: str = ""
    articles: int = 0
    searchable: int = 0
    named: int = 0
    refused: int = 0
    changed: bool = False
    failed: bool = False

    @property
    def over(self) -> bool:
        """Whether nothing more is coming."""
        return self.stage is Stage.DONE
