"""Writing the catalog: what a file became, under which id, in one transaction for each batch."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from reader.catalog.columns import WHOLE, article_of, columns_of, encodable, metadata_columns
from reader.catalog.filed import FiledArticle, FileRead, FileState, KnownIds, stamp_of
from reader.catalog.numbers import id_of, row_of, signed
from reader.catalog.store import connect, told
from reader.model.article import Article, ArticleId, Refusal, RefusalKind
from reader.model.metadata import corrected


@dataclass(slots=True)
class Tally:
    """How many articles came, changed and went."""

    added: int = 0
    changed: int = 0
    removed: int = 0


class FilingClerk:
    """The one writer of a catalog.

    Args:
        path: its file.
        known: what the user's work says; ``None`` while that cannot be read: what is filed already stays as it is.
    """

    def __init__(self, path: Path, known: KnownIds | None = None) -> None:
        self._db = connect(path, write=True)
        self._blind = known is None
        self._known = known or KnownIds()
        self.tally = Tally()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def files(self) -> dict[str, tuple[FileState, int]]:
        """Every file known by path, with when it was read."""
        found = self._db.execute("SELECT path, size, mtime_ns, inode, facts, read_ns FROM files")
        states = ((FileState(os.fsdecode(row[0]), *row[1:5]), row[5]) for row in found)
        return {state.path: (state, read_ns) for state, read_ns in states}

    def put(self, reads: Sequence[FileRead]) -> None:
        """File what was read, replacing what these files gave before."""
        with _transaction(self._db):
            for read in reads:
                self._put(read)

    def refuse(self, refusals: Iterable[Refusal]) -> None:
        """Replace the refusals of things that are not files to be read, such as dangling links."""
        with _transaction(self._db):
            self._db.execute("DELETE FROM refusals WHERE path NOT IN (SELECT path FROM files)")
            for refusal in refusals:
                self._refuse(refusal)

    def drop(self, paths: Iterable[str]) -> list[str]:
        """Forget files that are gone; returns copies of them that must now be read for themselves."""
        orphans: list[str] = []
        with _transaction(self._db):
            for path in paths:
                key = os.fsencode(path)
                orphans += [
                    os.fsdecode(row[0])
                    for row in self._db.execute("SELECT path FROM refusals WHERE original = ?", (key,))
                ]
                gone = self._db.execute("DELETE FROM articles WHERE path = ?", (key,))
                self.tally.removed += gone.rowcount
                self._db.execute("DELETE FROM refusals WHERE path = ?1 OR original = ?1", (key,))
                self._db.execute("DELETE FROM files WHERE path = ?", (key,))
            self._db.executemany("DELETE FROM files WHERE path = ?", [(os.fsencode(p),) for p in orphans])
        return orphans

    def correct(self, articles: Iterable[ArticleId] | None = None) -> None:
        """Make articles what the user's corrections say; without ``articles`` all whose corrections changed."""
        if self._blind:
            return
        with _transaction(self._db):
            keys = set(map(row_of, self._known.corrections if articles is None else articles))
            if articles is None:
                keys |= {key for (key,) in self._db.execute("SELECT id FROM articles WHERE own <> ''")}
            for key in sorted(keys):
                self._correct(key)

    def recognise(self) -> None:
        """Give articles that were filed while the user's work could not be read the ids under which it knows them."""
        taken = {id_of(key) for (key,) in self._db.execute("SELECT id FROM articles")}
        known = set(self._known.by_content.values()) | set(self._known.by_path.values())
        lost = known - taken
        if not lost:
            return
        with _transaction(self._db):
            for content, article in self._known.by_content.items():
                if article in lost and self._renumber(
                    "id = content AND id = ?", row_of(content), article, known
                ):
                    lost.discard(article)
            for path, article in self._known.by_path.items():
                if article in lost:
                    self._renumber("part = 0 AND path = ?", os.fsencode(path), article, known)

    # -- inside

    def _renumber(
        self, which: str, value: int | bytes, article: ArticleId, known: AbstractSet[ArticleId]
    ) -> bool:
        """Give an article another id, if it is there and the user's work knows nothing under the one it has."""
        found = self._db.execute(f"SELECT id FROM articles WHERE {which}", (value,)).fetchone()  # noqa: S608 - names from code
        if found is None or id_of(found[0]) in known:
            return False
        self._db.execute("PRAGMA defer_foreign_keys = ON")
        self._db.execute("UPDATE articles SET id = ? WHERE id = ?", (row_of(article), found[0]))
        self._db.execute("UPDATE texts SET id = ? WHERE id = ?", (row_of(article), found[0]))
        return True

    def _correct(self, key: int) -> None:
        found = self._db.execute(
            f"SELECT source, lead, {WHOLE} FROM articles JOIN texts USING (id) WHERE id = ?",  # noqa: S608 - names from code
            (key,),
        ).fetchone()
        if found is None:
            return
        source, lead, *values = found
        article = article_of(id_of(key), values)
        wanted = self._corrected(key, article)
        if wanted != article:
            filed = FiledArticle(wanted, source, lead)
            columns = {**metadata_columns(wanted), "stamp": signed(stamp_of(filed))}
            assignments = ", ".join(f"{column} = ?" for column in columns)
            self._db.execute(
                f"UPDATE articles SET {assignments} WHERE id = ?",  # noqa: S608 - names from code
                (*columns.values(), key),
            )
            self.tally.changed += 1

    def _corrected(self, key: int, article: Article) -> Article:
        return corrected(article, self._known.corrections.get(id_of(key), {}))

    def _put(self, read: FileRead) -> None:
        state = read.state
        path = os.fsencode(state.path)
        before: dict[int, tuple[int, int]] = {
            part: (key, stamp)
            for part, key, stamp in self._db.execute(
                "SELECT part, id, stamp FROM articles WHERE path = ?", (path,)
            )
        }
        self._db.execute("DELETE FROM refusals WHERE path = ?", (path,))
        kept: set[int] = set()
        for filed in read.articles:
            there = before.get(filed.article.part)
            key = there[0] if there else self._identity(filed.article)
            if isinstance(key, bytes):
                self._duplicate(state.path, key)
                continue
            as_corrected = replace(filed, article=self._corrected(key, filed.article))
            stamp = stamp_of(as_corrected)
            self._write(key, stamp, path, as_corrected)
            kept.add(key)
            if there is None:
                self.tally.added += 1
            elif there[1] != signed(stamp):
                self.tally.changed += 1
        for key, _ in before.values():
            if key not in kept:
                self._db.execute("DELETE FROM articles WHERE id = ?", (key,))
                self.tally.removed += 1
        for refusal in read.refusals:
            self._refuse(refusal)
        self._db.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)",
            (path, state.size, state.mtime_ns, state.inode, state.facts, read.read_ns),
        )

    def _identity(self, article: Article) -> int | bytes:
        """The row for an article that is new at its place, or the path of the file that it is a copy of.

        In order: the id under which the user's work knows this content, then this path, then the id made
        from the content. An id that other content holds is passed over; the last resort is a made one.
        """
        content = row_of(article.id)
        candidates = [self._known.by_content.get(article.id)]
        if article.part == 0:
            candidates.append(self._known.by_path.get(article.path))
        candidates.append(article.id)
        for candidate in filter(None, candidates):
            key = row_of(candidate)
            holder = self._db.execute("SELECT path, content FROM articles WHERE id = ?", (key,)).fetchone()
            if holder is None:
                return key
            if holder[1] == content:
                return bytes(holder[0])
        salt = f"{article.id}\0{article.path}\0{article.part}".encode("utf-8", "surrogateescape")
        return signed(int.from_bytes(hashlib.sha256(salt).digest()[:8]))

    def _duplicate(self, path: str, original: bytes) -> None:
        name = Path(os.fsdecode(original)).name
        message = f"the same file as {name}, which is in the list"
        self._db.execute(
            "INSERT INTO refusals VALUES (?, ?, ?, ?)",
            (os.fsencode(path), RefusalKind.DUPLICATE, encodable(message), original),
        )

    def _refuse(self, refusal: Refusal) -> None:
        self._db.execute(
            "INSERT INTO refusals VALUES (?, ?, ?, NULL)",
            (os.fsencode(refusal.path), refusal.kind, encodable(refusal.message)),
        )

    def _write(self, key: int, stamp: int, path: bytes, filed: FiledArticle) -> None:
        columns = columns_of(filed) | {"id": key, "path": path, "stamp": signed(stamp)}
        marks = ",".join("?" * len(columns))
        self._db.execute(
            f"INSERT OR REPLACE INTO articles ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608 - names from code
            tuple(columns.values()),
        )
        self._db.execute("INSERT OR REPLACE INTO texts VALUES (?, ?)", (key, filed.article.text))


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it, or none.

    Raises:
        NewsreaderError: see ``store.told``.
    """
    with told():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite rolls back by itself when the disk is full
                connection.execute("ROLLBACK")
            raise
