"""What a user takes for one character."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size

from reader.app.reading.clusters import NARROW, WIDE, clusters, is_plain


@given(st.text())
def test_clusters_cover_the_text(text):
    at = 0
    for start, end, _ in clusters(text):
        assert start == at < end
        at = end
    assert at == len(text)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("👩‍👩‍👧", 2),
        ("🇰🇷", 2),
        ("☎️", 2),
        ("1️⃣", 2),
        ("e\u0301", 1),
        ("각", 2),
        ("👋🏽", 2),
        ("朝", 2),
        ("é", 1),
    ],
)
def test_one_character_is_one_cluster(text, width):
    assert clusters(text) == [(0, len(text), width)]


def test_flags_pair_off():
    assert [c.end for c in clusters("🇰🇷🇯🇵🇫")] == [2, 4, 5]


def test_offsets_are_those_of_the_whole_text():
    assert clusters("abc 🇰🇷 d", 4, 7) == [(4, 6, 2), (6, 7, 1)]


@pytest.mark.parametrize(("characters", "width"), [(NARROW, 1), (WIDE, 2)])
def test_the_characters_of_the_quick_ways_have_the_width_they_are_taken_for(characters, width):
    found = re.compile(f"[{characters}]").findall("".join(map(chr, range(0x20, 0x10000))))
    assert len(found) > 100
    assert {get_character_cell_size(char) for char in found} == {width}


def test_plain_text_is_told_from_odd():
    assert is_plain("Café “x” – 5 €", 0, 14)
    assert not is_plain("a\tb", 0, 3)
    assert not is_plain("e\u0301", 0, 2)
