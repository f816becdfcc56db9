"""When some of the words will do."""

from __future__ import annotations

from datetime import date

import pytest

from reader.model.query import Articles, Phrase, Query, Word
from reader.search.describe import describe_node
from reader.search.loose import clauses, loose, most_telling, word_clauses
from reader.search.syntax import parse

A, B, C, D = Word("a"), Word("b"), Word("c"), Word("d")


def asked(text: str) -> Query:
    return parse(text, today=date(2024, 7, 20), final=True)


@pytest.mark.parametrize(
    ("text", "words", "others"),
    [
        ("a b c", ["a", "b", "c"], []),
        ("a b date:2024 -c", ["a", "b"], ["date:2024", "-c"]),
        ("a", None, None),
        ("a AND b", None, None),
        ("a b OR c", None, None),
        ("title:a title:b", None, None),
        ("", None, None),
    ],
)
def test_only_plain_words_side_by_side_are_loose(text, words, others):
    found = loose(asked(text).root)
    if words is None:
        assert found is None
    else:
        assert list(map(describe_node, found.words)) == words
        assert list(map(describe_node, found.others)) == others


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([900, 3, 40, 7], (B, D)),
        ([900, 3, 0, 7], (B, D)),
        ([5, 5, 5, 9], (A, B, C)),
        ([5, 0, 0, 0], (A,)),
        ([0, 0, 0, 0], ()),
    ],
)
def test_the_rarer_half_of_the_occurring_words_is_telling(counts, expected):
    assert most_telling((A, B, C, D), counts) == expected


def test_what_stands_under_not_is_no_clause():
    root = asked('a -b (title:c OR NOT d) date:2024 "e f"').root
    assert list(map(describe_node, clauses(root))) == ["a", "title:c", "date:2024", '"e f"']
    assert list(map(describe_node, word_clauses(root))) == ["a", "title:c", '"e f"']


def test_the_words_of_a_set_of_articles_are_its_terms():
    assert list(word_clauses(Articles(frozenset(), "x", (A, Phrase("b c"))))) == [A, Phrase("b c")]
