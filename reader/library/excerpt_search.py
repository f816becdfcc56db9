"""Finding excerpts: by words, note, tag, dossier, article, in some order.

Words are looked for as parts of folded text, by a scan: it finds every script alike, without word lists
that could fall out of step with what is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

from reader.library.changes import Row
from reader.library.folding import folded
from reader.library.ids import article_of, key_of
from reader.library.store import Store
from reader.model.article import ArticleId
from reader.model.excerpt import ExcerptId, ExcerptOrder, Group

_ORDERS: Final = {
    ExcerptOrder.NEWEST: "e.sequence DESC",
    ExcerptOrder.OLDEST: "e.sequence",
    ExcerptOrder.ARTICLE: "e.article, e.first, e.sequence",
    ExcerptOrder.TAG: "t.folded IS NULL, t.folded, e.sequence DESC",
    ExcerptOrder.DOSSIER: "d.position",
}
_TAGS: Final = " LEFT JOIN excerpt_tags AS t ON t.excerpt = e.id"
_LYING: Final = " JOIN dossier_excerpts AS d ON d.excerpt = e.id"
_DAY: Final = "date(e.created, 'localtime')"
_HEADS: Final = {
    ExcerptOrder.NEWEST: _DAY,
    ExcerptOrder.OLDEST: _DAY,
    ExcerptOrder.ARTICLE: "e.article",
    ExcerptOrder.TAG: "t.name",
    ExcerptOrder.DOSSIER: "NULL",
}


@dataclass(frozen=True, slots=True)
class ExcerptFilter:
    """Which excerpts: those that answer every part given.

    Attributes:
        words: each stands somewhere in the quotation, the note, the title, the byline or the publisher.
        note: each stands in the note.
        noted: has a note, or has none.
        tags: has each of these.
        article: belongs to it.
        dossiers: lies in each of these, by their ids.
    """

    words: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    noted: bool | None = None
    tags: tuple[str, ...] = ()
    article: ArticleId | None = None
    dossiers: tuple[str, ...] = ()


class ExcerptSearch:
    """Looks for excerpts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def select(
        self, wanted: ExcerptFilter = ExcerptFilter(), order: ExcerptOrder = ExcerptOrder.NEWEST
    ) -> list[ExcerptId]:
        """The excerpts that pass a filter, in order, each once. ``ExcerptTable.get`` reads those to be shown.

        Raises:
            ValueError: for the order of a dossier without a dossier.
        """
        return list(dict.fromkeys(ExcerptId(row[0]) for row in self._found(wanted, order, "NULL")))

    def listing(
        self, wanted: ExcerptFilter, order: ExcerptOrder
    ) -> tuple[tuple[ExcerptId, ...], tuple[Group, ...]]:
        """The excerpts that pass a filter, in order, and the groups they stand in (``model.excerpt.Listing``).

        Raises:
            ValueError: for the order of a dossier without a dossier.
        """
        rows = self._found(wanted, order, _HEADS[order])
        ids = tuple(ExcerptId(row[0]) for row in rows)
        return ids, () if order is ExcerptOrder.DOSSIER else _groups(rows, order)

    def _found(self, wanted: ExcerptFilter, order: ExcerptOrder, head: str) -> list[Row]:
        """Rows of id, article, sequence, and what they are headed by."""
        if order is ExcerptOrder.DOSSIER and not wanted.dossiers:
            raise ValueError("the order of a dossier needs a dossier")
        clauses = list(_clauses(wanted))
        if order is ExcerptOrder.DOSSIER:
            clauses.append(("d.dossier = ?", wanted.dossiers[:1]))
        sql = f"SELECT e.id, e.article, e.sequence, {head} FROM excerpts AS e"  # noqa: S608 - constants
        if order is ExcerptOrder.TAG:
            sql += _TAGS
        if order is ExcerptOrder.DOSSIER:
            sql += _LYING
        if clauses:
            sql += " WHERE " + " AND ".join(clause for clause, _ in clauses)
        values = [value for _, part in clauses for value in part]
        rows = self._store.rows(f"{sql} ORDER BY {_ORDERS[order]}", *values)
        return _last_kept_first(rows) if order is ExcerptOrder.ARTICLE else rows


def _last_kept_first(rows: list[Row]) -> list[Row]:
    """Rows that stand by article, with the article first of which something was kept last."""
    articles: dict[int, list[Row]] = {}
    for row in rows:
        articles.setdefault(row[1], []).append(row)
    ordered = sorted(articles.values(), key=lambda together: -max(row[2] for row in together))
    return [row for together in ordered for row in together]


def _groups(rows: list[Row], order: ExcerptOrder) -> tuple[Group, ...]:
    """Rows that stand together under one head."""
    groups: list[Group] = []
    for head, together in groupby(rows, key=itemgetter(3)):
        start = groups[-1].start + groups[-1].size if groups else 0
        name = article_of(head) if order is ExcerptOrder.ARTICLE else head or ""
        groups.append(Group(start, sum(1 for _ in together), name))
    return tuple(groups)


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
    for dossier in wanted.dossiers:
        yield "e.id IN (SELECT excerpt FROM dossier_excerpts WHERE dossier = ?)", (dossier,)
