"""The library file's layout: which version it is, and how an older one is brought forward."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

_STEPS: Final = Path(__file__).with_name("migrations")
APPLICATION: Final = 0x4E52444C  # "NRDL": newsreader's library, in the file's header


def migrations() -> tuple[str, ...]:
    """The SQL of every step in order; the first makes an empty file into version 1.

    A step is a file ``NNNN_name.sql`` in ``migrations``. Steps are added, never changed.
    """
    return tuple(step.read_text(encoding="utf-8") for step in sorted(_STEPS.glob("*.sql")))


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open file, 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Bring a file to the version that is the number of ``steps``, each step in one transaction.

    Another process may do the same at the same time: the version is looked at again within.
    """
    while version_of(connection) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection)
            if version < len(steps):
                for statement in statements(steps[version]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version + 1}")
                connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def statements(script: str) -> Iterator[str]:
    """The statements of a script, a trigger as one; ``executescript`` would commit in between."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
