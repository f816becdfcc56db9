"""The engines that the contract suite runs against, and how each is opened and opened again.

To add an engine, write a factory and put it into ``ENGINES``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.ports import SearchEngine, SearchIndex
from reader.search.memory import MemoryEngine, MemoryIndex, MemoryStore
from reader.search.whoosh.engine import WhooshEngine, WhooshIndex


@dataclass
class Desk:
    """An engine over one place of storage, as a test uses it."""

    open_index: Callable[[], SearchIndex]
    open_engine: Callable[[], SearchEngine]


def memory(folder: Path) -> Desk:
    """The reference engine; its storage lives as long as the desk."""
    store = MemoryStore()
    return Desk(lambda: MemoryIndex(store), lambda: MemoryEngine(store))


def whoosh(folder: Path) -> Desk:
    """The engine in use, in a folder that only the user can write to."""
    WhooshIndex(folder / "index").close()
    return Desk(lambda: WhooshIndex(folder / "index"), lambda: WhooshEngine(folder / "index"))


ENGINES: dict[str, Callable[[Path], Desk]] = {
    "memory": memory,
    "whoosh": whoosh,
    # other engines: name, and a function from an empty folder to a ``Desk`` that may be opened repeatedly
}
