"""Kept excerpts: keeping, reading, changing, deleting."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from reader.errors import NotFoundError, UsageError
from reader.library.bulk import as_json
from reader.library.changes import Change, Row, Table
from reader.library.excerpt_words import WORDS, words_row
from reader.library.ids import article_of, is_id, key_of, new_id, now, unsigned
from reader.library.known import remember
from reader.library.metadata import MetadataTable
from reader.library.store import Store
from reader.library.tags import EXCERPT_TAGS, TagTable, tag_key
from reader.library.wording import counted, quoted
from reader.model.article import ArticleId
from reader.model.citation import Citation, as_csl, from_csl
from reader.model.excerpt import Excerpt, ExcerptId, ExcerptTally, Selector
from reader.model.known import KnownArticle
from reader.text.safe import normalise, safe_text

_EXCERPTS: Final = Table(
    "excerpts",
    (
        "id", "sequence", "article", "created", "quote", "prefix", "suffix", "first", "last", "content",
        "copies", "twins", "note", "citation",
    ),
)  # fmt: skip
_DOSSIER_EXCERPTS: Final = Table("dossier_excerpts", ("dossier", "excerpt", "position"), keys=2)
_OF_ARTICLES: Final = """
    SELECT article, count(*) FROM excerpts WHERE id IN (SELECT value FROM json_each(?)) GROUP BY article
"""
_TAGS_COUNTED: Final = """
    SELECT max(name), count(*) FROM excerpt_tags WHERE excerpt IN (SELECT value FROM json_each(?))
    GROUP BY folded ORDER BY folded
