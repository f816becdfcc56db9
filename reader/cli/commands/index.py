"""Bring catalog, search index and names up to date with the sources, and say what changed.

PATHs are the files and folders meant; without one, the configured sources or the starter library. The index
is a cache: it can be deleted at any time and comes back.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from reader.cli.context import Context
from reader.cli.parsing import add_paths
from reader.cli.updating import bring_up_to_date, collection_of, require_articles
from reader.errors import NewsreaderError
from reader.ingest.collection import Collection
from reader.ingest.lock import WriterLock
from reader.ingest.options import Outcome
from reader.text.safe import shown_path

HELP = "bring the index up to date"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_paths(parser)
    parser.add_argument("--rebuild", action="store_true", help="make everything anew")
    parser.add_argument("--stats", action="store_true", help="say how much space is used, too")
    parser.add_argument("--no-names", action="store_true", help="leave out finding who and where")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Do it."""
    collection = collection_of(context, context.paths(arguments.paths))
    if arguments.rebuild:
        _clear(collection)
    outcome = bring_up_to_date(context, collection, names=not arguments.no_names)
    if outcome is None:
        raise NewsreaderError(
            "another newsreader is bringing these articles up to date",
            "wait for it, or close it",
            kind="locked",
        )
    size = _size(collection.directory)
    if not arguments.json:
        context.print(_changes(outcome))
        if outcome.refused:
            context.print(f"{_counted(outcome.refused, 'file')} not read; newsreader doctor lists them")
        if arguments.stats:
            context.print(f"{size / 1e6:,.1f} MB in {shown_path(str(collection.directory))}")
    require_articles(collection, context.paths(arguments.paths))
    if arguments.json:
        context.print_json(_record(outcome, size))
    return 4 if outcome.refused or outcome.searchable < outcome.articles else 0


def _changes(outcome: Outcome) -> str:
    return (
        f"{_counted(outcome.articles, 'article')}: {outcome.added:,} added, {outcome.changed:,} changed, "
        f"{outcome.removed:,} removed ({outcome.seconds:.1f} s)"
    )


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _record(outcome: Outcome, size: int) -> dict[str, object]:
    return {
        "articles": outcome.articles,
        "position": outcome.searchable,
        "bytes": size,
        "took_s": round(outcome.seconds, 2),
        "added": outcome.added,
        "changed": outcome.changed,
        "removed": outcome.removed,
        "refused": outcome.refused,
    }


def _clear(collection: Collection) -> None:
    """Delete the cache of a collection, unless somebody writes to it."""
    lock = WriterLock(collection.lock_file)
    if not lock.acquire():
        raise NewsreaderError("another newsreader uses this index", "close it first", kind="locked")
    try:
        for path in collection.directory.iterdir():
            if path == collection.lock_file:
                continue
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    finally:
        lock.release()


def _size(directory: Path) -> int:
    return sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())
