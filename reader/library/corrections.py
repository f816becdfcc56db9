"""The user's corrections of entities, kept as data: other rooms apply them, a new model does not lose them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.errors import UsageError
from reader.library.changes import Change, Row, Table
from reader.library.correction_wording import correction_said
from reader.library.ids import article_of, key_of, new_id
from reader.library.known import KnownArticles, remember
from reader.library.store import Store
from reader.library.wording import counted
from reader.model.article import ArticleId
from reader.model.correction import Correction, CorrectionKind, EntityName, MadeCorrection, objection
from reader.model.entity import EntityType
from reader.model.known import KnownArticle
from reader.text.safe import safe_line

_CORRECTIONS = Table(
    "corrections",
    (
        "id", "sequence", "kind", "article", "entity_type", "entity_name", "into_type", "into_name", "names",
        "created",
    ),
)  # fmt: skip
_ALL = f"SELECT {', '.join(_CORRECTIONS.columns)} FROM corrections ORDER BY sequence"  # noqa: S608 - from code


class CorrectionTable:
    """All corrections, in the order in which they were made."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Correction, ...]:
        """Every correction; they apply in this order."""
        return tuple(_correction(row) for row in self._store.rows(_ALL))

    def of(self, article: ArticleId) -> tuple[Correction, ...]:
        """Those that hold in an article: its own and those for everywhere, in their order."""
        return tuple(c for c in self.all() if c.article in {None, article})

    def made(self) -> tuple[MadeCorrection, ...]:
        """Every correction as it is listed, the last one made first."""
        corrections = self.all()
        articles = list({each.article for each in corrections if each.article is not None})
        known = KnownArticles(self._store).of(articles)
        return tuple(
            MadeCorrection(
                each,
                safe_line(correction_said(each.kind, each.entity, each.into, each.names)),
                safe_line(known[each.article].title if each.article in known else each.article or ""),
            )
            for each in reversed(corrections)
        )

    def make(
        self,
        kind: CorrectionKind,
        entity: EntityName,
        into: EntityName | None = None,
        *,
        names: Sequence[str] = (),
        article: KnownArticle | None = None,
    ) -> tuple[str, Change]:
        """Correct an entity in one article, or everywhere without one; the correction's id.

        The arguments are those of ``model.correction.Correction``.

        Raises:
            UsageError: when ``into`` or ``names`` are missing, or say nothing new.
        """
        where = None if article is None else article.id
        made = Correction(new_id(), kind, where, entity, into, tuple(names), datetime.now(UTC), 0)
        _check(made)
        with self._store.writing() as edits:
            if article is not None:
                remember(self._store, [article])
            edits.put(_CORRECTIONS, [_row(replace(made, sequence=self._last() + 1))])
        said = correction_said(kind, entity, into, names)
        return made.id, edits.change(f"{said} {'everywhere' if article is None else 'in this article'}")

    def bring(
        self, corrections: Sequence[Correction], known: Mapping[ArticleId, KnownArticle]
    ) -> tuple[tuple[str, ...], Change]:
        """Keep corrections from elsewhere after those that are there, in their order; the ids of those that are new.

        What is there already, by its id, stays as it is; one without an id is new.

        Args:
            corrections: their numbers do not count.
            known: the articles in which some of them hold.

        Raises:
            UsageError: when one says nothing; none is kept then.
        """
        for each in corrections:
            _check(each)
        with self._store.writing() as edits:
            there = {each.id for each in self.all()}
            new = {each.id or new_id(): each for each in corrections if each.id not in there}
            remember(self._store, [known[each.article] for each in new.values() if each.article is not None])
            rows = [
                _row(replace(each, id=key, sequence=number))
                for number, (key, each) in enumerate(new.items(), self._last() + 1)
            ]
            edits.put(_CORRECTIONS, rows)
        return tuple(new), edits.change(f"{counted(len(new), 'correction')} brought in")

    def _last(self) -> int:
        """The number of the last one made."""
        return int(self._store.value("SELECT max(sequence) FROM corrections") or 0)

    def remove(self, corrections: Sequence[str]) -> Change:
        """Take corrections back that were made some time ago."""
        with self._store.writing() as edits:
            removed = edits.drop(_CORRECTIONS, [(correction,) for correction in corrections])
        return edits.change(f"{counted(removed, 'correction')} removed")


def _check(correction: Correction) -> None:
    """Refuse what says nothing."""
    if said := objection(correction):
        raise UsageError(said, kind="correction")


def _row(made: Correction) -> Row:
    into = made.into
    return (
        made.id, made.sequence, made.kind.value, None if made.article is None else key_of(made.article),
        made.entity.type.value, safe_line(made.entity.name), into and into.type.value, into and safe_line(into.name),
        json.dumps([safe_line(name) for name in made.names]), made.created.isoformat(timespec="seconds"),
    )  # fmt: skip


def _correction(row: Row) -> Correction:
    key, sequence, kind, article, entity_type, entity_name, into_type, into_name, names, created = row
    return Correction(
        id=key,
        kind=CorrectionKind(kind),
        article=None if article is None else article_of(article),
        entity=EntityName(EntityType(entity_type), entity_name),
        into=None if into_type is None else EntityName(EntityType(into_type), into_name),
        names=tuple(json.loads(names)),
        created=datetime.fromisoformat(created),
        sequence=sequence,
    )
