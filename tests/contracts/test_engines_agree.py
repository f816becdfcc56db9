"""Every engine finds what the reference engine finds: random corpora, changes and queries."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.query import And, Everything, Field, Not, Or, Query, Sort, Word
from tests.contracts.engines import ENGINES, Desk, memory
from tests.contracts.strategies import WORDS, changes, documents, trees
from tests.examples import examples

OTHERS = [name for name in ENGINES if name != "memory"]
EVERYTHING_SHOWN = 100


def answer(desk: Desk, query: Query, sort: Sort):
    """What an engine finds: totals, and the sets of complete and of partial hits."""
    engine = desk.open_engine()
    try:
        page = engine.search(query, sort=sort, offset=0, limit=EVERYTHING_SHOWN)
        complete = {hit.id for hit in page.hits if hit.complete}
        partial = {hit.id for hit in page.hits if not hit.complete}
        order = [hit.id for hit in page.hits] if sort is not Sort.RELEVANCE else []
        return page.total, page.partial, complete, partial, list(engine.matching(query)), order
    finally:
        engine.close()


def change(desk: Desk, add, remove) -> None:
    index = desk.open_index()
    index.apply(add, [f"{number:016x}" for number in remove])
    index.close()


@pytest.mark.parametrize("name", OTHERS)
@settings(max_examples=examples(30))
@given(
    history=changes,
    roots=st.lists(trees, min_size=1, max_size=12),
    also=st.lists(st.sampled_from(WORDS).map(Word), max_size=2).map(tuple),
    sort=st.sampled_from(Sort),
)
def test_equal_hits_for_equal_queries(name, history, roots, also, sort):
    with tempfile.TemporaryDirectory() as folder:
        desks = [memory(Path(folder)), ENGINES[name](Path(folder))]
        for desk in desks:
            for add, remove in history:
                change(desk, add, remove)
        for root in roots:
            query = Query("", root, also=also)
            expected, found = (answer(desk, query, sort) for desk in desks)
            assert found == expected, root


@pytest.mark.parametrize("name", OTHERS)
@settings(max_examples=examples(12))
@given(held=st.lists(documents(), max_size=8), roots=st.lists(trees, min_size=1, max_size=4))
def test_equal_counts_facets_and_clauses(name, held, roots):
    with tempfile.TemporaryDirectory() as folder:
        desks = [memory(Path(folder)), ENGINES[name](Path(folder))]
        for desk in desks:
            change(desk, held, [])
        engines = [desk.open_engine() for desk in desks]
        for root in roots:
            query = Query("", root)
            facets = [engine.facets(query, ("publisher", "year", "month", "lang"), 3) for engine in engines]
            assert facets[0] == facets[1]
            counts = [[(c.clause, c.count) for c in engine.clauses(query)] for engine in engines]
            assert counts[0] == counts[1]
        words = ["jaein", "koreaus", "therun", "covid19", "Jae-In", "ilkyu", "北京"]
        for word in words:
            assert engines[0].apart(None, word) == engines[1].apart(None, word)
            assert engines[0].apart(Field.TITLE, word) == engines[1].apart(Field.TITLE, word)
        for engine in engines:
            engine.close()


@given(
    held=st.lists(documents(), max_size=12),
    left=trees,
    right=trees,
)
@settings(max_examples=examples(40))
def test_the_reference_engine_obeys_the_laws_of_sets(held, left, right):
    desk = memory(Path())
    change(desk, held, [])
    engine = desk.open_engine()

    def found(node) -> set[int]:
        return set(engine.matching(Query("", node)))

    everything = found(Everything())
    assert found(Not(left)) == everything - found(left)
    assert found(And((left, right))) == found(left) & found(right)
    assert found(Or((left, right))) == found(left) | found(right)
    assert found(Not(And((left, right)))) == found(Or((Not(left), Not(right))))
