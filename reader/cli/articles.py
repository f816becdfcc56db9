"""Finding the article that a user names: an id, a unique start of one, a path, or ``-`` for a pipe."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.cli.context import Context
from reader.errors import LibraryError, NotFoundError, UsageError
from reader.ingest.collection import catalog_files
from reader.model.article import Article, ArticleId
from reader.text.safe import shown_path


def find_articles(context: Context, name: str) -> list[Article]:
    """The articles meant, as the user corrected them: one, or all of a file that holds several.

    ``-`` is read from standard input, a path afresh from the file. An id is looked up in every set of sources
    that was ever opened, the latest first.

    Raises:
        NotFoundError: when nothing has that name.
        UsageError: when an id's start fits several articles.
        SourceError: when the file is there but is no article.
    """
    from reader.hosting.corrected import corrected_articles  # noqa: PLC0415 - as hosting, it must not slow --help

    found = _found(context, name)
    try:
        return corrected_articles(context.directories.library_file, found)
    except LibraryError as error:  # it keeps no article away
        context.say(f"newsreader: {error}; what you corrected of articles is not in force")
        return found


def _found(context: Context, name: str) -> list[Article]:
    if name == "-":
        return _from_pipe()
    if os.path.lexists(name):
        return _in_file(context, name)
    found: dict[ArticleId, Article] = {}
    for file in catalog_files(context.directories.cache):
        catalog = Catalog(file)
        try:
            for each in catalog.resolve(name):
                article = None if each in found else catalog.article(each)
                if article is not None:
                    found[each] = article
        finally:
            catalog.close()
    if not found:
        raise NotFoundError(
            f"there is no article {shown_path(name)}",
            "newsreader search lists ids; a path must be there to be read",
            kind="missing",
        )
    if len(found) > 1 and any(each.startswith(name.lower()) for each in found):
        raise UsageError(
            f"{shown_path(name)} is the start of several ids: {', '.join(sorted(found))}",
            "give more of it",
            kind="ambiguous",
        )
    return list(found.values())


def _from_pipe() -> list[Article]:
    from reader.cli.standard_input import read_standard_input  # noqa: PLC0415 - only a pipe needs it

    return list(read_standard_input()[1])


def _in_file(context: Context, name: str) -> list[Article]:
    from reader.sources.one_file import articles_in  # noqa: PLC0415 - an id needs none of this

    if Path(name).is_dir():
        raise UsageError(f"{shown_path(name)} is a folder", "name one file in it", kind="not-a-file")
    return [_known(context, article) for article in articles_in(name)]


def _known(context: Context, article: Article) -> Article:
    """The article under the id that it has in the catalogs, if any."""
    for file in catalog_files(context.directories.cache):
        catalog = Catalog(file)
        try:
            ids: list[ArticleId] = catalog.resolve(article.path, limit=article.part + 1)
        finally:
            catalog.close()
        if len(ids) > article.part:
            return replace(article, id=ids[article.part])
    return article
