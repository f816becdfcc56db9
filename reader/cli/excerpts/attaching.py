"""Which article an imported excerpt belongs to: by its id, else by its address; never by a guess."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from reader.catalog.catalog import Catalog
from reader.exports.citing import citation_of
from reader.exports.importing import ImportedExcerpt
from reader.ingest.collection import catalog_files
from reader.library.excerpts import NewExcerpt
from reader.library.known import KnownArticles
from reader.model.article import Article, ArticleId
from reader.model.citation import Citation
from reader.model.dates import PartialDate
from reader.model.excerpt import ExcerptState, Selector
from reader.model.known import KnownArticle
from reader.model.metadata import corrected
from reader.text.anchor import find_all
from reader.text.safe import safe_url

_STANDING: Final = (ExcerptState.IN_PLACE, ExcerptState.MOVED, ExcerptState.ASK)
"""The words stand in the text, the surest first."""


class Attaching:
    """Finds the articles of imported excerpts.

    Args:
        catalogs: the articles that were ever opened, the latest first.
        known: the articles with the user's work.
    """

    def __init__(self, catalogs: Sequence[Catalog], known: KnownArticles) -> None:
        self._catalogs = catalogs
        self._known = known

    def attached(self, one: ImportedExcerpt) -> NewExcerpt:
        """The excerpt with the article it belongs to; with one made from its citation where there is none.

        Where its words stand in that article is found whenever it is looked at, as for every excerpt.
        """
        known = self._by_id(one.article)
        citation = one.citation
        if known is None and (article := self._by_address(citation.url, one.selector)) is not None:
            known = self._by_id(article.id)
            citation = _completed(citation, article, one)
        return NewExcerpt(
            known or _made(one), one.selector, citation, one.note, one.tags, one.id, one.created
        )

    def _by_id(self, article: ArticleId | None) -> KnownArticle | None:
        if article is None:
            return None
        for catalog in self._catalogs:
            if (known := catalog.known([article]).get(article)) is not None:
                return known
        remembered = self._known.of([article]).get(article)
        # one that only an earlier import named may be here by now
        return None if remembered is None or safe_url(remembered.path) else remembered

    def _by_address(self, url: str, selector: Selector) -> Article | None:
        """The article of that address; of several the only one in which the words stand as surely."""
        if not url:
            return None
        articles = map(self._article, self._addresses.get(same_address(url), ()))
        there = [article for article in articles if article is not None]
        if len(there) < 2:
            return there[0] if there else None
        states = [find_all(article.text, [selector])[0].state for article in there]
        surest = next((state for state in _STANDING if state in states), None)
        return there[states.index(surest)] if surest and states.count(surest) == 1 else None

    def _article(self, article: ArticleId) -> Article | None:
        return next(filter(None, (catalog.article(article) for catalog in self._catalogs)), None)

    @cached_property
    def _addresses(self) -> dict[str, list[ArticleId]]:
        found: dict[str, dict[ArticleId, None]] = {}
        for catalog in self._catalogs:
            for article, url in catalog.addresses():
                found.setdefault(same_address(url), {})[article] = None
        return {address: list(articles) for address, articles in found.items()}


@contextmanager
def attaching(cache: Path, known: KnownArticles) -> Iterator[Attaching]:
    """Ready to find articles, with all catalogs open."""
    catalogs: list[Catalog] = []
    try:
        catalogs.extend(map(Catalog, catalog_files(cache)))
        yield Attaching(catalogs, known)
    finally:
        for catalog in catalogs:
            catalog.close()


def same_address(url: str) -> str:
    """Equal for addresses of one page: case of scheme and host, an empty path and the fragment do not count.

    RFC 3986, 6.2.2.1 and 6.2.3; a fragment names a place within the page.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/", fragment="").geturl()


def _completed(citation: Citation, article: Article, one: ImportedExcerpt) -> Citation:
    """An annotation from elsewhere knows nothing but the address: the article knows the rest."""
    if citation.title != citation.url:
        return citation
    accessed = PartialDate(one.created.date().isoformat()) if one.created else citation.accessed
    return replace(citation_of(corrected(article, {}), accessed), url=citation.url)


def _made(one: ImportedExcerpt) -> KnownArticle:
    """An article that is not here, under an id made from what the file says of it."""
    citation = one.citation
    source = citation.url or citation.path or citation.title
    made = hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    article = one.article or ArticleId(made)
    return KnownArticle(article, citation.path or citation.url, 0, article, citation.title)
