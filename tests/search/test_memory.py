"""What is particular to the reference engine; the rest is in ``tests/contracts``."""

from __future__ import annotations

from reader.model.entity import EntityType
from reader.model.index_document import IndexDocument
from reader.model.query import Field, Flag, FlagName, Named, Not, Query, Value
from reader.search.memory import MemoryEngine, MemoryIndex, MemoryStore


def engine() -> MemoryEngine:
    store = MemoryStore()
    MemoryIndex(store).apply([IndexDocument(id=f"{1:016x}", stamp=1, title="Kim", body="unread")], [])
    return MemoryEngine(store)


def test_what_speaks_of_marks_and_entities_finds_nothing_here():
    for node in (Flag(FlagName.UNREAD), Named(EntityType.PERSON, "Kim"), Value(Field.TAG, "unread")):
        assert not engine().matching(Query("", node))
        assert list(engine().matching(Query("", Not(node)))) == [1]


def test_two_engines_over_one_store_see_the_same():
    store = MemoryStore()
    first, second = MemoryEngine(store), MemoryEngine(store)
    MemoryIndex(store).apply([IndexDocument(id=f"{7:016x}", stamp=1, title="", body="a")], [])
    assert first.refresh()
    assert second.refresh()
    assert list(first.matching(Query("", Not(Flag(FlagName.READ))))) == [7]
