"""Changes that can be taken back: every row that was written is remembered as it was and as it became.

Taking back never overwrites newer work: a row goes back only if it still is as the change left it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from reader.errors import LibraryError
from reader.library.bulk import as_json, ascending

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first ``keys`` columns are its primary key."""

    name: str
    columns: tuple[str, ...]
    keys: int = 1

    @property
    def select(self) -> str:
        """All columns of the rows whose first key column is one of a JSON list."""
        wanted = f"{self.columns[0]} IN (SELECT value FROM json_each(?))"  # noqa: S608 - names from code
        rows = f"SELECT {', '.join(self.columns)} FROM {self.name}"  # noqa: S608 - names from code
        return f"{rows} WHERE {wanted}"

    @property
    def upsert(self) -> str:
        """Insert a row or replace the one with its key, in place, so that what refers to it stays."""
        marks = ", ".join("?" * len(self.columns))
        rest = ", ".join(f"{column} = excluded.{column}" for column in self.columns[self.keys :])
        insert = f"INSERT INTO {self.name} ({', '.join(self.columns)}) VALUES ({marks})"  # noqa: S608 - as above
        action = f"UPDATE SET {rest}" if rest else "NOTHING"
        return f"{insert} ON CONFLICT ({', '.join(self.columns[: self.keys])}) DO {action}"

    @property
    def delete(self) -> str:
        """Delete the row with a key."""
        wanted = " AND ".join(f"{column} = ?" for column in self.columns[: self.keys])
        return f"DELETE FROM {self.name} WHERE {wanted}"  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class Edit:
    """Rows of one table, each as it was and as it became; ``None`` is no row."""

    table: Table
    rows: tuple[tuple[Row | None, Row | None], ...]


class Turn(Enum):
    """Whether a change did something, took it back, or did it again."""

    DONE = "{}"
    UNDONE = "Undone: {}"
    AGAIN = "Done again: {}"


@dataclass(frozen=True, slots=True)
class Change:
    """Something the user did to their own data, already committed.

    Attributes:
        what: what was done, without a capital or full stop: ``128 articles marked read``.
        edits: the rows behind it.
        whole: it can be taken back only as a whole; else the rows that changed since are left alone.
    """

    what: str
    edits: tuple[Edit, ...]
    whole: bool = True
    turn: Turn = Turn.DONE

    @property
    def said(self) -> str:
        """The sentence for the status line."""
        said = self.turn.value.format(self.what)
        return said[:1].upper() + said[1:]

    @property
    def size(self) -> int:
        """How many rows changed; 0 when everything was so already."""
        return sum(len(edit.rows) for edit in self.edits)


class Edits:
    """Writes rows within one transaction and remembers how they were."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._done: list[Edit] = []

    def put(self, table: Table, rows: Iterable[Row]) -> int:
        """Insert rows or replace those of equal key; returns how many were not so already."""
        wanted = {row[: table.keys]: row for row in rows}
        before = self._present(table, wanted)
        changed = tuple((before.get(key), row) for key, row in wanted.items() if before.get(key) != row)
        self._connection.executemany(table.upsert, ascending([after for _, after in changed]))
        self._remember(table, changed)
        return len(changed)

    def drop(self, table: Table, keys: Iterable[Row]) -> int:
        """Delete rows by key; returns how many there were."""
        wanted = dict.fromkeys(keys)
        before = self._present(table, wanted)
        gone = [key for key in wanted if key in before]
        self._connection.executemany(table.delete, gone)
        self._remember(table, tuple((before[key], None) for key in gone))
        return len(gone)

    def drop_under(self, table: Table, firsts: Iterable[Any]) -> int:
        """Delete all rows whose first key column is one of ``firsts``; returns how many there were."""
        return self.drop(table, list(self._present(table, [(first,) for first in firsts])))

    def touched(self, table: Table) -> set[Any]:
        """The first key of every row of a table that changed so far."""
        rows = (row for edit in self._done if edit.table == table for row in edit.rows)
        return {(after or before or ())[0] for before, after in rows}

    def take_back(self, change: Change) -> None:
        """Bring back the rows of a change as they were.

        Raises:
            LibraryError: when something changed since and the change is one whole.
        """
        for edit in reversed(change.edits):
            keys = [(after or before or ())[: edit.table.keys] for before, after in edit.rows]
            present = self._present(edit.table, keys)
            standing = [
                (key, before)
                for key, (before, after) in zip(keys, edit.rows, strict=True)
                if present.get(key) == after
            ]
            if change.whole and len(standing) < len(keys):
                raise LibraryError(
                    "that cannot be taken back any more",
                    "it was changed since, perhaps in another window; nothing was changed now",
                    kind="conflict",
                )
            self.put(edit.table, [before for _, before in standing if before is not None])
            self.drop(edit.table, [key for key, before in standing if before is None])

    def change(self, what: str, *, whole: bool = True, turn: Turn = Turn.DONE) -> Change:
        """All that was done so far, as one change."""
        return Change(what, tuple(self._done), whole, turn)

    def _remember(self, table: Table, rows: tuple[tuple[Row | None, Row | None], ...]) -> None:
        if rows:
            self._done.append(Edit(table, rows))

    def _present(self, table: Table, keys: Iterable[Row]) -> dict[Row, Row]:
        """The rows there are now under the first column of these keys, by whole key."""
        firsts: Sequence[Any] = list(dict.fromkeys(key[0] for key in keys))
        return {
            row[: table.keys]: row
            for part in as_json(firsts)
            for row in self._connection.execute(table.select, (part,))
        }
