"""What reads alike is alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.folding import folded


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Crise  Économique", "crise economique"),
        ("ＡＢＣ", "abc"),
        ("STRASSE", "straße"),
        ("Ångström", "angstrom"),
        ("한국", "한국"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
    ],
)
def test_case_accents_and_width_are_folded(text, same):
    assert folded(text) == folded(same)


@given(st.text())
def test_folding_again_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


def test_every_single_character_is_folded_for_good():
    characters = map(chr, range(0x30000))
    assert [hex(ord(c)) for c in characters if folded(folded(c)) != folded(c)] == []


def test_different_words_stay_different():
    assert len({folded(word) for word in ("Seoul", "Soul", "尹", "伊", "C", "C++")}) == 6
