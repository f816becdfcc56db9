"""Queries written out as they were understood."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model.query import Articles, Query
from reader.search.describe import describe
from reader.search.syntax import MAX_CHARACTERS, parse
from tests.search.queries import anything
from tests.search.trees import without_places

TODAY = date(2024, 7, 20)


def understood(text: str, *, final: bool = True) -> str:
    return describe(parse(text, today=TODAY, final=final))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("korea   diplomat", "korea diplomat"),
        ("a AND b -c", "a AND b AND -c"),
        ("a b -c", "a b -c"),
        ("(a OR b) AND c", "(a OR b) c"),
        ("“curly quotes”", '"curly quotes"'),
        ("date:yesterday", "date:2024-07-19"),
        ('date:"last month"', "date:2024-06"),
        ("date:2023-01..2023-12", "date:2023"),
        ("newer:30d", "date:2024-06-20.."),
        ("before:2024", "date:..2023-12-31"),
        ("by:Smith", "byline:Smith"),
        ("a NEAR b", "a NEAR/10 b"),
        ("=US", '="US"'),
        ("word~9", "word~2"),
        ("title:(a b)", "title:a title:b"),
        ("NOT (a OR b)", "-(a OR b)"),
        ("group:Kurds", "group:Kurds"),
        ("tag:'x", 'tag:"\'x"'),
    ],
)
def test_a_query_is_written_out_like_this(text, expected):
    assert understood(text) == expected


def test_a_begun_word_shows_that_it_is_a_prefix():
    assert understood("north ko", final=False) == "north ko*"


def test_a_set_of_articles_is_written_by_its_label():
    assert describe(Query("", Articles(frozenset({1}), "is:unread"))) == "is:unread"


@given(anything, st.booleans(), st.dates())
def test_what_is_written_out_reads_back_as_the_same_tree(text, final, today):
    query = parse(text, today=today, final=final)
    canonical = describe(query)
    assume(len(canonical) <= MAX_CHARACTERS)
    again = parse(canonical, today=today, final=True)
    assert without_places(again.root) == without_places(query.root, begun=False)
    assert describe(again) == canonical
