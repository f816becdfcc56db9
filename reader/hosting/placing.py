"""Where excerpts stand today: each article's text is looked up once, all its quotations found together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.catalog.catalog import Catalog
from reader.errors import NewsreaderError
from reader.exports.format import ExportedExcerpt
from reader.exports.views import by_article
from reader.ingest.collection import catalog_files
from reader.model.article import ArticleId
from reader.model.excerpt import Excerpt, ExcerptState
from reader.model.known import KnownArticle
from reader.text.anchor import find_all

if TYPE_CHECKING:
    from reader.library.store import Store

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


@contextmanager
def cached_text(
    cache: Path, known: Mapping[ArticleId, KnownArticle], first: Path | None = None
) -> Iterator[TextOf]:
    """Texts as last read by newsreader; an article that no catalog holds is read from its file.

    Args:
        cache: where the catalogs are.
        known: where articles were last seen.
        first: the catalog that is asked before all others, which are opened only when it has not the text.
    """
    with ExitStack() as opened:
        mine = [opened.enter_context(closing(Catalog(first)))] if first and first.exists() else []
        others: list[Catalog] | None = None

        def text_of(article: ArticleId) -> str | None:
            nonlocal others
            for catalog in mine:
                if (text := catalog.text(article)) is not None:
                    return text
            if others is None:
                others = opened.enter_context(_catalogs(cache, but=first))
            for catalog in others:
                if (text := catalog.text(article)) is not None:
                    return text
            return _read(known.get(article))

        yield text_of


@contextmanager
def fresh_text(cache: Path, known: Mapping[ArticleId, KnownArticle]) -> Iterator[TextOf]:
    """Texts as their files are now, wherever they were last seen."""
    with _catalogs(cache) as catalogs:

        def text_of(article: ArticleId) -> str | None:
            for catalog in catalogs:
                seen = catalog.known([article]).get(article)
                if seen is not None and os.path.lexists(seen.path):
                    return _read(seen)
            return _read(known.get(article))

        yield text_of


def known_of(store: Store, excerpts: Sequence[Excerpt]) -> dict[ArticleId, KnownArticle]:
    """Where the articles of these excerpts were last seen, for ``cached_text`` and ``fresh_text``."""
    from reader.library.known import KnownArticles  # noqa: PLC0415 - see userwork

    return KnownArticles(store).of(list({excerpt.article for excerpt in excerpts}))


def known_in(file: Path, article: ArticleId) -> KnownArticle | None:
    """What a catalog knows of an article."""
    catalog = Catalog(file)
    try:
        return catalog.known([article]).get(article)
    finally:
        catalog.close()


@contextmanager
def _catalogs(cache: Path, but: Path | None = None) -> Iterator[list[Catalog]]:
    with ExitStack() as opened:
        yield [opened.enter_context(closing(Catalog(file))) for file in catalog_files(cache) if file != but]


def _read(known: KnownArticle | None) -> str | None:
    if known is None or not os.path.lexists(known.path):
        return None
    from reader.sources.one_file import articles_in  # noqa: PLC0415 - hardly an article is in no catalog

    try:
        articles = articles_in(known.path)
    except NewsreaderError:  # it is there, and is no article any more
        return None
    return next((article.text for article in articles if article.part == known.part), None)
