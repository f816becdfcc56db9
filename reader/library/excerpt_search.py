"""Finding excerpts: by words, note, tag, dossier, article, in some order.

Words are looked for as parts of folded text, by a scan: it finds every script alike, without word lists
that could fall out of step with what is kept. Signs in words count as little as they do among articles
(``written``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Final

from reader.library.changes import Row
from reader.library.excerpt_clauses import (
    EVERY_EXCERPT,
    All,
    Clause,
    Day,
    Either,
    ExcerptFilter,
    Node,
    Not,
    Part,
    Within,
)
from reader.library.folding import folded
from reader.library.ids import article_of
from reader.library.store import Store
from reader.model.excerpt import ExcerptId, ExcerptOrder, Group
from reader.model.metadata import MetadataField

Sql = tuple[str, Row]

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


_CORRECTED: Final = "coalesce((SELECT value FROM article_metadata AS m WHERE m.article = e.article AND m.field = '{}'), {}, '')"
"""A fact about the article of an excerpt ``e``: as corrected, else as cited."""
_WORDS: Final = {
    Part.ANYWHERE: "(instr(quote, ?1) OR instr(note, ?1) OR instr(source, ?1)"
    " OR answers(?1, quote || char(10) || note || char(10) || source))",
    Part.NOTE: "(instr(note, ?1) OR answers(?1, note))",
    Part.NOTED: "note <> ''",
}
"""Conditions on a row of ``excerpt_words``, whose columns are folded."""
_OTHERS: Final = {
    Part.TITLE: _CORRECTED.format(MetadataField.TITLE.value, "json_extract(e.citation, '$.title')"),
    Part.BYLINE: _CORRECTED.format(MetadataField.BYLINE.value, "json_extract(e.citation, '$.custom.byline')"),
    Part.PUBLISHER: _CORRECTED.format(
        MetadataField.PUBLISHER.value, """json_extract(e.citation, '$."container-title"')"""
    ),
}
"""Fields of the article, which are looked at where the word stands in the article's words at all."""
_ISSUED: Final = """
substr(
    printf(
        '%04d-%02d-%02d',
        json_extract(e.citation, '$.issued."date-parts"[0][0]'),
        json_extract(e.citation, '$.issued."date-parts"[0][1]'),
        json_extract(e.citation, '$.issued."date-parts"[0][2]')
    ),
    1, 1 + 3 * json_array_length(e.citation, '$.issued."date-parts"[0]')
)
"""
"""A date in CSL-JSON in ISO 8601 as far as it is known."""
_DATED: Final = """
e.id IN (
    WITH dated AS MATERIALIZED (SELECT e.id, substr({}, 1, 10) AS day FROM excerpts AS e)
    SELECT id FROM dated
    WHERE day <> '' AND day BETWEEN substr(?, 1, length(day)) AND substr(?, 1, length(day))
)
"""
_WITHIN: Final = {
    Day.KEPT: f"{_DAY} BETWEEN ? AND ?",
    # a month may lie between two days when it lies between their months
    Day.DATED: _DATED.format(_CORRECTED.format(MetadataField.DATE.value, _ISSUED)),
}
_SCAN: Final = "e.id IN (SELECT excerpt FROM excerpt_words WHERE {})"


class ExcerptSearch:
    """Looks for excerpts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def select(
        self, wanted: ExcerptFilter = EVERY_EXCERPT, order: ExcerptOrder = ExcerptOrder.NEWEST
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
        condition, values = _condition(
            All((wanted.wanted, *(Clause(Part.DOSSIER, d) for d in wanted.dossiers)))
        )
        if order is ExcerptOrder.DOSSIER:
            condition, values = f"{condition} AND d.dossier = ?", (*values, wanted.dossiers[0])
        sql = f"SELECT e.id, e.article, e.sequence, {head} FROM excerpts AS e"  # noqa: S608 - constants
        if order is ExcerptOrder.TAG:
            sql += _TAGS
        if order is ExcerptOrder.DOSSIER:
            sql += _LYING
        rows = self._store.rows(f"{sql} WHERE {condition} ORDER BY {_ORDERS[order]}", *values)
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


def _condition(node: Node) -> Sql:
    """The condition under which an excerpt ``e`` answers, with its values."""
    match node:
        case Clause(part, value) if part in _WORDS:
            return _scan(node)
        case Clause(Part.TAG, value):
            return "e.id IN (SELECT excerpt FROM excerpt_tags WHERE folded = ?)", (folded(value),)
        case Clause(Part.DOSSIER, value):
            return "e.id IN (SELECT excerpt FROM dossier_excerpts WHERE dossier = ?)", (value,)
        case Clause(part, value):
            asked = folded(value)
            scan = _SCAN.format("instr(source, ?) OR answers(?, source)")
            fact = f"folded({_OTHERS[part]})"
            return f"({scan} AND (instr({fact}, ?) OR answers(?, {fact})))", (asked,) * 4
        case Within(day, first, last):
            return _WITHIN[day], ((first or date.min).isoformat(), (last or date.max).isoformat())
        case _ if _is_words(node):
            return _scan(node)
        case Not(child):
            return _negated(_condition(child))
        case All(children):  # the words of all parts in one scan
            words = tuple(child for child in children if _is_words(child))
            rest = [_condition(child) for child in children if not _is_words(child)]
            return _joined(" AND ", [*([_scan(All(words))] if words else []), *rest])
        case Either(children):
            return _joined(" OR ", [_condition(child) for child in children])


def _scan(node: Node) -> Sql:
    """One pass over the words."""
    condition, values = _on_words(node)
    return _SCAN.format(condition), values


def _on_words(node: Node) -> Sql:
    """The condition on a row of ``excerpt_words``."""
    match node:
        case Clause(part, value):
            condition = _WORDS[part]
            return condition.replace("?1", "?"), (folded(value),) * condition.count("?1")
        case Not(child):
            return _negated(_on_words(child))
        case All(children):
            return _joined(" AND ", [_on_words(child) for child in children])
        case Either(children):
            return _joined(" OR ", [_on_words(child) for child in children])
        case Within():
            raise TypeError("no words")


def _is_words(node: Node) -> bool:
    """Whether one pass over the words answers it."""
    match node:
        case Clause(part):
            return part in _WORDS
        case Within():
            return False
        case Not(child):
            return _is_words(child)
        case All(children) | Either(children):
            return all(map(_is_words, children)) and bool(children)


def _negated(found: Sql) -> Sql:
    return f"NOT ({found[0]})", found[1]


def _joined(operator: str, found: Sequence[Sql]) -> Sql:
    if not found:
        return "1", ()
    return f"({operator.join(part for part, _ in found)})", tuple(v for _, values in found for v in values)
