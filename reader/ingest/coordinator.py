"""One run of the ingest: sources to catalog, catalog to index, catalog to names, newest first.

Each stage makes the difference between two sets and can be interrupted anywhere: the next run goes on from
what there is. The caller holds the collection's writer lock.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from reader.catalog.catalog import Catalog
from reader.catalog.filed import KnownIds
from reader.catalog.filing import FilingClerk
from reader.catalog.store import CatalogDamagedError, remove, told
from reader.ingest.collection import Collection
from reader.ingest.crew import Crew, processors
from reader.ingest.indexing import bring_index_up_to_date
from reader.ingest.options import IngestOptions, Outcome
from reader.ingest.plan import make_plan, newest_first
from reader.ingest.reading import read_files, scan
from reader.ingest.reporter import Reporter
from reader.model.progress import Progress, Stage
from reader.sources.folder import FoundFile

_FIRST = 1000  # files read and made searchable before the rest is looked at
_NICE = 15  # a redraw is 1.5 times slower beside work at normal priority, and hardly slower beside this


def bring_up_to_date(
    collection: Collection,
    known: KnownIds | None,
    options: IngestOptions,
    report: Callable[[Progress], None],
    stopped: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Run all stages.

    Args:
        collection: the sources and their cache.
        known: ids under which the user's work knows articles; ``None`` while that cannot be read.
        options: how to work.
        report: told about progress a few times a second.
        stopped: asked often; once true, what is done stays and the rest is left for the next run.
    """
    reporter = Reporter(report)
    try:
        return _once(collection, known, options, reporter, stopped)
    except CatalogDamagedError as error:
        reporter.note(f"The articles are being read anew: {error.message}")
        remove(collection.catalog_file)
        return _once(collection, known, options, reporter, stopped)


def _once(
    collection: Collection,
    known: KnownIds | None,
    options: IngestOptions,
    reporter: Reporter,
    stopped: Callable[[], bool],
) -> Outcome:
    began = time.monotonic()
    run = _Run(collection, known, options, reporter, stopped)
    try:
        with told():
            run.read_and_index()
            if options.names and not stopped():
                run.find_names()
        run.reporter.end()
        tally, catalog = run.clerk.tally, run.catalog
        return Outcome(
            articles=catalog.count(),
            searchable=run.reporter.progress.searchable,
            added=tally.added,
            changed=tally.changed,
            removed=tally.removed,
            refused=catalog.count_refusals(),
            seconds=time.monotonic() - began,
        )
    finally:
        run.close()


class _Run:
    """The parts that the stages share."""

    def __init__(
        self,
        collection: Collection,
        known: KnownIds | None,
        options: IngestOptions,
        reporter: Reporter,
        stopped: Callable[[], bool],
    ) -> None:
        self.collection = collection
        self.reporter = reporter
        self.stopped = stopped
        self.clerk = FilingClerk(collection.catalog_file, known)
        self.catalog = Catalog(collection.catalog_file)
        self.crew = Crew(options.workers or processors(), _NICE, options.log)

    def close(self) -> None:
        self.crew.dismiss()
        self.clerk.close()
        self.catalog.close()

    def read_and_index(self) -> None:
        """Sources to catalog, catalog to index; the newest files go through both before the rest."""
        self.reporter.begin(Stage.SCAN)
        self._count()
        self.clerk.recognise()
        self.clerk.correct()
        to_read = self._look_at_sources()
        for part in (to_read[:_FIRST], to_read[_FIRST:]):
            if part:
                self.reporter.begin(Stage.READ, len(part))
                self._read(part)
            self._count()
            if not self.stopped():
                bring_index_up_to_date(self.collection, self.catalog, self.crew, self.reporter, self.stopped)

    def find_names(self) -> None:
        """Catalog to names."""
        from reader.ingest.naming import bring_names_up_to_date, open_names  # noqa: PLC0415 - 50 ms

        store = open_names(self.collection.names_file, writable=True)
        try:
            bring_names_up_to_date(self.catalog, store, self.crew, self.reporter, self.stopped)
        finally:
            store.close()

    def _look_at_sources(self) -> tuple[FoundFile, ...]:
        """Compare the sources with the catalog; forget what is gone; returns the files to read."""
        found = scan(self.collection.roots)
        plan = make_plan(found.states, self.clerk.files())
        orphans = set(self.clerk.drop(plan.gone))
        self.clerk.refuse(found.refusals)
        again = [state for state in found.states if state.path in orphans]
        to_read = newest_first({*plan.to_read, *again}) if again else plan.to_read
        return tuple(found.files[state.path] for state in to_read)

    def _read(self, files: tuple[FoundFile, ...]) -> None:
        for reads in read_files(files, self.crew, self.stopped):
            self.clerk.put(reads)
            self.reporter.advance(len(reads))
            self._count()

    def _count(self) -> None:
        self.reporter.count(articles=self.catalog.count(), refused=self.catalog.count_refusals())
