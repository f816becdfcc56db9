"""Say whether everything is well: places, settings, the library, indexes, the files that were not read.

PATHs are the sources to look at; without one, the configured ones or the starter library. Nothing is changed.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from reader import __version__
from reader.catalog.catalog import Catalog
from reader.cli.context import Context
from reader.cli.parsing import add_paths
from reader.cli.updating import collection_of
from reader.errors import NewsreaderError
from reader.ingest.collection import Collection
from reader.model.article import Refusal
from reader.text.safe import safe_line, shown_path

HELP = "say whether everything is well, and which files were not read"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. ``well`` is false for what somebody should mend."""

    subject: str
    message: str
    well: bool = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_paths(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Look and tell."""
    collection = collection_of(context, context.paths(arguments.paths))
    findings = [*_program(context), *_places(context), *_library(context), *_collection(collection)]
    refusals = _refusals(collection)
    if arguments.json:
        context.print_json(
            {
                "findings": [{"subject": f.subject, "message": f.message, "well": f.well} for f in findings],
                "skipped": [
                    {"path": shown_path(r.path), "kind": r.kind, "message": r.message} for r in refusals
                ],
            }
        )
    else:
        for finding in findings:
            context.print(f"{'ok  ' if finding.well else 'BAD '} {finding.subject:12} {finding.message}")
        if refusals:
            context.print(f"\nNot in the list ({len(refusals):,}):")
        for refusal in refusals:
            context.print(f"  {shown_path(refusal.path)}: {refusal.kind}: {safe_line(refusal.message)}")
    return 0 if all(finding.well for finding in findings) else 3


def _program(context: Context) -> Iterator[Finding]:
    parts = ", ".join(f"{name} {version(name)}" for name in ("textual", "whoosh", "numpy", "python-crfsuite"))
    yield Finding("newsreader", f"{__version__} on Python {platform.python_version()}; {parts}")
    term = context.environment.get("TERM", "")
    yield Finding("terminal", f"TERM={safe_line(term) or 'not set'}", term not in ("", "dumb"))


def _places(context: Context) -> Iterator[Finding]:
    places = context.directories
    for name, place in (("data", places.data), ("cache", places.cache), ("state", places.state)):
        existing = place
        while not existing.exists():
            existing = existing.parent
        well = os.access(existing, os.W_OK)
        said = shown_path(str(place)) if well else f"{shown_path(str(place))} cannot be written to"
        yield Finding(name, said, well)
    yield Finding("config", shown_path(str(context.config.file)))


def _library(context: Context) -> Iterator[Finding]:
    file = context.directories.library_file
    if not file.exists():
        yield Finding("library", "nothing is kept yet")
        return
    from reader.library.opening import open_library  # noqa: PLC0415 - only when there is one

    try:
        library, word = open_library(file, backup=False)
    except NewsreaderError as error:
        yield Finding("library", str(error), well=False)
        return
    library.close()
    yield Finding("library", word or f"{file.stat().st_size / 1e6:.1f} MB, sound")


def _collection(collection: Collection) -> Iterator[Finding]:
    if not collection.catalog_file.exists():
        yield Finding("articles", "not read yet: newsreader index does it", well=True)
        return
    catalog = Catalog(collection.catalog_file)
    try:
        articles, refused = catalog.count(), catalog.count_refusals()
        stamps = len(catalog.stamps().ids)
    finally:
        catalog.close()
    yield Finding("articles", f"{articles:,} articles; {refused:,} files not read", articles > 0)
    yield _index(collection, stamps)


def _index(collection: Collection, articles: int) -> Finding:
    from reader.model.query import Everything, Query, Sort  # noqa: PLC0415 - as below
    from reader.search.whoosh.engine import WhooshEngine  # noqa: PLC0415 - numpy and Whoosh cost 150 ms

    try:
        engine = WhooshEngine(collection.index_directory)
        held = engine.search(Query("", Everything()), sort=Sort.DATE, offset=0, limit=1).total
        engine.close()
    except NewsreaderError as error:
        return Finding("index", f"{error.message}; it is rebuilt at the next start", well=False)
    said = f"{held:,} of {articles:,} articles are searchable"
    return Finding("index", said if held == articles else f"{said}; the rest at the next start")


def _refusals(collection: Collection) -> Sequence[Refusal]:
    """The files that are no articles: as they were read last, or as they are if they never were."""
    if not collection.catalog_file.exists():
        return _read_now(collection)
    catalog = Catalog(collection.catalog_file)
    try:
        return catalog.refusals()
    finally:
        catalog.close()


def _read_now(collection: Collection) -> Sequence[Refusal]:
    from reader.sources.facts import FolderFacts  # noqa: PLC0415 - most often they were read before
    from reader.sources.folder import FoundFile, walk  # noqa: PLC0415 - as above
    from reader.sources.reading import read_file  # noqa: PLC0415 - as above

    facts = FolderFacts()
    return [
        each
        for found in walk(collection.roots, facts)
        for each in (read_file(found, facts) if isinstance(found, FoundFile) else [found])
        if isinstance(each, Refusal)
    ]
