"""Who is named more than before: the last month against the year before it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.likelihood import log_likelihood_ratio
from reader.entities.packing import unpacked_ids

_MONTH: Final = timedelta(days=30)
_YEAR: Final = timedelta(days=365)
_TO_THE_MONTH: Final = 7  # characters of a date that says the month


@dataclass(frozen=True, slots=True)
class Rises:
    """How often each entity was named of late.

    The last month is counted from the newest article, not from today: an archive has one too. Articles dated
    in the future are mistakes and do not count; nor do those whose date does not say the month.

    Attributes:
        month: first and last day of the last month; ``None`` without dated articles.
        recent, before: for each entity the number of articles of the month, and of the year before it.
        articles: the number of all articles of the month, and of the year before it.
    """

    month: tuple[date, date] | None = None
    recent: Mapping[int, int] = field(default_factory=dict)
    before: Mapping[int, int] = field(default_factory=dict)
    articles: tuple[int, int] = (0, 0)

    def of(self, entity: int) -> float:
        """How far an entity is named more in the last month than in the year before it, robust at small counts.

        The signed log-likelihood ratio of the articles that name it in both periods (P. Rayson and R. Garside,
        "Comparing corpora using frequency profiling", 2000, after Dunning 1993): two articles after none are
        little, twenty after none are much, and what grows with the library does not rise.
        """
        recent, before = self.recent.get(entity, 0), self.before.get(entity, 0)
        if not recent and not before:
            return 0.0
        month, year = self.articles
        return log_likelihood_ratio(recent, recent + before, month, month + year)


def rises(connection: sqlite3.Connection, today: date, overlay: Overlay = UNCORRECTED) -> Rises:
    """Count the last month and the year before it; one pass over the articles of thirteen months."""
    (newest,) = connection.execute(
        "SELECT max(date) FROM article WHERE length(date) >= ? AND date <= ?",
        (_TO_THE_MONTH, f"{today.isoformat()}T99"),
    ).fetchone()
    if newest is None:
        return Rises()
    last = _last_day(newest)
    first = last - _MONTH + timedelta(days=1)
    recent, month = _named(connection, first.isoformat(), f"{last.isoformat()}T99", overlay)
    before, year = _named(connection, (first - _YEAR).isoformat(), first.isoformat(), overlay)
    return Rises((first, last), recent, before, (month, year))


def _named(
    connection: sqlite3.Connection, start: str, end: str, overlay: Overlay
) -> tuple[Counter[int], int]:
    """In how many articles of a period, its end excluded, each entity stands; and how many articles it has."""
    rows = connection.execute(
        "SELECT id, entities FROM article WHERE date >= ? AND date < ? AND length(date) >= ?"
        " AND entities IS NOT NULL",
        (start, end, _TO_THE_MONTH),
    ).fetchall()
    counts = Counter(unpacked_ids(b"".join(blob for _, blob in rows)))
    return overlay.recount(connection, counts, [article for article, _ in rows]), len(rows)


def _last_day(iso: str) -> date:
    """The day of a date; of a month its last one."""
    if len(iso) > _TO_THE_MONTH:
        return date.fromisoformat(iso[:10])
    year, month = int(iso[:4]), int(iso[5:7])
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
