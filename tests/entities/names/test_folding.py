"""Names that are the same to a reader fold to the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.names.folding import fold, initials, is_acronym


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moon Jae-In", "Moon Jae In"),
        ("Yoon’s", "Yoon"),
        ("The Hague", "Hague"),
        ("U.S.", "US"),
        ("J. K. Rowling", "J.K. Rowling"),
        ("São Tomé", "Sao Tome"),
        ("Łódź", "Lodz"),
        ("AT&T", "AT and T"),
        ("“Seoul”,", "Seoul"),
        ("Al‑Assad", "al-Assad"),
    ],
)
def test_spellings_of_one_name_fold_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("North Korea", "South Korea"), ("The", "A"), ("Iran", "Iraq")])
def test_different_names_fold_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("name", ["NIS", "U.S.", "the UN", "NATO"])
def test_capitals_with_or_without_dots_are_an_acronym(name):
    assert is_acronym(name)


@pytest.mark.parametrize("name", ["Nis", "N", "UN council", "ABCDEFGH", "F16"])
def test_other_names_are_none(name):
    assert not is_acronym(name)


def test_initials_are_taken_with_and_without_small_words():
    assert initials(("bank", "of", "england")) == {"boe", "be"}


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(name):
    assert fold(fold(name)) == fold(name)
