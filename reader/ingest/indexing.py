"""Makes the index hold what the catalog holds: nothing but the difference is touched.

There is no queue and no journal: what must be done follows from the two sets of (article, fingerprint),
so whatever a crash left behind, the next run ends with the same index.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.errors import IndexDamagedError
from reader.ingest.collection import Collection
from reader.ingest.crew import Crew
from reader.ingest.reporter import Reporter
from reader.model.article import ArticleId
from reader.model.progress import Stage
from reader.search.whoosh.engine import WhooshIndex
from reader.search.whoosh.segments import Receipt, publish, write_segment
from reader.text.safe import safe_line

_FEW = 200  # so many documents are written here and now, without a worker
_FIRST = 1000  # the newest articles, searchable before the rest
_SEGMENT = 10_000  # keeps a worker's memory under 250 MB


@dataclass(frozen=True, slots=True)
class Difference:
    """``add``: unsigned ids of documents to write, newest first; ``remove``: of those to take out."""

    add: tuple[int, ...]
    remove: tuple[int, ...]
    held: int


def bring_index_up_to_date(
    collection: Collection, catalog: Catalog, crew: Crew, reporter: Reporter, stopped: Callable[[], bool]
) -> None:
    """Make the index hold what the catalog holds; one that is damaged or foreign is built anew, and that told.

    Raises:
        IndexDamagedError: when the new one cannot be used either.
    """
    try:
        _check_mark(collection)
        _bring(collection.index_directory, catalog, crew, reporter, stopped)
    except IndexDamagedError as error:
        reporter.note(f"The search index is being rebuilt: {error.message}")
        shutil.rmtree(collection.index_directory, ignore_errors=True)
        collection.index_directory.unlink(missing_ok=True)  # when it was no folder
        collection.damage_file.unlink(missing_ok=True)
        _bring(collection.index_directory, catalog, crew, reporter, stopped)


def _check_mark(collection: Collection) -> None:
    """Whoever searches may have met damage that opening the index does not show."""
    if collection.damage_file.exists():
        found = collection.damage_file.read_text(encoding="utf-8", errors="replace")
        raise IndexDamagedError(safe_line(found) or "it is damaged")


def _bring(
    directory: Path, catalog: Catalog, crew: Crew, reporter: Reporter, stopped: Callable[[], bool]
) -> None:
    index = WhooshIndex(directory)
    try:
        _write_difference(catalog, index, crew, reporter, stopped)
    finally:
        index.close()


def difference(catalog: Catalog, index: WhooshIndex) -> Difference:
    """What the index lacks and what it has too much; worn parts of it count as lacking."""
    wanted, held = catalog.stamps(), index.contents()
    have = dict(zip(held.ids, held.stamps, strict=True))
    want = dict(zip(wanted.ids, wanted.stamps, strict=True))
    worn = set(index.worn())
    add = tuple(number for number, stamp in want.items() if have.get(number) != stamp or number in worn)
    changed = {number for number in add if number in have}
    remove = tuple(number for number in have if number not in want or number in changed)
    return Difference(add, remove, len(have))


def _write_difference(
    catalog: Catalog, index: WhooshIndex, crew: Crew, reporter: Reporter, stopped: Callable[[], bool]
) -> None:
    """Write the difference; the newest articles are searchable first, each segment as it is ready."""
    todo = difference(catalog, index)
    if not todo.add and not todo.remove:
        reporter.count(searchable=todo.held)
        return
    reporter.begin(Stage.INDEX, len(todo.add))
    if len(todo.add) <= _FEW:
        index.apply(catalog.documents(todo.add), _ids(todo.remove))
        reporter.advance(len(todo.add))
        reporter.count(searchable=len(index.contents().ids))
        return
    stale = set(todo.remove)
    searchable = todo.held - len(stale)
    if todo.remove:
        index.apply((), _ids(todo.remove))
    slices = list(_slices(todo.add, crew.size))
    done = crew.each(
        "reader.ingest.indexing:index_slice",
        slices,
        str(catalog.path),
        str(index.directory),
        stopped=stopped,
        fresh=True,  # what Python has taken for one segment it does not give back before the next
    )
    for each in done:
        if each.failure:
            reporter.note(f"{len(each.task):,} articles could not be indexed: {each.failure}", failed=True)
            continue
        publish(index.directory, [each.result], ())
        searchable += len(each.task)
        reporter.advance(len(each.task))
        reporter.count(searchable=searchable)


def index_slice(numbers: tuple[int, ...], catalog_file: str, directory: str) -> Receipt:
    """A worker's task: one segment of these articles (unsigned ids)."""
    catalog = Catalog(Path(catalog_file))
    try:
        return write_segment(Path(directory), catalog.documents(numbers))
    finally:
        catalog.close()


def _ids(numbers: tuple[int, ...]) -> list[ArticleId]:
    return [ArticleId(f"{number:016x}") for number in numbers]


def _slices(numbers: tuple[int, ...], workers: int) -> Iterator[tuple[int, ...]]:
    """The newest thousand, then equal parts, as large as memory allows."""
    yield numbers[:_FIRST]
    rest = numbers[_FIRST:]
    if rest:
        parts = max(1, -(-len(rest) // _SEGMENT))
        parts = -(-parts // workers) * workers  # every worker gets as many as the others
        size = -(-len(rest) // parts)
        for at in range(0, len(rest), size):
            yield rest[at : at + size]
