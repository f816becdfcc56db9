"""Bringing excerpts in from an export: those that are there already stay as they are, nothing is guessed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from reader.cli.context import Context
from reader.cli.excerpts.attaching import attaching
from reader.cli.imported_file import bytes_of
from reader.cli.library import opened_library
from reader.errors import NotFoundError, UsageError
from reader.exports.importing import Imported, ImportedExcerpt, read_excerpts

_NOW: Final = datetime.max.replace(tzinfo=UTC)


def import_excerpts(context: Context, arguments: argparse.Namespace) -> int:
    """Keep what a file holds; 4 when some of it was refused.

    Raises:
        UsageError: when no file is named.
        SourceError: when it cannot be read, or holds no excerpts.
        LibraryError: when they could not be kept; none is then.
    """
    words = arguments.words[1:]
    if len(words) != 1:
        raise UsageError("excerpts import needs one file", "in JSON or as Web Annotations", kind="usage")
    imported = read_excerpts(bytes_of(Path(words[0])))
    if not imported.excerpts and not imported.refused:
        raise NotFoundError("there are no excerpts in it", kind="empty")
    with opened_library(context, writing=True) as library:
        ids = [one.id for one in imported.excerpts if one.id]
        same = len(library.excerpts.get(list(dict.fromkeys(ids))))
        with attaching(context.directories.cache, library.known) as homes:
            news = [homes.attached(one) for one in _as_kept(imported.excerpts)]
        change = library.excerpts.keep_all(news)[1]
    _tell(context, arguments, imported, same=same, said=change.said)
    return 4 if imported.refused else 0


def _as_kept(excerpts: Sequence[ImportedExcerpt]) -> list[ImportedExcerpt]:
    """In the order in which they were kept, so that a list shows them as it did where they are from.

    Of those of one second the first in an export of ours was kept last.
    """
    ours = all(one.id for one in excerpts)
    return sorted(reversed(excerpts) if ours else excerpts, key=lambda one: one.created or _NOW)


def _tell(
    context: Context, arguments: argparse.Namespace, imported: Imported, *, same: int, said: str
) -> None:
    if arguments.json:
        skipped = [{"position": one.position, "message": one.message} for one in imported.refused]
        added = len(imported.excerpts) - same
        context.print_json({"added": added, "same": same, "skipped": skipped})
        return
    context.say(f"newsreader: {said}")
    for one in imported.refused:
        context.say(f"newsreader: excerpt {one.position:,} of the file was refused: {one.message}")
