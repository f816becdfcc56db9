"""Listing excerpts in a format, to stdout or into a file that is there as a whole or not at all."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

from reader.cli.context import Context
from reader.cli.excerpts.placing import cached_text, placed
from reader.cli.library import opened_library
from reader.errors import ExportError, NotFoundError
from reader.exports.citing import in_words
from reader.exports.exporting import export
from reader.exports.format import ExportOptions
from reader.exports.obsidian.folder import export_notes
from reader.exports.own_template import with_template
from reader.exports.style import DEFAULT_STYLE
from reader.model.excerpt import ExcerptOrder


def list_excerpts(context: Context, arguments: argparse.Namespace) -> int:
    """Print what answers the query.

    Raises:
        NotFoundError: when nothing does.
    """
    from reader.library.excerpt_query import excerpt_filter  # noqa: PLC0415 - the other actions need it not

    with opened_library(context, writing=False) as library:
        wanted = excerpt_filter(" ".join(arguments.words), library.dossiers.all())
        lines = library.excerpt_search.select(wanted, ExcerptOrder(arguments.sort))
        excerpts = library.excerpts.get([line.id for line in lines])
        if not excerpts:
            raise NotFoundError(
                "no excerpt answers this", "newsreader excerpts lists them all", kind="missing"
            )
        found = placed(excerpts, cached_text(context, library))
    options = _options(context, arguments)
    if arguments.notes:
        notes = export_notes(found, Path(arguments.notes), options)
        context.say(
            f"newsreader: notes written: {len(notes.written):,}, as they were: {len(notes.unchanged):,}"
        )
        for left in notes.left_alone:
            context.say(f"newsreader: {left.path}: {left.message}")
        return 4 if notes.left_alone else 0
    name = "json" if arguments.json else arguments.format
    if arguments.output:
        text = io.StringIO(newline="")
        export(name, found, text, options)
        write_whole(Path(arguments.output), text.getvalue())
    else:
        export(name, found, context.out, options)
    return 0


def write_whole(file: Path, text: str) -> None:
    """Write a file beside and rename it, so that an earlier one is replaced as a whole.

    Raises:
        ExportError: when it cannot be written; what was there is still there then.
    """
    from reader.library.durable import beside, put_in_place  # noqa: PLC0415 - stdout needs none of it

    try:
        with beside(file) as made:
            made.write_text(text, encoding="utf-8", errors="replace", newline="")
            put_in_place(made, file, replace=True)
    except OSError as error:
        raise ExportError(
            f"cannot write {file}: {error.strerror}", "give another file", kind="export"
        ) from error


def _options(context: Context, arguments: argparse.Namespace) -> ExportOptions:
    """What the command line says, else the settings."""
    style = arguments.style or in_words(context.config.text("citation") or DEFAULT_STYLE)
    named = arguments.template
    return with_template(ExportOptions(style), Path(named) if named else context.config.path("template"))
