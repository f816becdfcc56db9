"""What ``newsreader corrections`` does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.cli.context import Context
from reader.cli.imported_file import bytes_of
from reader.cli.library import opened_library
from reader.errors import NotFoundError, UsageError
from reader.exports.corrections import ImportedCorrections, correction_record, read_corrections
from reader.hosting.placing import known_in
from reader.ingest.collection import catalog_files
from reader.model.article import ArticleId
from reader.model.correction import Correction
from reader.model.known import KnownArticle
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.library.library import Library

_NONE: Final = "nothing is corrected", "in the reader, c corrects a name among the names"


def list_all(context: Context, *, as_json: bool) -> int:
    """Print them in the order in which they apply; 1 when there is none."""
    with opened_library(context, writing=False, absent=NotFoundError(*_NONE, kind="missing")) as library:
        made = library.corrections.made()[::-1]
        if as_json:
            context.print_json(_document(library, [each.correction for each in made]))
            return 0 if made else 1
    for each in made:
        article = each.correction.article
        where = "everywhere" if article is None else f"in {article}  {each.title}"
        context.print(f"{each.correction.id}  {each.said} {where}")
    if not made:
        context.say(f"newsreader: {'; '.join(_NONE)}")
    return 0 if made else 1


def remove(context: Context, ids: Sequence[str], *, as_json: bool) -> int:
    """Take corrections back by their ids, all or none.

    Raises:
        UsageError: when none is named.
        NotFoundError: when one is not there; nothing is removed then.
    """
    if not ids:
        raise UsageError(
            "corrections remove needs the id of a correction", "newsreader corrections shows ids"
        )
    with opened_library(context, writing=True) as library:
        there = {each.id: each for each in library.corrections.all()}
        for name in ids:
            if name not in there:
                raise NotFoundError(
                    f"there is no correction {safe_line(name)}", "nothing was removed", kind="missing"
                )
        removed = _document(library, [there[name] for name in dict.fromkeys(ids)])
        change = library.corrections.remove(ids)
    if as_json:
        context.print_json(removed)
    context.say(f"newsreader: {change.said}")
    return 0


def bring(context: Context, files: Sequence[str], *, as_json: bool) -> int:
    """Keep what a file holds; 4 when some of it was refused.

    Raises:
        UsageError: when no file is named.
        SourceError: when it cannot be read, or holds no corrections.
        LibraryError: when they could not be kept; none is then.
    """
    if len(files) != 1:
        raise UsageError("corrections import needs one file", "newsreader corrections --json writes it")
    imported = read_corrections(bytes_of(Path(files[0])))
    if not imported.corrections and not imported.refused:
        raise NotFoundError("there are no corrections in it", kind="empty")
    with opened_library(context, writing=True) as library:
        added, change = library.corrections.bring(imported.corrections, _known(context, library, imported))
    if as_json:
        skipped = [{"position": one.position, "message": one.message} for one in imported.refused]
        same = len(imported.corrections) - len(added)
        context.print_json({"added": len(added), "same": same, "skipped": skipped})
    else:
        context.say(f"newsreader: {change.said}")
        for one in imported.refused:
            context.say(f"newsreader: correction {one.position:,} of the file was refused: {one.message}")
    return 4 if imported.refused else 0


def _document(library: Library, corrections: Sequence[Correction]) -> dict[str, object]:
    articles = list({each.article for each in corrections if each.article is not None})
    known = library.known.of(articles)
    records = [
        correction_record(each, None if each.article is None else known.get(each.article))
        for each in corrections
    ]
    return {"corrections": records}


def _known(
    context: Context, library: Library, imported: ImportedCorrections
) -> Mapping[ArticleId, KnownArticle]:
    """The articles as the catalogs know them, else as they are remembered, else as the file says."""
    known = {**imported.known, **library.known.of(list(imported.known))}
    for file in reversed(catalog_files(context.directories.cache)):
        for article in imported.known:
            if (found := known_in(file, article)) is not None:
                known[article] = found
    return known
