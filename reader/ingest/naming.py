"""Finds who and where in every article of the catalog that was not looked at yet, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.entities.analysis import analyse
from reader.entities.crf import CrfRecognizer
from reader.entities.store import EntityStore
from reader.ingest.crew import Crew
from reader.ingest.reporter import Reporter
from reader.model.entity import Analysis
from reader.model.progress import Stage

_SLICE = 50
Found = list[tuple[int, str, Analysis]]


@lru_cache(maxsize=1)
def recognizer() -> CrfRecognizer:
    """The recogniser of this process, loaded once."""
    return CrfRecognizer()


def analysis_key(stamp: int) -> str:
    """The key under which an analysis is kept: the fingerprint of all that it depends on."""
    return f"{stamp:016x}"


def bring_names_up_to_date(
    catalog: Catalog, store: EntityStore, crew: Crew, reporter: Reporter, stopped: Callable[[], bool]
) -> None:
    """Analyse what is missing and forget what is gone; each slice is kept as soon as it is done."""
    contents = catalog.stamps()
    pairs = [
        (number, analysis_key(stamp)) for number, stamp in zip(contents.ids, contents.stamps, strict=True)
    ]
    store.keep_only(number for number, _ in pairs)
    missing = store.missing(pairs)
    reporter.count(named=len(pairs) - len(missing))
    if not missing:
        return
    reporter.begin(Stage.NAMES, len(missing))
    named = len(pairs) - len(missing)
    slices = list(_slices([number for number, _ in missing]))
    for each in crew.each("reader.ingest.naming:name_slice", slices, str(catalog.path), stopped=stopped):
        if each.failure:
            reporter.note(f"Names of {len(each.task):,} articles could not be found: {each.failure}")
            continue
        store.put_all(each.result)
        named += len(each.task)
        reporter.advance(len(each.task))
        reporter.count(named=named)


def name_slice(numbers: tuple[int, ...], catalog_file: str) -> Found:
    """A worker's task: the analyses of these articles (unsigned ids), each with its key."""
    catalog = Catalog(Path(catalog_file))
    try:
        return [
            (int(article.id, 16), analysis_key(stamp), analyse(article, recognizer()))
            for article, stamp in catalog.articles(numbers)
        ]
    finally:
        catalog.close()


def _slices(numbers: list[int]) -> Iterator[tuple[int, ...]]:
    for at in range(0, len(numbers), _SLICE):
        yield tuple(numbers[at : at + _SLICE])
