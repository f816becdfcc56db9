"""The user's corrections of entities, kept as data: other rooms apply them, a new model does not lose them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from reader.errors import UsageError
from reader.library.changes import Change, Row, Table
from reader.library.correction_wording import correction_said
from reader.library.ids import article_of, key_of, new_id, now
from reader.library.known import KnownArticles, remember
from reader.library.store import Store
from reader.library.wording import counted, quoted
from reader.model.article import ArticleId
from reader.model.correction import Correction, CorrectionKind, EntityName, MadeCorrection
from reader.model.entity import EntityType
from reader.model.marks import KnownArticle
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
        _check(kind, entity, into, names)
        if article is None and entity.type is EntityType.DATE and kind is not CorrectionKind.HIDE:
            raise UsageError(
                "a date is corrected in one article at a time",
                "it says something else in another",
                kind="correction",
            )
        correction = new_id()
        with self._store.writing() as edits:
            if article is not None:
                remember(self._store, [article])
            sequence = (self._store.value("SELECT max(sequence) FROM corrections") or 0) + 1
            row = (
                correction, sequence, kind.value, None if article is None else key_of(article.id),
                entity.type.value, safe_line(entity.name),
                into and into.type.value, into and safe_line(into.name),
                json.dumps([safe_line(name) for name in names]), now(),
            )  # fmt: skip
            edits.put(_CORRECTIONS, [row])
        where = "everywhere" if article is None else "in this article"
        return correction, edits.change(f"{correction_said(kind, entity, into, names)} {where}")

    def remove(self, corrections: Sequence[str]) -> Change:
        """Take corrections back that were made some time ago."""
        with self._store.writing() as edits:
            removed = edits.drop(_CORRECTIONS, [(correction,) for correction in corrections])
        return edits.change(f"{counted(removed, 'correction')} removed")


def _check(kind: CorrectionKind, entity: EntityName, into: EntityName | None, names: Sequence[str]) -> None:
    if not safe_line(entity.name) or (into is not None and not safe_line(into.name)):
        raise UsageError("an entity needs a name", kind="correction")
    if (into is None) != (kind is CorrectionKind.HIDE):
        raise UsageError(f"to {kind} an entity it must be said into which", kind="correction")
    if into == entity:
        raise UsageError(f"{quoted(entity.name)} is that already", kind="correction")
    if (kind is CorrectionKind.SPLIT) != bool(names):
        raise UsageError("to split an entity it must be said which names are another's", kind="correction")


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
