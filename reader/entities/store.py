"""The store of analyses: a cache of what was found in each article, and the way from a name to its articles."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from array import array
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from reader.entities import across, joining, lookup, pairing
from reader.entities.across import About
from reader.entities.cachefile import CacheFile
from reader.entities.corrections.overlay import Overlay
from reader.entities.corrections.recounting import Texts
from reader.entities.corrections.steps import Steps
from reader.entities.corrections.upkeep import OverlayUpkeep
from reader.entities.filing import empty_unless_current, file_batch, settle, take_out
from reader.entities.lookup import Listed
from reader.entities.packing import unpacked_analysis
from reader.entities.posting import Filed, all_unsigned, signed, unsigned
from reader.entities.roster import Roster
from reader.entities.rules import rules_version
from reader.entities.schema import SCHEMA, VERSION
from reader.errors import NewsreaderError
from reader.model.article import ArticleId, SafeText
from reader.model.correction import Correction
from reader.model.entity import Analysis, EntityType
from reader.model.query import Facet
from reader.model.roster import RosterAsk, RosterPart, Twins

_BATCH: Final = 500  # articles in a transaction, so that no other process waits long
_SETTLED: Final = 2000  # articles counted in a transaction
_MOST_FRESH: Final = 4_000  # analyses held in memory at most
_MANY: Final = 2000  # articles from which on it is quicker to look at all
_Pair = tuple[int, str]


class EntityStore:
    """Analyses by article, and articles by entity, in one SQLite file that may be deleted at any time.

    One process opens it writable; others read while it writes. Articles are unsigned 64-bit integers
    (``int(id, 16)``); keys are those of ``catalog.numbers.stamp_key``. A file that is missing, damaged or of
    another version is remade by the writer and empty to readers.

    Args:
        path: the file, in the cache directory of a set of sources.
        recognizer: name and version of the recogniser: analyses by another one, or by other rules for names
            and dates, do not count as done.
        writable: whether this process is the one that writes.
        settle_after: seconds after which ``put`` lets what was put be found by name.

    Analyses are kept and got as they were found. What is found by name and counted over all articles is as the user
    has corrected it, once ``correct`` has said how.

    Every method may raise ``NewsreaderError`` when the file is there but cannot be used: the disk is full, the
    folder read-only.
    """

    def __init__(
        self, path: Path, recognizer: str, *, writable: bool = False, settle_after: float = 5.0
    ) -> None:
        self._recognizer = f"{recognizer}; rules {rules_version()}"
        self._settle_after = settle_after
        self._settle_next = 0.0
        self._fresh: dict[str, Analysis] = {}
        self._roster = Roster()
        self._upkeep = OverlayUpkeep()
        self._file = CacheFile(path, SCHEMA, VERSION, writable=writable)

    def put(self, filed: Iterable[Filed]) -> None:
        """Keep analyses, in short transactions; an article's older one is replaced.

        They are got back at once. They are found by name once they are settled, which is done here every few
        seconds; see ``settle``.
        """
        rest = iter(filed)
        while batch := list(islice(rest, _BATCH)):
            self._fresh.update((one.key, one.analysis) for one in batch)
            self._file.write(partial(file_batch, recognizer=self._recognizer, batch=batch))
        if time.monotonic() >= self._settle_next or len(self._fresh) >= _MOST_FRESH:
            self.settle()

    def settle(self) -> None:
        """Let everything that was put be found by name. To be called when there is no more to put for now."""
        while self._file.write(partial(settle, fresh=self._fresh, limit=_SETTLED)) == _SETTLED:
            pass
        self._fresh.clear()
        self._settle_next = time.monotonic() + self._settle_after

    def drop(self, articles: Iterable[int]) -> None:
        """Forget articles that are no more."""
        rest = iter(articles)
        while batch := list(islice(rest, _BATCH)):
            self._file.write(partial(take_out, articles=batch))

    def forget_others(self) -> int:
        """Forget what other recognisers or rules found, and settle what an interrupted run has left.

        Returns:
            The number of articles forgotten.
        """
        forgotten = self._file.write(partial(empty_unless_current, recognizer=self._recognizer))
        while stale := self._file.read(self._stale, tuple[int, ...]):
            self.drop(stale)
            forgotten += len(stale)
        self.settle()
        return forgotten

    def get(self, key: str) -> Analysis | None:
        """The analysis with this key, whichever article it was made for; ``None`` when it is still to be made."""

        def ask(connection: sqlite3.Connection) -> Analysis | None:
            row = connection.execute(
                "SELECT line FROM analysis JOIN record ON record.analysis = analysis.id"
                " WHERE key = ? AND recognizer = ?",
                (key, self._recognizer),
            ).fetchone()
            return unpacked_analysis(row[0]) if row else None

        return self._file.read(ask, lambda: None)

    def missing(self, pairs: Iterable[_Pair]) -> list[_Pair]:
        """Those articles, given with their keys, whose analysis is not there yet, in the order given."""
        wanted = list(pairs)

        def ask(connection: sqlite3.Connection) -> frozenset[_Pair]:
            query = (
                "SELECT article.id, key FROM article JOIN analysis ON analysis.id = article.analysis"
                " WHERE recognizer = ?"
            )
            if len(wanted) <= _MANY:
                some = json.dumps([signed(article) for article, _ in wanted])
                query += " AND article.id IN (SELECT value FROM json_each(?))"
                rows = connection.execute(query, (self._recognizer, some))
            else:
                rows = connection.execute(query, (self._recognizer,))
            return frozenset((unsigned(article), key) for article, key in rows)

        done = self._file.read(ask, frozenset[_Pair])
        return [pair for pair in wanted if pair not in done]

    def count(self) -> int:
        """The number of articles that this recogniser has done."""

        def ask(connection: sqlite3.Connection) -> int:
            query = "SELECT count(*) FROM article JOIN analysis ON analysis.id = article.analysis WHERE recognizer = ?"
            return int(connection.execute(query, (self._recognizer,)).fetchone()[0])

        return self._file.read(ask, int)

    def state(self) -> Hashable:
        """Something that is the same as long as nobody else puts or drops anything."""
        return self._file.state()

    def articles(self) -> array[int]:
        """The articles that this recogniser has done, as unsigned 64-bit ids."""

        def ask(connection: sqlite3.Connection) -> array[int]:
            query = "SELECT article.id FROM article JOIN analysis ON analysis.id = article.analysis WHERE recognizer = ?"
            return all_unsigned(row[0] for row in connection.execute(query, (self._recognizer,)))

        return self._file.read(ask, lambda: array("Q"))

    def correct(self, corrections: Sequence[Correction], texts: Texts) -> None:
        """From now on these corrections hold in everything that is looked up.

        Args:
            corrections: all there are, in their order.
            texts: where title and text of an article come from that has to be looked at again.
        """
        self._upkeep.correct(corrections, texts)

    def prepare(self, seconds: float) -> bool:
        """Work out now what the corrections change, for so long at most, so that no look-up waits for it later.

        Returns:
            whether all of it is done.
        """
        return self._file.read(lambda c: self._upkeep.prepare(c, seconds), lambda: True)

    def steps(self, article: ArticleId) -> Steps:
        """The corrections that hold in an article."""
        return self._upkeep.steps.of(article)

    def articles_naming(self, kind: EntityType | None, name: str) -> frozenset[int]:
        """The articles that name an entity, found by its canonical name or any alias, folded.

        All articles of an entity count, whatever they call it: ``North Korea`` finds those that say DPRK or
        "the North". A name that only few articles have for an entity finds those few.
        """
        return self._file.read(lambda c: lookup.articles_naming(c, kind, name, self._laid(c)), frozenset[int])

    def find(self, kind: EntityType | None, name: str, limit: int = 10) -> tuple[Listed, ...]:
        """The entities that a name can mean, the likeliest first."""
        return self._file.read(lambda c: lookup.find(c, kind, name, limit, self._laid(c)), tuple[Listed, ...])

    def other_names(self, name: str, limit: int) -> tuple[SafeText, ...]:
        """What else those are called whom a name can mean: ``IAEA`` for the long name, and the other way round."""
        return self._file.read(
            lambda c: lookup.other_names(c, name, limit, self._laid(c)), tuple[SafeText, ...]
        )

    def names_like(self, start: str, kind: EntityType | None, limit: int) -> tuple[Listed, ...]:
        """Entities with a name that begins with ``start``, those in most articles first."""
        return self._file.read(
            lambda c: lookup.names_like(c, start, kind, limit, self._laid(c)), tuple[Listed, ...]
        )

    def top(self, articles: Iterable[int], kinds: Sequence[EntityType], limit: int) -> tuple[Facet, ...]:
        """For each kind the entities that most of the articles name, with the number of these."""
        empty = tuple(Facet(across.FACETS[kind], ()) for kind in kinds)
        return self._file.read(lambda c: across.top(c, articles, kinds, limit, self._laid(c)), lambda: empty)

    def about(self, key: str) -> About | None:
        """All that the library has of an entity; ``None`` when no article names it."""
        return self._file.read(lambda c: across.about(c, key, self._laid(c)), lambda: None)

    def roster(self, ask: RosterAsk, offset: int, limit: int, today: date) -> RosterPart:
        """A window of the list of all entities."""

        def part(connection: sqlite3.Connection) -> RosterPart:
            return self._roster.part(connection, ask, offset, limit, today, overlay=self._laid(connection))

        return self._file.read(part, lambda: RosterPart(0, (), None))

    def twins(self, limit: int) -> tuple[Twins, ...]:
        """The pairs of entities that most probably are one."""
        return self._file.read(lambda c: pairing.twins(c, limit, self._laid(c)), tuple[Twins, ...])

    def bearer(self, surname: str) -> Listed | None:
        """The person whom a lone surname probably means in this library."""

        def ask(connection: sqlite3.Connection) -> Listed | None:
            overlay = self._laid(connection)
            key = joining.bearer(connection, surname, overlay)
            entity = lookup.entity_id(connection, key, overlay) if key else None
            return lookup.listed(connection, [entity], overlay)[0] if entity is not None else None

        return self._file.read(ask, lambda: None)

    def close(self) -> None:
        """Settle what was put, and let go of the file."""
        if self._fresh:
            with contextlib.suppress(NewsreaderError):  # the next run settles it
                self.settle()
        self._file.close()

    def _laid(self, connection: sqlite3.Connection) -> Overlay:
        return self._upkeep.overlay(connection)

    def _stale(self, connection: sqlite3.Connection) -> tuple[int, ...]:
        rows = connection.execute(
            "SELECT article.id FROM analysis JOIN article ON article.analysis = analysis.id"
            " WHERE recognizer <> ? LIMIT ?",
            (self._recognizer, _BATCH),
        )
        return tuple(unsigned(article) for (article,) in rows)
