"""Listing excerpts in a format, to stdout or into a file that is there as a whole or not at all."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.by_name import by_name
from reader.cli.context import Context
from reader.cli.library import nothing_kept, opened_library
from reader.errors import NotFoundError, UsageError
from reader.exports.citing import in_words
from reader.exports.exporting import export
from reader.exports.format import ExportOptions
from reader.exports.ordered import write
from reader.exports.own_template import with_template
from reader.exports.style import DEFAULT_STYLE
from reader.hosting.corrected import excerpts_of
from reader.hosting.placing import cached_text, known_of, placed
from reader.model.excerpt import ExcerptOrder
from reader.model.export import NOTES, Exported, ExportOrder

if TYPE_CHECKING:
    from reader.library.excerpt_clauses import ExcerptFilter


def list_excerpts(context: Context, arguments: argparse.Namespace) -> int:
    """Print what answers the query.

    Raises:
        NotFoundError: when nothing does.
    """
    from reader.library.excerpt_query import excerpt_filter  # noqa: PLC0415 - the other actions need it not
    from reader.library.missing_tags import missing_tag  # noqa: PLC0415 - as above

    with opened_library(context, writing=False) as library:
        dossiers = library.dossiers.all()
        wanted = excerpt_filter(" ".join(arguments.words), dossiers)
        if arguments.dossier:
            hint = "on the screen of excerpts, a makes one"
            dossier = by_name("dossier", dossiers, arguments.dossier, hint)
            wanted = replace(wanted, dossiers=(dossier.id, *wanted.dossiers))
        order = _order(arguments, wanted)
        excerpts = excerpts_of(library.store, library.excerpt_search.select(wanted, order))
        if not excerpts:
            raise _nothing(arguments, missing_tag(library.store, wanted))
        with cached_text(context.directories.cache, known_of(library.store, excerpts)) as text_of:
            found = placed(excerpts, text_of)
    style = arguments.style or in_words(context.config.text("citation") or DEFAULT_STYLE)
    own = Path(arguments.template) if arguments.template else None
    if arguments.notes:  # the template of the settings is one for a document
        return _told(context, write(found, ExportOrder(NOTES, Path(arguments.notes), style, own)))
    own = own or context.config.path("template")
    in_order = order is ExcerptOrder.DOSSIER
    name = "json" if arguments.json else arguments.format
    if arguments.output:
        write(found, ExportOrder(name, Path(arguments.output), style, own, replace=True, in_order=in_order))
    else:
        export(name, found, context.out, with_template(ExportOptions(style, in_order=in_order), own))
    return 0


def _nothing(arguments: argparse.Namespace, lack: str) -> NotFoundError:
    if arguments.words or arguments.dossier:
        return NotFoundError(
            lack or "no excerpt answers this", "newsreader excerpts lists them all", kind="missing"
        )
    return nothing_kept()


def _order(arguments: argparse.Namespace, wanted: ExcerptFilter) -> ExcerptOrder:
    """The order asked for; what lies in a dossier comes as it lies there, unless another is.

    Raises:
        UsageError: when that of a dossier is asked for and none is named.
    """
    order = ExcerptOrder(arguments.sort or ("dossier" if wanted.dossiers else "newest"))
    if order is ExcerptOrder.DOSSIER and not wanted.dossiers:
        raise UsageError("--sort dossier needs a dossier", "name it with --dossier NAME", kind="usage")
    return order


def _told(context: Context, exported: Exported) -> int:
    """Tell what became of a folder of notes."""
    new, same = exported.notes or (0, 0)
    context.say(f"newsreader: notes written: {new:,}, as they were: {same:,}")
    for left in exported.left_alone:
        context.say(f"newsreader: {left}")
    return 4 if exported.left_alone else 0
