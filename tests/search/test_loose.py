"""When some of the words will do."""

from __future__ import annotations

from datetime import date

import pytest

from reader.model.query import Articles, Phrase, Query, Word
from reader.search.describe import describe_node
from reader.search.loose import NEARLY, clauses, loose, most_telling, word_clauses
from reader.search.syntax import parse

A, B, C, D = Word("cuba"), Word("diplomat"), Word("left"), Word("summit")
THE, WHO = Word("the"), Word("WHO")


def asked(text: str) -> Query:
    return parse(text, today=date(2024, 7, 20), final=True)


@pytest.mark.parametrize(
    ("text", "words", "others"),
    [
        ("a b c", ["a", "b", "c"], []),
        ("a b date:2024 -c", ["a", "b"], ["date:2024", "-c"]),
        ("a", ["a"], []),
        ("a date:2024", ["a"], ["date:2024"]),
        ("a AND b", None, None),
        ('"a"', None, None),
        ("a b OR c", None, None),
        ("title:a title:b", None, None),
        ("", None, None),
    ],
)
def test_plain_words_side_by_side_and_a_plain_word_alone_are_loose(text, words, others):
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
        ([5, 5, 5, 99], (A, B, C)),
        ([5, 0, 0, 0], (A,)),
        ([0, 0, 0, 0], ()),
    ],
)
def test_the_rarer_half_of_the_occurring_words_is_telling(counts, expected):
    words = (A, B, C, D)
    assert most_telling(words, (), dict(zip(words, counts, strict=True)).__getitem__) == expected


def test_what_is_hardly_more_frequent_tells_as_much():
    counts = {A: 4, B: 4 * NEARLY, C: 4 * NEARLY + 1}.__getitem__
    assert most_telling((A, B), (C,), counts) == (A, B)
    assert most_telling((A, C), (B,), counts) == (A, B)


def test_what_is_also_meant_tells_by_itself_when_no_word_occurs():
    assert most_telling((A,), (B,), {A: 0, B: 900}.__getitem__) == (B,)


def test_a_common_word_tells_only_where_there_is_nothing_else():
    counts = {THE: 2, A: 2, WHO: 2}
    assert most_telling((THE, A), (), counts.__getitem__) == (A,)
    assert most_telling((THE,), (), counts.__getitem__) == (THE,)
    assert most_telling((THE, WHO), (), counts.__getitem__) == (WHO,)  # an acronym


def test_what_stands_under_not_is_no_clause():
    root = asked('a -b (title:c OR NOT d) date:2024 "e f"').root
    assert list(map(describe_node, clauses(root))) == ["a", "title:c", "date:2024", '"e f"']
    assert list(map(describe_node, word_clauses(root))) == ["a", "title:c", '"e f"']


def test_the_words_of_a_set_of_articles_are_its_terms():
    assert list(word_clauses(Articles(frozenset(), "x", (A, Phrase("b c"))))) == [A, Phrase("b c")]
