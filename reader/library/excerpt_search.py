"""Finding excerpts: by words, note, tag, dossier, article, in some order.

Words are looked for as parts of folded text, by a scan: it finds every script alike, without word lists
that could fall out of step with what is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.library.changes import Row
from reader.library.folding import folded
from reader.library.ids import article_of, key_of
from reader.library.store import Store
from reader.model.article import ArticleId
from reader.model.excerpt import ExcerptId, ExcerptOrder

_FIRST_TAG = "(SELECT min(folded) FROM excerpt_tags WHERE excerpt = e.id)"
_ORDERS = {
    ExcerptOrder.NEWEST: "e.sequence DESC",
    ExcerptOrder.OLDEST: "e.sequence",
    ExcerptOrder.ARTICLE: "e.article, e.first, e.sequence",
    ExcerptOrder.TAG: f"{_FIRST_TAG} IS NULL, {_FIRST_TAG}, e.sequence DESC",
    ExcerptOrder.DOSSIER: "d.position",
}


@dataclass(frozen=True, slots=True)
class ExcerptFilter:
    """Which excerpts: those that answer every part given.

    Attributes:
        words: each stands somewhere in the quotation, the note, the title, the byline or the publisher.
        note: each stands in the note.
        noted: has a note, or has none.
        tags: has each of these.
        article, dossier: belongs to it.
    """

    words: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    noted: bool | None = None
    tags: tuple[str, ...] = ()
    article: ArticleId | None = None
    dossier: str | None = None


class ExcerptLine(NamedTuple):
    """What a list of excerpts is grouped by. ``created`` is ISO 8601 in UTC, so ``created[:10]`` a day."""

    id: ExcerptId
    article: ArticleId
    created: str


class ExcerptSearch:
    """Looks for excerpts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def select(
        self, wanted: ExcerptFilter = ExcerptFilter(), order: ExcerptOrder = ExcerptOrder.NEWEST
    ) -> list[ExcerptLine]:
        """The excerpts that pass a filter, in order. ``ExcerptTable.get`` reads those to be shown.

        Raises:
            ValueError: for the order of a dossier without a dossier.
        """
        if order is ExcerptOrder.DOSSIER and wanted.dossier is None:
            raise ValueError("the order of a dossier needs a dossier")
        clauses = list(_clauses(wanted))
        sql = "SELECT e.id, e.article, e.created FROM excerpts AS e"
        if wanted.dossier is not None:
            sql += " JOIN dossier_excerpts AS d ON d.excerpt = e.id"
        if clauses:
            sql += " WHERE " + " AND ".join(clause for clause, _ in clauses)
        values = [value for _, part in clauses for value in part]
        rows = self._store.rows(f"{sql} ORDER BY {_ORDERS[order]}", *values)
        return [ExcerptLine(ExcerptId(e), article_of(article), created) for e, article, created in rows]


def _clauses(wanted: ExcerptFilter) -> Iterator[tuple[str, Row]]:
    """Conditions in SQL, with their values."""
    spoken = [("(instr(quote, ?) OR instr(note, ?) OR instr(source, ?))", 3, word) for word in wanted.words]
    spoken += [("instr(note, ?)", 1, word) for word in wanted.note]
    if wanted.noted is not None:
        spoken.append(("note <> ''" if wanted.noted else "note = ''", 0, ""))
    if spoken:
        scan = " AND ".join(condition for condition, _, _ in spoken)
        values = [value for _, times, word in spoken for value in [folded(word)] * times]
        yield f"e.id IN (SELECT excerpt FROM excerpt_words WHERE {scan})", tuple(values)  # noqa: S608 - constants
    for tag in map(folded, wanted.tags):
        yield "e.id IN (SELECT excerpt FROM excerpt_tags WHERE folded = ?)", (tag,)
    if wanted.article is not None:
        yield "e.article = ?", (key_of(wanted.article),)
    if wanted.dossier is not None:
        yield "d.dossier = ?", (wanted.dossier,)
