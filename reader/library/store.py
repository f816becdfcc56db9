"""The one connection to a library file: reading, writing as a whole or not at all, taking back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

from reader.library.changes import Change, Edits, Row, Turn
from reader.library.faults import told
from reader.library.folding import folded

_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what is committed survives a power cut
    "PRAGMA fullfsync = ON",  # where a plain fsync does not reach the disk (macOS)
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",  # a restored file comes from outside
    "PRAGMA cache_size = -16384",  # 16 MB: marking 100,000 articles stays in memory
    "PRAGMA journal_size_limit = 16777216",
)
_MOMENT: Final = 300  # milliseconds


def connect(path: Path, *, busy_seconds: float = 5.0) -> sqlite3.Connection:
    """A connection to an existing library file. It belongs to the thread that opens it.

    Raises:
        LibraryError: when it cannot be opened or written to.
    """
    with told(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=busy_seconds, isolation_level=None
        )
        try:
            for setting in _SETTINGS:
                connection.execute(setting).fetchall()
            connection.create_function("folded", 1, folded, deterministic=True)
            connection.create_function("answers", 2, _answers, deterministic=True)
        except BaseException:
            connection.close()
            raise
        return connection


def _answers(words: str, text: str) -> bool:
    """``written.answers``, for SQL."""
    return _matcher()(words, text)


@cache
def _matcher() -> Callable[[str, str], bool]:
    from reader.library.written import answers  # noqa: PLC0415 - its patterns take 10 ms: when words are searched

    return answers


class Store:
    """A library file, open. All SQL errors leave here as ``LibraryError``.

    Args:
        path: the file.
        connection: from ``connect``; the store closes it.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._version = self._data_version()

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """All rows of a query."""
        with told(self.path):
            return self._connection.execute(sql, values).fetchall()

    def value(self, sql: str, *values: Any) -> Any:
        """The first column of a query's first row, ``None`` when there is none."""
        with told(self.path):
            row = self._connection.execute(sql, values).fetchone()
        return None if row is None else row[0]

    @contextmanager
    def writing(self, *, patient: bool = True) -> Iterator[Edits]:
        """A transaction: on leaving everything is committed and on the disk, or nothing is changed.

        Args:
            patient: wait as long as ``connect`` says while another program writes; else only a moment, for
                what is no loss.

        Raises:
            LibraryError: when it could not be committed.
        """
        with told(self.path):
            self._begin(patient=patient)
            try:
                yield Edits(self._connection)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk may have ended it already
                    self._connection.execute("ROLLBACK")
                raise

    def _begin(self, *, patient: bool) -> None:
        if patient:
            self._connection.execute("BEGIN IMMEDIATE")
            return
        ((usual,),) = self._connection.execute("PRAGMA busy_timeout").fetchall()
        self._connection.execute(f"PRAGMA busy_timeout = {min(usual, _MOMENT)}")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {usual}")

    def run(self, sql: str, rows: Iterable[Row]) -> None:
        """Within ``writing``: a statement for each row, for data that is not taken back."""
        self._connection.executemany(sql, rows)

    def undo(self, change: Change) -> Change:
        """Take a change back; returns the change that this is, which can be taken back in turn.

        Raises:
            LibraryError: when it cannot be any more, because something was changed since.
        """
        turn = Turn.AGAIN if change.turn is Turn.UNDONE else Turn.UNDONE
        with self.writing() as edits:
            edits.take_back(change)
        return edits.change(change.what, whole=change.whole, turn=turn)

    def changed_elsewhere(self) -> bool:
        """Whether another connection (perhaps of another process) changed the file since last asked."""
        before, self._version = self._version, self._data_version()
        return self._version != before

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _data_version(self) -> int:
        return int(self.value("PRAGMA data_version"))
