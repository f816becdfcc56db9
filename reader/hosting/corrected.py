"""The user's corrections of metadata put over what leaves the library, and over what leaves a catalog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.metadata import corrected

if TYPE_CHECKING:  # see userwork
    from reader.library.store import Store
    from reader.model.article import Article
    from reader.model.excerpt import Excerpt, ExcerptId


def excerpts_of(store: Store, excerpts: Sequence[ExcerptId]) -> tuple[Excerpt, ...]:
    """These excerpts, in this order, cited as the user corrected it; those that are gone are left out."""
    from reader.library.excerpts import ExcerptTable  # noqa: PLC0415 - see userwork

    return as_corrected(store, ExcerptTable(store).get(excerpts))


def as_corrected(store: Store, excerpts: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """Excerpts with the user's corrections of their articles in their citations."""
    from reader.library.metadata import MetadataTable  # noqa: PLC0415 - see userwork

    found = MetadataTable(store).of(list({excerpt.article for excerpt in excerpts}))
    if not found:
        return tuple(excerpts)
    from reader.exports.citing import corrected_citation  # noqa: PLC0415 - 9 ms that few need

    return tuple(
        replace(excerpt, citation=corrected_citation(excerpt.citation, found[excerpt.article]))
        if excerpt.article in found
        else excerpt
        for excerpt in excerpts
    )


def corrected_articles(library: Path, articles: Sequence[Article]) -> list[Article]:
    """Articles as the user says they are, whatever a catalog that was filled earlier holds.

    Raises:
        LibraryError: when the library is there and cannot be read.
    """
    if not library.exists():
        return list(articles)
    from reader.library.looking import look_into  # noqa: PLC0415 - see userwork
    from reader.library.metadata import MetadataTable  # noqa: PLC0415 - as above

    store = look_into(library)
    try:
        found = MetadataTable(store).of([article.id for article in articles])
    finally:
        store.close()
    return [corrected(article, found.get(article.id, {})) for article in articles]
