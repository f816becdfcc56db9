"""Where the excerpts stand today: each article's text is looked up once, all its quotations found together."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.catalog.catalog import Catalog
from reader.cli.articles import catalog_files, find_articles
from reader.cli.context import Context
from reader.errors import NewsreaderError
from reader.exports.format import ExportedExcerpt
from reader.exports.views import by_article
from reader.model.article import ArticleId
from reader.model.excerpt import Excerpt, ExcerptState
from reader.model.marks import KnownArticle
from reader.text.anchor import find_all

if TYPE_CHECKING:
    from reader.library.library import Library

TextOf = Callable[[ArticleId], str | None]
"""The text of an article as it is today; ``None`` when the article is gone."""


def placed(excerpts: Sequence[Excerpt], text_of: TextOf) -> list[ExportedExcerpt]:
    """The excerpts in their order, each as it stands in its article's text."""
    bare = [ExportedExcerpt(excerpt, ExcerptState.LOST) for excerpt in excerpts]
    found: dict[str, ExportedExcerpt] = {}
    for article, together in by_article(bare).items():
        text = text_of(article)
        if text is None:
            continue
        anchors = find_all(text, [one.excerpt.selector for one in together])
        for one, anchor in zip(together, anchors, strict=True):
            found[one.excerpt.id] = ExportedExcerpt(one.excerpt, anchor.state, anchor.span)
    return [found.get(one.excerpt.id, one) for one in bare]


def cached_text(context: Context, library: Library) -> TextOf:
    """As last read by newsreader; an article that no catalog holds is read from its file."""
    catalogs = catalog_files(context)

    def text_of(article: ArticleId) -> str | None:
        for file in catalogs:
            catalog = Catalog(file)
            try:
                found = catalog.article(article)
            finally:
                catalog.close()
            if found is not None:
                return found.text
        return _read(context, library.known.of([article]).get(article))

    return text_of


def fresh_text(context: Context, library: Library) -> TextOf:
    """As its file is now, wherever it was last seen."""
    catalogs = catalog_files(context)

    def text_of(article: ArticleId) -> str | None:
        for file in catalogs:
            if (known := known_in(file, article)) is not None and os.path.lexists(known.path):
                return _read(context, known)
        return _read(context, library.known.of([article]).get(article))

    return text_of


def known_in(file: Path, article: ArticleId) -> KnownArticle | None:
    """What a catalog knows of an article."""
    catalog = Catalog(file)
    try:
        return catalog.known([article]).get(article)
    finally:
        catalog.close()


def _read(context: Context, known: KnownArticle | None) -> str | None:
    if known is None or not os.path.lexists(known.path):
        return None
    try:
        articles = find_articles(context, known.path)
    except NewsreaderError:  # it is there, and is no article any more
        return None
    return next((article.text for article in articles if article.part == known.part), None)
