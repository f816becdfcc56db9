"""Narrowing writes clauses into the query, and takes them out again without a trace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.desk.narrowing import clause_of, narrowed, without


@pytest.mark.parametrize(
    ("facet", "value", "clause"),
    [
        ("publisher", "BBC News", 'publisher:"BBC News"'),
        ("year", "2024", "date:2024"),
        ("month", "2024-07", "date:2024-07"),
        ("place", "North Korea", 'place:"North Korea"'),
        ("org", 'The "Post"', 'org:"The Post"'),
    ],
)
def test_a_value_is_written_as_a_user_would_type_it(facet, value, clause):
    assert clause_of(facet, value) == clause


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("", "date:2024"),
        ("  cuba ", "cuba date:2024"),
        ("cuba OR havana", "(cuba OR havana) date:2024"),
        ("(cuba OR havana)", "(cuba OR havana) date:2024"),
        ("(a b) OR (c d)", "((a b) OR (c d)) date:2024"),
        ('"north korea', '"north korea" date:2024'),
    ],
)
def test_the_clause_holds_for_the_whole_query(text, result):
    assert narrowed(text, "date:2024") == result


def test_a_clause_is_taken_out_only_where_it_stands_by_itself():
    assert without("cuba date:2024-07 date:2024", "date:2024") == "cuba date:2024-07"
    assert without("cuba -date:2024", "date:2024") == "cuba -date:2024"


@given(st.lists(st.sampled_from(["cuba", "havana", "seoul"]), min_size=1, max_size=4), st.booleans())
def test_what_was_added_can_be_taken_out_again(words, either):
    text = (" OR " if either else " ").join(words)
    assert without(narrowed(text, "date:2024"), "date:2024") == text
