"""Tags on articles and on excerpts: one set of names for both, compared without case and accents."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reader.errors import UsageError
from reader.library.bulk import portions
from reader.library.changes import Change, Edits, Row, Table
from reader.library.folding import folded
from reader.library.ids import key_of, unsigned
from reader.library.known import remember
from reader.library.store import Store
from reader.library.wording import counted, quoted
from reader.model.article import ArticleId
from reader.model.excerpt import ExcerptId
from reader.model.known import KnownArticle
from reader.text.safe import safe_line

ARTICLE_TAGS = Table("article_tags", ("article", "folded", "name"), keys=2)
EXCERPT_TAGS = Table("excerpt_tags", ("excerpt", "folded", "name"), keys=2)
LONGEST_TAG = 100  # characters; a longer one is a note
_USED = """
    SELECT folded, max(name), sum(articles), sum(excerpts) FROM (
        SELECT folded, name, 1 AS articles, 0 AS excerpts FROM article_tags
        UNION ALL SELECT folded, name, 0, 1 FROM excerpt_tags)
    GROUP BY folded ORDER BY folded
"""
_SPELLING = """
    SELECT name FROM article_tags WHERE folded = ?1 UNION ALL SELECT name FROM excerpt_tags WHERE folded = ?1
"""


@dataclass(frozen=True, slots=True)
class TagUse:
    """A tag and on how many articles and excerpts it stands."""

    name: str
    articles: int
    excerpts: int


class TagTable:
    """All tags of the library. A new use of a tag takes the spelling it has already."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def used(self) -> tuple[TagUse, ...]:
        """Every tag in use, by folded name; for completion and for lists."""
        return tuple(TagUse(*counts) for _, *counts in self._store.rows(_USED))

    def articles(self, tag: str) -> array[int]:
        """The articles with a tag, unsigned 64-bit ids, ascending; case and accents do not matter."""
        rows = self._store.rows("SELECT article FROM article_tags WHERE folded = ?", folded(tag))
        return unsigned(key for (key,) in rows)

    def add(self, articles: Sequence[KnownArticle], tags: Sequence[str]) -> Change:
        """Tag articles."""
        with self._store.writing() as edits:
            named = self.spelled(tags)
            remember(self._store, articles)
            edits.put(ARTICLE_TAGS, _rows([key_of(article.id) for article in articles], named))
        changed = len(edits.touched(ARTICLE_TAGS))
        return edits.change(f"{counted(changed, 'article')} tagged {_list(named)}", whole=False)

    def remove(self, articles: Sequence[ArticleId], tags: Sequence[str]) -> Change:
        """Take tags off articles."""
        with self._store.writing() as edits:
            named = self.spelled(tags)
            edits.drop(ARTICLE_TAGS, _keys(map(key_of, articles), named))
        changed = len(edits.touched(ARTICLE_TAGS))
        return edits.change(f"{_list(named)} taken off {counted(changed, 'article')}", whole=False)

    def retag(self, articles: Iterable[KnownArticle], add: Sequence[str], remove: Sequence[str]) -> Change:
        """Tag articles and take other tags off them, as one change; a tag that is in both is put on."""

        def remembered() -> Iterator[int]:
            for some in portions(articles):
                remember(self._store, some)
                yield from [key_of(article.id) for article in some]

        with self._store.writing() as edits:
            return self._retagged(edits, ARTICLE_TAGS, remembered(), add, remove)

    def retag_excerpts(
        self, excerpts: Sequence[ExcerptId], add: Sequence[str], remove: Sequence[str]
    ) -> Change:
        """The same for excerpts; those that are gone are passed over.

        Raises:
            UsageError: when a tag cannot be.
        """
        with self._store.writing() as edits:
            there = {row[0] for row in self._store.rows("SELECT id FROM excerpts")}
            present = (excerpt for excerpt in excerpts if excerpt in there)
            return self._retagged(edits, EXCERPT_TAGS, present, add, remove)

    def rename(self, tag: str, new: str) -> Change:
        """Give a tag another name everywhere; a name in use makes the two one."""
        old_key, (new_key, new_name) = folded(tag), _clean(new)
        with self._store.writing() as edits:
            for table in (ARTICLE_TAGS, EXCERPT_TAGS):
                owners = self._owners(table, old_key)
                edits.drop(table, [(owner, old_key) for owner in owners])
                same = self._owners(table, new_key)
                edits.put(table, [(owner, new_key, new_name) for owner in (*owners, *same)])
        return edits.change(f"tag {quoted(tag)} is now {quoted(new_name)}")

    def delete(self, tag: str) -> Change:
        """Take a tag off everything."""
        key = folded(tag)
        with self._store.writing() as edits:
            articles = edits.drop(ARTICLE_TAGS, [(owner, key) for owner in self._owners(ARTICLE_TAGS, key)])
            excerpts = edits.drop(EXCERPT_TAGS, [(owner, key) for owner in self._owners(EXCERPT_TAGS, key)])
        places = f"{counted(articles, 'article')} and {counted(excerpts, 'excerpt')}"
        return edits.change(f"tag {quoted(tag)} taken off {places}", whole=False)

    def spelled(self, tags: Iterable[str]) -> dict[str, str]:
        """Folded name to the name as it is written in this library, or as given when it is new.

        Raises:
            UsageError: when one is empty or too long.
        """
        named = dict(map(_clean, tags))
        return {key: self._store.value(_SPELLING, key) or name for key, name in named.items()}

    def _retagged(
        self, edits: Edits, table: Table, owners: Iterable[Any], add: Sequence[str], remove: Sequence[str]
    ) -> Change:
        added = self.spelled(add)
        taken = {key: name for key, name in self.spelled(remove).items() if key not in added}
        for some in portions(owners):
            edits.drop(table, _keys(some, taken))
            edits.put(table, _rows(some, added))
        noun = "article" if table is ARTICLE_TAGS else "excerpt"
        changed = counted(len(edits.touched(table)), noun)
        off = f"{_list(taken)} taken off"
        what = f"{changed} tagged {_list(added)}" if added else f"{off} {changed}"
        return edits.change(f"{what}, {off}" if added and taken else what, whole=False)

    def _owners(self, table: Table, key: str) -> list[Any]:
        sql = f"SELECT {table.columns[0]} FROM {table.name} WHERE folded = ?"  # noqa: S608 - names from code
        return [owner for (owner,) in self._store.rows(sql, key)]


def tag_key(tag: str) -> str:
    """What makes two tags one.

    Raises:
        UsageError: when it is empty or too long.
    """
    return _clean(tag)[0]


def _clean(tag: str) -> tuple[str, str]:
    name = safe_line(tag)
    key = folded(name)
    if not key:
        raise UsageError("a tag needs at least one letter or digit", kind="tag")
    if len(name) > LONGEST_TAG:
        raise UsageError(
            f"the tag {quoted(name)} is too long", f"{LONGEST_TAG} characters at most", kind="tag"
        )
    return key, name


def _list(named: dict[str, str]) -> str:
    return ", ".join(map(quoted, named.values()))


def _rows(owners: Iterable[Any], named: dict[str, str]) -> list[Row]:
    return [(owner, key, name) for owner in owners for key, name in named.items()]


def _keys(owners: Iterable[Any], named: dict[str, str]) -> list[Row]:
    return [(owner, key) for owner in owners for key in named]
