"""How a trial ends: what is wrong with a library's file, and what is said of all faults."""

from collections.abc import Sequence

from reader.library.store import Store


def broken(store: Store) -> list[str]:
    """What SQLite itself finds wrong in a library."""
    answer = store.rows("PRAGMA integrity_check")
    faults = [f"integrity: {answer}"] if answer != [("ok",)] else []
    return faults + [f"reference: {row}" for row in store.rows("PRAGMA foreign_key_check")]


def verdict(said: str, faults: Sequence[str]) -> int:
    """Say how it went, and the first faults; the exit code."""
    print(said)
    print(*faults[:20], sep="\n")
    return 1 if faults else 0
