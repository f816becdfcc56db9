"""Finds who and where in every article of the catalog that was not looked at yet, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.catalog.numbers import stamp_key
from reader.entities.analysis import analyse
from reader.entities.crf import CrfRecognizer
from reader.entities.posting import Filed
from reader.entities.store import EntityStore
from reader.ingest.crew import Crew
from reader.ingest.reporter import Reporter
from reader.model.progress import Stage

_SLICE = 50


@lru_cache(maxsize=1)
def recognizer() -> CrfRecognizer:
    """The recogniser of this process, loaded once."""
    return CrfRecognizer()


def open_names(path: Path, *, writable: bool = False) -> EntityStore:
    """The store of what the recogniser in use found."""
    return EntityStore(path, recognizer().version, writable=writable)


def bring_names_up_to_date(
    catalog: Catalog, store: EntityStore, crew: Crew, reporter: Reporter, stopped: Callable[[], bool]
) -> None:
    """Analyse what is missing and forget what is gone; each slice is kept as soon as it is done."""
    contents = catalog.stamps()
    pairs = [(number, stamp_key(stamp)) for number, stamp in zip(contents.ids, contents.stamps, strict=True)]
    store.forget_others()
    store.drop(set(store.articles()).difference(contents.ids))
    missing = store.missing(pairs)
    named = len(pairs) - len(missing)
    reporter.count(named=named)
    if not missing:
        return
    reporter.begin(Stage.NAMES, len(missing))
    slices = list(_slices([number for number, _ in missing]))
    for each in crew.each("reader.ingest.naming:name_slice", slices, str(catalog.path), stopped=stopped):
        if each.failure:
            reporter.note(f"Names of {len(each.task):,} articles could not be found: {each.failure}")
            continue
        store.put(each.result)
        named += len(each.task)
        reporter.advance(len(each.task))
        reporter.count(named=named)


def name_slice(numbers: tuple[int, ...], catalog_file: str) -> list[Filed]:
    """A worker's task: the analyses of these articles (unsigned ids)."""
    catalog = Catalog(Path(catalog_file))
    try:
        return [
            Filed(int(article.id, 16), stamp_key(stamp), analyse(article, recognizer()), article.date)
            for article, stamp in catalog.articles(numbers)
        ]
    finally:
        catalog.close()


def _slices(numbers: list[int]) -> Iterator[tuple[int, ...]]:
    for at in range(0, len(numbers), _SLICE):
        yield tuple(numbers[at : at + _SLICE])
