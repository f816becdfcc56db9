"""A query that the user keeps under a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query under a name. ``looked_at``: when its results were last looked at, in UTC."""

    id: str
    name: str
    query: str
    created: datetime
    looked_at: datetime | None
