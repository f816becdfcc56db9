"""Hits are put in order as far as anybody looks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.whoosh import ordering
from reader.search.whoosh.ordering import Ordering, Ranked


def ranked(keys):
    numbers = np.arange(len(keys))
    return Ranked(numbers, numbers.astype(np.float32), np.array(keys, np.uint64))


@pytest.fixture(autouse=True, scope="module")
def _short_head():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "HEAD", 5)
        yield


@given(
    st.lists(st.integers(0, 2**63), unique=True, max_size=20),
    st.lists(st.tuples(st.integers(0, 22), st.integers(0, 22)), max_size=5),
)
def test_whatever_windows_are_looked_at_the_order_is_that_of_the_keys(keys, windows):
    expected = sorted(range(len(keys)), key=keys.__getitem__)
    part = ranked(keys)
    for low, size in windows:
        found = list(part.window(low, low + size))
        assert [document for document, _ in found] == expected[low : low + size]
        assert all(document == score for document, score in found)


def test_a_page_goes_from_complete_hits_on_to_partial_ones():
    both = Ordering([ranked([3, 1, 2]), ranked([9, 8])])
    ids = np.array([10, 11, 12], np.uint64)
    page = both.page(ids, 2, 2)
    assert (page.total, page.partial, page.offset) == (3, 2, 2)
    assert [(int(hit.id, 16), hit.complete) for hit in page.hits] == [(10, True), (11, False)]
    assert both.page(ids, 9, 5).hits == ()
