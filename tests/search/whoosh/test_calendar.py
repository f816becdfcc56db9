"""Days are cut from the articles in the order of time as a look at each of them would find them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.search.whoosh.calendar import Calendar

days = st.integers(0, 9)
articles = st.lists(st.tuples(days, days).map(sorted), max_size=30)


@given(articles, days, days, st.sets(st.integers(0, 29)))
def test_whoever_may_be_of_one_of_the_days_is_found_newest_first(spans, first, last, deleted):
    begins = np.array([begin for begin, _ in spans], np.uint32)
    ends = np.array([end for _, end in spans], np.uint32)
    newest = sorted(set(range(len(spans))) - deleted, key=lambda number: (-spans[number][1], number))
    calendar = Calendar(np.array(newest, np.int64), begins, ends)
    expected = [
        number
        for number in newest
        if spans[number][1] and spans[number][0] <= last and spans[number][1] >= first
    ]
    assert calendar.between(first, last).tolist() == expected
