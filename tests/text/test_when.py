"""Dates as they are typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.when import age, asked, days, written

TODAY = date(2024, 3, 31)


@given(st.none() | st.dates(), st.none() | st.dates(), st.dates())
def test_a_written_range_reads_back_as_itself(first, last, today):
    if first is None and last is None:
        return
    if first is not None and last is not None and first > last:
        first, last = last, first
    assert days(written(first, last), today) == (first, last)


@given(st.text(max_size=30), st.dates())
def test_any_text_is_dates_in_order_or_none(text, today):
    found = days(text, today)
    if found is not None and None not in found:
        assert found[0] <= found[1]


@pytest.mark.parametrize(
    "text", ["", "..", "2024-02-30", "2024-00", "0000", "20244", "31 feb 2024", "soon", "last 0"]
)
def test_what_is_no_date_is_none(text):
    assert days(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1m", date(2024, 2, 29)),
        ("1y", date(2023, 3, 31)),
        ("2w", date(2024, 3, 17)),
        ("10 days", date(2024, 3, 21)),
        ("99999y", None),
        ("99999d", date(1750, 6, 17)),
        ("30", None),
    ],
)
def test_an_age_counts_back_from_today(text, day):
    assert age(text, TODAY) == day


def test_before_the_calendar_there_is_no_day():
    assert days("yesterday", date.min) is None
    assert days("last week", date.min) is None
    assert age("1d", date.min) is None
    assert asked("before", "0001", TODAY) is None


@pytest.mark.parametrize("field", ["before", "after", "newer", "older"])
def test_a_day_to_count_from_is_one_day_and_no_range(field):
    assert asked(field, "2023..2024", TODAY) is None
