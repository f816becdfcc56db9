"""Dates as articles state them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dates import stated_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2019-04-10", "2019-04-10"),
        ("2019-04", "2019-04"),
        ("2019", "2019"),
        ("20190410", "2019-04-10"),
        ("2019/4/1", "2019-04-01"),
        ("10 April 2019", "2019-04-10"),
        ("April 10, 2019", "2019-04-10"),
        ("Tuesday, July 12, 2005", "2005-07-12"),
        ("Jan. 5, 2020", "2020-01-05"),
        ("5th of May 2020", "2020-05-05"),
        ("May 2020", "2020-05"),
        ("1er septembre 2012", "2012-09-01"),
        ("16. Juli 2024", "2024-07-16"),
        ("10 de abril de 2019", "2019-04-10"),
        ("2024년 7월 16일", "2024-07-16"),
        ("2019年4月10日", "2019-04-10"),
        ("29.02.2024", "2024-02-29"),
        ("29/02/2024", "2024-02-29"),
        ("2024-02-29T08:15:00+01:00", "2024-02-29T08:15:00+01:00"),
        ("2024-02-29T08:15:00Z", "2024-02-29T08:15:00+00:00"),
        ("Thu, 29 Feb 2024 06:00:00 +0100", "2024-02-29T06:00:00+01:00"),
    ],
)
def test_a_stated_date_is_read_at_its_precision(text, iso):
    date = stated_date(text)
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "04/05/2019",
        "30.02.2024",
        "2023-02-29",
        "0000-01-01",
        "9999-12-31",
        "31 Foo 2024 99:99",
        "9999-12-31T25:61:00+99:00",
        "The war of 1945",
        "10 April 2019 was a Wednesday",
        "1" * 5000,
    ],
)
def test_what_is_no_day_or_could_be_two_is_no_date(text):
    assert stated_date(text) is None


@given(st.text(st.sampled_from("0123456789-/.:T+Z aprilmy年月日,"), max_size=40))
def test_anything_else_is_refused_calmly(text):
    date = stated_date(text)
    assert date is None or 1450 <= date.first.year < 2200
