"""Hits are put in order as far as anybody looks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.whoosh import ordering
from reader.search.whoosh.ordering import Ordering, Ranked


def ranked(ranks, scores=None):
    documents = np.arange(len(ranks))
    points = documents if scores is None else scores
    return Ranked(
        documents, np.array(points, np.float32), np.array(ranks, np.uint32), by_score=scores is not None
    )


@pytest.fixture(autouse=True, scope="module")
def _short_head():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "HEADS", (3, 6))
        yield


windows = st.lists(st.tuples(st.integers(0, 22), st.integers(0, 22)), max_size=5)


@given(st.permutations(range(20)), st.lists(st.integers(0, 4), min_size=20, max_size=20), windows)
def test_whatever_windows_are_looked_at_the_best_come_first_and_equal_ones_by_rank(ranks, scores, windows):
    expected = sorted(range(20), key=lambda number: (-scores[number], ranks[number]))
    part = ranked(ranks, scores)
    for low, size in windows:
        documents, points = part.window(low, low + size)
        assert documents.tolist() == expected[low : low + size]
        assert points == [scores[number] for number in documents]


@given(st.permutations(range(20)), windows)
def test_without_scores_ranks_alone_count(ranks, windows):
    part = ranked(ranks)
    for low, size in windows:
        assert part.window(low, low + size)[0].tolist() == [*map(ranks.index, range(20))][low : low + size]


def test_a_page_goes_from_complete_hits_on_to_partial_ones():
    both = Ordering([ranked([3, 1, 2]), ranked([9, 8])])
    ids = np.array([10, 11, 12], np.uint64)
    page = both.page(ids, 2, 2)
    assert (page.total, page.partial, page.offset) == (3, 2, 2)
    assert [(int(hit.id, 16), hit.complete) for hit in page.hits] == [(10, True), (11, False)]
    assert both.page(ids, 9, 5).hits == ()
