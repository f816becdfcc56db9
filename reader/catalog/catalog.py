"""Reading the catalog: rows for lists, whole articles, texts, documents for the index."""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.catalog.columns import ROW, WHOLE, article_of, list_row_of
from reader.catalog.numbers import id_of, row_of, signed, unsigned
from reader.catalog.store import connect
from reader.model.article import Article, ArticleId, ArticleRow, Refusal, RefusalKind
from reader.model.dates import PartialDate

if TYPE_CHECKING:
    from reader.model.index_document import IndexContents, IndexDocument
    from reader.model.known import KnownArticle

_BATCH = 500  # rows for each statement: SQLite bounds the number of parameters


class Catalog:
    """The articles of one set of sources. One object belongs to one thread at a time.

    Args:
        path: the file.
        mapped: read its pages without a copy, for who reads much of it; see ``store.connect``.
    """

    def __init__(self, path: Path, *, mapped: bool = True) -> None:
        self.path = path
        self._db: sqlite3.Connection = connect(path, write=False, mapped=mapped)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # -- lists

    def count(self) -> int:
        """Number of articles."""
        (count,) = self._db.execute("SELECT articles FROM held").fetchone()
        return int(count)

    def rows(self, offset: int, limit: int) -> list[ArticleRow]:
        """A window of all articles, newest first, undated ones last."""
        found = self._db.execute(
            f"SELECT {ROW} FROM articles JOIN (SELECT id FROM articles ORDER BY sort DESC, id LIMIT ? OFFSET ?)"  # noqa: S608 - names from code
            " USING (id) ORDER BY sort DESC, id",
            (limit, offset),
        )
        return [list_row_of(values) for values in found]

    def ids(self, offset: int, limit: int) -> list[ArticleId]:
        """A window of the same list as ids alone."""
        found = self._db.execute(
            "SELECT id FROM articles ORDER BY sort DESC, id LIMIT ? OFFSET ?", (limit, offset)
        )
        return [id_of(key) for (key,) in found]

    def rows_of(self, articles: Sequence[ArticleId]) -> list[ArticleRow]:
        """The rows of these articles, in this order; those that are gone are left out."""
        by_id = {values[0]: values for values in self._select(ROW, articles)}
        return [list_row_of(by_id[key]) for key in map(row_of, articles) if key in by_id]

    def position(self, article: ArticleId) -> int | None:
        """Where an article stands among all, newest first."""
        key = row_of(article)
        found = self._db.execute("SELECT sort FROM articles WHERE id = ?", (key,)).fetchone()
        if found is None:
            return None
        (before,) = self._db.execute(
            "SELECT count(*) FROM articles WHERE sort > ?1 OR (sort = ?1 AND id < ?2)", (found[0], key)
        ).fetchone()
        return int(before)

    def parts(self, path: str) -> int:
        """How many articles there are in a file."""
        (count,) = self._db.execute(
            "SELECT count(*) FROM articles WHERE path = ?", (os.fsencode(path),)
        ).fetchone()
        return int(count)

    def refusals(self) -> list[Refusal]:
        """The files that did not become articles, by path."""
        found = self._db.execute("SELECT path, kind, message FROM refusals ORDER BY path")
        return [Refusal(os.fsdecode(path), RefusalKind(kind), message) for path, kind, message in found]

    def count_refusals(self) -> int:
        """Number of files that did not become articles; copies of others are not among them."""
        (count,) = self._db.execute(
            "SELECT count(*) FROM refusals WHERE kind <> ?", (RefusalKind.DUPLICATE,)
        ).fetchone()
        return int(count)

    # -- articles

    def article(self, article: ArticleId) -> Article | None:
        """The whole article."""
        found = self._db.execute(
            f"SELECT {WHOLE} FROM articles JOIN texts USING (id) WHERE id = ?",  # noqa: S608 - names from code
            (row_of(article),),
        ).fetchone()
        return None if found is None else article_of(article, found)

    def text(self, article: ArticleId) -> str | None:
        """The text of an article."""
        found = self._db.execute("SELECT text FROM texts WHERE id = ?", (row_of(article),)).fetchone()
        return None if found is None else str(found[0])

    def resolve(self, name: str, limit: int = 10) -> list[ArticleId]:
        """The articles that an id, a unique start of one, or a path may mean; at most ``limit``."""
        lowered = name.lower()
        found: list[ArticleId] = []
        if 0 < len(lowered) <= 16 and all(c in "0123456789abcdef" for c in lowered):
            first, last = int(lowered.ljust(16, "0"), 16), int(lowered.ljust(16, "f"), 16)
            # ids that begin with 8 to f are negative rows: the two halves are looked up apart
            for low, high in ((first, min(last, (1 << 63) - 1)), (max(first, 1 << 63), last)):
                if low <= high:
                    rows = self._db.execute(
                        "SELECT id FROM articles WHERE id BETWEEN ? AND ? LIMIT ?",
                        (signed(low), signed(high), limit),
                    )
                    found += [id_of(key) for (key,) in rows]
        if not found:
            path = os.fsencode(Path(name).absolute())
            rows = self._db.execute(
                "SELECT id FROM articles WHERE path = ?1 OR path ="
                " (SELECT original FROM refusals WHERE path = ?1) ORDER BY part LIMIT ?2",
                (path, limit),
            )
            found = [id_of(key) for (key,) in rows]
        return found[:limit]

    def addresses(self) -> Iterator[tuple[ArticleId, str]]:
        """Every article that has a web address, and that."""
        for key, url in self._db.execute("SELECT id, url FROM articles WHERE url IS NOT NULL ORDER BY id"):
            yield id_of(key), url

    # -- for the index and the analysis

    def state(self) -> int:
        """A number that is the same as long as no other connection changes anything."""
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def numbers(self) -> array[int]:
        """The ids of all articles, as unsigned 64-bit integers in no order: much quicker than ``stamps``."""
        signed_ids = array("q", (key for (key,) in self._db.execute("SELECT id FROM articles")))
        return array("Q", signed_ids.tobytes())

    def stamps(self) -> IndexContents:
        """Every article with the fingerprint of its present content, newest first."""
        from reader.model.index_document import IndexContents  # noqa: PLC0415 - no list of articles needs it

        ids, stamps = array("Q"), array("Q")
        for key, stamp in self._db.execute("SELECT id, stamp FROM articles ORDER BY sort DESC, id"):
            ids.append(unsigned(key))
            stamps.append(unsigned(stamp))
        return IndexContents(ids, stamps)

    def stamp(self, article: ArticleId) -> int | None:
        """The fingerprint of an article's present content."""
        found = self._db.execute("SELECT stamp FROM articles WHERE id = ?", (row_of(article),)).fetchone()
        return None if found is None else unsigned(found[0])

    def documents(self, articles: Iterable[int]) -> Iterator[IndexDocument]:
        """What is indexed of these articles (unsigned ids), in this order."""
        from reader.model.index_document import IndexDocument  # noqa: PLC0415 - as above

        columns = "id, stamp, title, text, byline, publisher, source, url, language, date"
        for key, stamp, title, text, byline, publisher, source, url, language, iso in self._each(
            columns, articles
        ):
            day = PartialDate(iso) if iso else None
            yield IndexDocument(
                id=id_of(key),
                stamp=unsigned(stamp),
                title=title,
                body=text,
                byline=byline or "",
                publisher=publisher or "",
                source=f"{source} {url or ''}".strip(),
                language=language,
                first=_yyyymmdd(day.first) if day else 0,
                last=_yyyymmdd(day.last) if day else 0,
            )

    def articles(self, articles: Iterable[int]) -> Iterator[tuple[Article, int]]:
        """These articles (unsigned ids), each with its stamp, in this order."""
        for key, stamp, *values in self._each(f"id, stamp, {WHOLE}", articles):
            yield article_of(id_of(key), values), unsigned(stamp)

    def dates(self, articles: Iterable[int]) -> dict[int, str]:
        """ISO dates of those of these articles (unsigned ids) that have one."""
        return {unsigned(key): iso for key, iso in self._each("id, date", articles) if iso}

    def known(self, articles: Sequence[ArticleId]) -> dict[ArticleId, KnownArticle]:
        """What makes these articles known again; those that are gone are left out."""
        from reader.model.known import KnownArticle  # noqa: PLC0415 - of use only to who keeps something

        return {
            id_of(key): KnownArticle(id_of(key), os.fsdecode(path), part, id_of(content), title)
            for key, path, part, content, title in self._select("id, path, part, content, title", articles)
        }

    # -- inside

    def _each(self, columns: str, articles: Iterable[int]) -> Iterator[Any]:
        keys = [signed(number) for number in articles]
        for at in range(0, len(keys), _BATCH):
            part = keys[at : at + _BATCH]
            marks = ",".join("?" * len(part))
            found = self._db.execute(
                f"SELECT {columns} FROM articles JOIN texts USING (id) WHERE id IN ({marks})",  # noqa: S608 - names from code
                part,
            )
            by_key = {values[0]: values for values in found}
            yield from (by_key[key] for key in part if key in by_key)

    def _select(self, columns: str, articles: Sequence[ArticleId]) -> Iterator[Any]:
        keys = [row_of(article) for article in articles]
        for at in range(0, len(keys), _BATCH):
            part = keys[at : at + _BATCH]
            marks = ",".join("?" * len(part))
            yield from self._db.execute(
                f"SELECT {columns} FROM articles WHERE id IN ({marks})",  # noqa: S608 - names from code
                part,
            )


def _yyyymmdd(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
