"""Better spellings from the words of the index."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.query import Phrase, Prefix, Word
from reader.search.edits import edits
from reader.search.suggest import Speller, respelled

_words = st.text("abcd", min_size=1, max_size=6)


def test_the_nearest_come_first_and_then_the_more_frequent():
    speller = Speller({"plant": 5, "plane": 9, "planets": 99, "place": 7})
    assert speller.nearest("planx", 9) == ("plane", "plant", "place")
    assert speller.nearest("plane", 1) == ("place",)


def test_the_first_two_letters_may_have_changed_places():
    assert Speller({"korea": 1}).nearest("okrea", 5) == ("korea",)
    assert Speller({"korea": 1}).nearest("xorea", 5) == ()


def test_the_first_letter_may_be_one_that_sounds_like_it():
    assert Speller({"gaddafi": 1}).nearest("qaddafi", 5) == ("gaddafi",)
    assert Speller({"gaddafi": 1}).nearest("kadhafi", 5) == ("gaddafi",)
    assert Speller({"gaddafi": 1}).nearest("baddafi", 5) == ()


def test_there_is_nothing_near_an_empty_word():
    assert Speller({"a": 1}).nearest("", 5) == ()
    assert Speller({}).nearest("korea", 5) == ()


@given(st.dictionaries(_words, st.integers(1, 9), max_size=30), _words, st.integers(1, 2))
def test_all_words_within_the_distance_are_found_and_no_others(frequencies, word, most):
    expected = {near for near in frequencies if near[0] == word[0] and edits(near, word, most) <= most}
    speller = Speller(frequencies)
    assert set(speller.within(word, most)) == expected
    assert expected - {word} <= set(speller.nearest(word, 99, most))


def test_the_first_unknown_word_of_a_clause_is_respelled():
    found = respelled(Phrase("the goverment fell"), {"the", "fell"}.__contains__, lambda word: ["government"])
    assert found == (Phrase("the government fell"),)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("gadafi", "gaddafi"),
        ("Gadafi", "Gaddafi"),
        ("GADAFI", "GADDAFI"),
        ("The Gadafi era", "The Gaddafi era"),
    ],
)
def test_a_better_spelling_has_the_capitals_that_the_user_typed(typed, offered):
    found = respelled(Phrase(typed), {"the", "era"}.__contains__, lambda word: ["gaddafi"])
    assert [clause.text for clause in found] == [offered]


def test_what_is_known_or_no_word_has_no_other_spelling():
    assert respelled(Word("korea"), {"korea"}.__contains__, lambda word: ["x"]) == ()
    assert respelled(Prefix("korae"), lambda word: False, lambda word: ["x"]) == ()