"""
_ARTICLE: Final = _EXCERPTS.columns.index("article")
_NOTE: Final = _EXCERPTS.columns.index("note")
_PLACES: Final = slice(_EXCERPTS.columns.index("quote"), _NOTE)


@dataclass(frozen=True, slots=True)
class NewExcerpt:
    """A passage to be kept. ``id`` and ``created`` are given only when it comes back from an export."""

    article: KnownArticle
    selector: Selector
    citation: Citation
    note: str = ""
    tags: tuple[str, ...] = ()
    id: ExcerptId | None = None
    created: datetime | None = None


class ExcerptTable:
    """The user's excerpts. A call returns when its change is on the disk."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tags = TagTable(store)

    def keep(self, new: NewExcerpt) -> tuple[ExcerptId, Change]:
        """Keep one passage; its id, once it is safe."""
        ids, change = self.keep_all([new])
        return ids[0], change

    def keep_all(self, news: Sequence[NewExcerpt]) -> tuple[tuple[ExcerptId, ...], Change]:
        """Keep passages, all or none; their ids in order. One whose id is there already stays as it is.

        Raises:
            UsageError: when a given id has not the shape of one, or a tag cannot be.
        """
        with self._store.writing() as edits:
            ids = self._ids(news)
            there = {row[0] for row in self._rows(ids)}
            adding = {excerpt: new for excerpt, new in zip(ids, news, strict=True) if excerpt not in there}
            remember(self._store, [new.article for new in adding.values()])
            sequence = self._store.value("SELECT max(sequence) FROM excerpts") or 0
            rows = [_row(excerpt, n, new) for n, (excerpt, new) in enumerate(adding.items(), sequence + 1)]
            edits.put(_EXCERPTS, rows)
            edits.put(WORDS, self._words(rows))
            named = self._tags.spelled({tag for new in adding.values() for tag in new.tags})
            edits.put(EXCERPT_TAGS, _tag_rows(adding, named))
        kept = len(adding)
        what = "excerpt kept" if kept == len(news) == 1 else f"{counted(kept, 'excerpt')} kept"
        if already := len(news) - kept:
            what += f" ({already:,} {'was' if already == 1 else 'were'} there already)"
        return ids, edits.change(what)

    def get(self, excerpts: Sequence[ExcerptId]) -> tuple[Excerpt, ...]:
        """These excerpts, in this order; those that are gone are left out."""
        tags: dict[str, list[str]] = {}
        for excerpt, _, name in sorted(self._store.rows(EXCERPT_TAGS.select, json.dumps(list(excerpts)))):
            tags.setdefault(excerpt, []).append(name)
        found = {row[0]: _excerpt(row, tags.get(row[0], ())) for row in self._rows(excerpts)}
        return tuple(found[excerpt] for excerpt in excerpts if excerpt in found)

    def tally(self, excerpts: Sequence[ExcerptId]) -> ExcerptTally:
        """Tags and articles of these excerpts; none may be in it twice."""
        number, articles = 0, dict[ArticleId, None]()
        tags: Counter[str] = Counter()
        for keys in as_json(excerpts):
            for article, count in self._store.rows(_OF_ARTICLES, keys):
                number += count
                articles[article_of(article)] = None
            tags.update(dict(self._store.rows(_TAGS_COUNTED, keys)))
        return ExcerptTally(number, tuple(articles), tags)

    def of_article(self, article: ArticleId) -> tuple[Excerpt, ...]:
        """All excerpts of an article, in the order of its text."""
        rows = self._store.rows(
            "SELECT id FROM excerpts WHERE article = ? ORDER BY first, sequence", key_of(article)
        )
        return self.get([ExcerptId(excerpt) for (excerpt,) in rows])

    def articles(self) -> array[int]:
        """The articles with an excerpt: unsigned 64-bit ids, ascending."""
        return unsigned(key for (key,) in self._store.rows("SELECT DISTINCT article FROM excerpts"))

    def annotate(self, excerpt: ExcerptId, note: str, tags: Sequence[str]) -> Change:
        """Write an excerpt's note and say which tags it has, as one change; no others stay.

        Raises:
            NotFoundError: when the excerpt is gone.
            UsageError: when a tag cannot be.
        """
        note = safe_text(normalise(note))
        note = note if note.strip() else ""
        with self._store.writing() as edits:
            row = self._only(excerpt)
            row = (*row[:_NOTE], note, *row[_NOTE + 1 :])
            edits.put(_EXCERPTS, [row])
            edits.put(WORDS, self._words([row]))
            named = self._tags.spelled(tags)
            before = self._store.rows(EXCERPT_TAGS.select, json.dumps([excerpt]))
            edits.drop(EXCERPT_TAGS, [(excerpt, key) for _, key, _ in before if key not in named])
            edits.put(EXCERPT_TAGS, [(excerpt, key, name) for key, name in named.items()])
        return edits.change("note and tags kept")

    def place(self, excerpt: ExcerptId, selector: Selector) -> Change:
        """Say anew what is quoted and where it stands, when the user has decided so.

        Raises:
            NotFoundError: when the excerpt is gone.
        """
        with self._store.writing() as edits:
            row = self._only(excerpt)
            row = (*row[: _PLACES.start], *_selected(selector), *row[_PLACES.stop :])
            edits.put(_EXCERPTS, [row])
            edits.put(WORDS, self._words([row]))
        return edits.change("excerpt put in its new place")

    def delete(self, excerpts: Sequence[ExcerptId]) -> Change:
        """Delete excerpts with their tags and places in dossiers; all of it can be taken back."""
        with self._store.writing() as edits:
            rows = self._store.rows(
                "SELECT dossier, excerpt FROM dossier_excerpts"
                " WHERE excerpt IN (SELECT value FROM json_each(?))",
                json.dumps(list(excerpts)),
            )
            edits.drop(_DOSSIER_EXCERPTS, rows)
            edits.drop_under(EXCERPT_TAGS, excerpts)
            edits.drop(WORDS, [(excerpt,) for excerpt in excerpts])
            deleted = edits.drop(_EXCERPTS, [(excerpt,) for excerpt in excerpts])
        return edits.change("excerpt deleted" if deleted == 1 else f"{counted(deleted, 'excerpt')} deleted")

    # -- inside

    def _ids(self, news: Sequence[NewExcerpt]) -> tuple[ExcerptId, ...]:
        """The given ids, and new ones that nothing has yet."""
        for new in news:
            if new.id is not None and not is_id(new.id):
                raise UsageError(f"{quoted(new.id)} is not the id of an excerpt", kind="id")
        taken = {new.id for new in news}
        ids: list[ExcerptId] = []
        for new in news:
            excerpt = new.id or ExcerptId(new_id())
            while new.id is None and (excerpt in taken or self._rows([excerpt])):
                excerpt = ExcerptId(new_id())
            taken.add(excerpt)
            ids.append(excerpt)
        return tuple(ids)

    def _words(self, rows: Sequence[Row]) -> list[Row]:
        """What is searched of excerpts."""
        corrections = MetadataTable(self._store).of([article_of(row[_ARTICLE]) for row in rows])
        return [
            words_row(
                row[0],
                row[_PLACES.start],
                row[_NOTE],
                row[-1],
                corrections.get(article_of(row[_ARTICLE]), {}),
            )
            for row in rows
        ]

    def _rows(self, excerpts: Iterable[ExcerptId]) -> list[Row]:
        return self._store.rows(_EXCERPTS.select, json.dumps(list(excerpts)))

    def _only(self, excerpt: ExcerptId) -> Row:
        for row in self._rows([excerpt]):
            return row
        raise NotFoundError(
            f"there is no excerpt {quoted(excerpt)}", "it may have been deleted", kind="missing"
        )


def _row(excerpt: ExcerptId, sequence: int, new: NewExcerpt) -> Row:
    created = new.created.astimezone(UTC).isoformat(timespec="seconds") if new.created else now()
    note = safe_text(normalise(new.note))
    citation = json.dumps(as_csl(new.citation))
    return (excerpt, sequence, key_of(new.article.id), created, *_selected(new.selector), note, citation)


def _tag_rows(news: Mapping[ExcerptId, NewExcerpt], named: Mapping[str, str]) -> list[Row]:
    return [
        (excerpt, key, named[key])
        for excerpt, new in news.items()
        for key in dict.fromkeys(map(tag_key, new.tags))
    ]


def _selected(selector: Selector) -> Row:
    return (
        selector.exact, selector.prefix, selector.suffix, selector.start, selector.end, selector.content,
        selector.copies, selector.twins,
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _citation(stored: str) -> Citation:
    """The excerpts of an article mostly have one citation, whose reading would take half of their time."""
    return from_csl(json.loads(stored))


def _excerpt(row: Row, tags: Iterable[str]) -> Excerpt:
    excerpt, sequence, article, created, *selector, note, citation = row
    return Excerpt(
        id=excerpt,
        article=article_of(article),
        selector=Selector(*selector),
        citation=_citation(citation),
        note=note,
        tags=tuple(tags),
        created=datetime.fromisoformat(created),
        sequence=sequence,
    )
