"""Open articles in the reader: the given files and folders, else the configured ones, else the starter library.

Folders are read with everything below them; `-` reads one article from standard input. Files are never
changed. `newsreader help query` explains how to search, `newsreader help keys` lists the keys.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from reader.cli.context import Context
from reader.cli.emptiness import nothing_to_read
from reader.cli.parsing import add_paths
from reader.cli.standard_input import keep_standard_input, take_terminal
from reader.config import Value
from reader.errors import UsageError
from reader.model.article import Article, Refusal
from reader.text.safe import shown_path

HELP = "open the reader"
_FRAMES: Final = "100"  # a second


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of the reader."""
    parser.add_argument("--theme", metavar="NAME", help="colours, see newsreader config --explain")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_paths(parser, "files and folders; - is standard input")
    add_options(parser)


def flags(arguments: argparse.Namespace) -> dict[str, Value]:
    """The settings given as flags."""
    given: dict[str, Value] = {}
    if arguments.theme is not None:
        given["theme"] = arguments.theme
    if arguments.no_mouse:
        given["mouse"] = False
    return given


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Open the reader and wait until the user leaves."""
    paths = list(context.paths(arguments.paths)) if arguments.paths else []
    piped = "-" in paths or (not paths and not (sys.stdin and sys.stdin.isatty()))
    if piped:
        kept = keep_standard_input(context.directories)
        paths = [kept if path == "-" else path for path in paths] or [kept]
        take_terminal()
    title = "starter library"
    if paths:
        _check_readable(context, paths)
        title = (
            "standard input" if piped and len(paths) == 1 else ", ".join(shown_path(path) for path in paths)
        )
    elif context.config.items("sources"):
        title = "library"
        _check_readable(context, context.paths(paths))
    _check_terminal(context)
    return _open(context, context.paths(paths), title)


def _open(context: Context, paths: Sequence[str], title: str) -> int:
    gc.disable()  # a tenth of the start-up goes to looking for garbage that is not there; run_reader enables it
    from reader.hosting.opening import open_newsroom  # noqa: PLC0415 - other commands need none of it

    config = context.config
    newsroom = open_newsroom(
        config, context.directories, paths, title, lambda line: context.say(f"newsreader: {line}")
    )
    # Textual is for this command alone; the catalog opens in its thread while it is imported
    with quick_frames():
        from reader.app.app import run_reader  # noqa: PLC0415 - see above
        from reader.app.options import ReaderOptions  # noqa: PLC0415 - see above

    options = ReaderOptions(
        measure=config.number("measure"),
        highlight=config.flag("highlight"),
        theme=config.text("theme"),
        citation=config.text("citation"),
        template=config.path("template"),
        mouse=config.flag("mouse"),
        keys=config.keys,
        log=context.directories.log_file,
        one_file=len(paths) == 1 and Path(paths[0]).is_file(),
        piped=context.directories.standard_input.absolute(),
    )
    try:
        return run_reader(newsroom, options)
    finally:
        newsroom.close()


@contextmanager
def quick_frames() -> Iterator[None]:
    """What Textual reads when it is imported, for as long as that takes: paint more often than 60 times a second.

    What changes right after a painting, as when keys follow each other, waits for the next one: 17 ms are felt.
    A rate of the user's own (``TEXTUAL_FPS``) stays.
    """
    if "TEXTUAL_FPS" in os.environ:
        yield
        return
    os.environ["TEXTUAL_FPS"] = _FRAMES
    try:
        yield
    finally:
        del os.environ["TEXTUAL_FPS"]  # programs that are started from here are to have their own


def _check_terminal(context: Context) -> None:
    """A full-screen program needs a terminal that can move its cursor.

    Raises:
        UsageError: when there is none.
    """
    if not (sys.stdin and sys.stdin.isatty() and context.err.isatty()):
        raise UsageError(
            "the reader needs a terminal", "newsreader search and newsreader show work without one"
        )
    if context.environment.get("TERM", "dumb") == "dumb":
        raise UsageError(
            "this terminal (TERM=dumb) cannot show the reader",
            "newsreader search and newsreader show print plain text",
        )


def _check_readable(context: Context, paths: Sequence[str]) -> None:
    """At least one of the paths must hold an article; what is missing beside it is told.

    Raises:
        SourceError: when there is nothing to read.
    """
    if _known_already(context, paths):
        return
    from reader.sources.facts import FolderFacts  # noqa: PLC0415 - the starter library needs no check
    from reader.sources.folder import FoundFile, walk  # noqa: PLC0415 - as above
    from reader.sources.reading import read_file  # noqa: PLC0415 - as above

    facts = FolderFacts()
    refusals: list[Refusal] = []
    for found in walk(paths, facts):
        for each in read_file(found, facts) if isinstance(found, FoundFile) else [found]:
            if isinstance(each, Article):
                _tell_missing(context, paths)
                return
            refusals.append(each)
    raise nothing_to_read(paths, refusals)


def _known_already(context: Context, paths: Sequence[str]) -> bool:
    """Whether these very paths were opened before, are still there, and had articles."""
    from reader.catalog.catalog import Catalog  # noqa: PLC0415 - as above
    from reader.ingest.collection import open_collection  # noqa: PLC0415 - as above

    file = open_collection(context.directories.cache, paths).catalog_file
    if not file.exists() or not all(map(os.path.lexists, paths)):
        return False
    catalog = Catalog(file, mapped=False)
    try:
        return catalog.count() > 0
    finally:
        catalog.close()


def _tell_missing(context: Context, paths: Sequence[str]) -> None:
    for path in paths:
        if not os.path.lexists(path):
            context.say(f"newsreader: there is no file or folder {shown_path(path)}; the others are opened")
