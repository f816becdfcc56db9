"""Where the words of a clause stand."""

from __future__ import annotations

import pytest

from reader.model.query import Exactly, Fuzzy, Near, Phrase, Prefix, Word
from reader.search.analysis import tokens
from reader.search.occurrences import occurrences


def places(node, text: str, *, stemmed: bool = True) -> list[tuple[int, int]]:
    return [(found.first, found.last) for found in occurrences(node, tokens(text), stemmed=stemmed)]


@pytest.mark.parametrize(
    ("node", "text", "expected"),
    [
        (Word("runs"), "running runs ran", [(0, 0), (1, 1)]),
        (Word("Ki-moon"), "ban ki moon, kimoon", [(1, 2), (3, 3)]),
        (Word("Ki-moon"), "Ki-moon", [(0, 1)]),
        (Word("jaein", apart=("jae in",)), "Jae-In, Jae In, jaein, in jae", [(0, 0), (2, 3), (4, 4)]),
        (Phrase("a b"), "a b a x b", [(0, 1)]),
        (Phrase("a b", slop=2), "b a x b", [(0, 1), (1, 3)]),
        (Phrase("a b c", slop=1), "c b a", [(0, 2)]),
        (Prefix("ko"), "korea co ko", [(0, 0), (2, 2)]),
        (Prefix("north ko"), "north korea north", [(0, 1)]),
        (Fuzzy("korea"), "koera norea korean", [(0, 0), (2, 2)]),
        (Exactly("US army"), "us army US army U.S. army", [(2, 3), (4, 5)]),
        (Near(Word("a"), Word("b"), 2), "a x b x a", [(0, 2), (2, 4)]),
        (Near(Word("a"), Word("a"), 2), "a x a", [(0, 2), (0, 2)]),
        (Near(Word("a"), Word("a"), 2), "a", []),
        (Near(Phrase("a b"), Word("b"), 3), "a b", []),
        (Word("--"), "a", []),
        (Word("a"), "", []),
    ],
)
def test_a_clause_is_met_at_these_places(node, text, expected):
    assert places(node, text) == expected


def test_stems_count_only_where_english_does():
    assert places(Word("chat"), "chat chats", stemmed=False) == [(0, 0)]


def test_an_occurrence_knows_whether_it_is_as_typed():
    found = occurrences(Word("runs"), tokens("running Runs"), stemmed=True)
    assert [occurrence.exact for occurrence in found] == [False, True]


def test_a_word_typed_with_accents_is_as_typed_only_where_it_has_them():
    found = occurrences(Word("łódź"), tokens("Lodz Łódź ŁÓDŹ"), stemmed=True)
    assert [occurrence.exact for occurrence in found] == [False, True, True]
    found = occurrences(Word("o'brien"), tokens("O’Brien OBrien"), stemmed=True)
    assert [occurrence.exact for occurrence in found] == [True, True]
