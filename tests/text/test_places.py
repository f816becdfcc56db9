"""Looking for many parts of a text gives what looking for each gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.places import Places
from tests.examples import examples

WORDS = ["the", "talks", "in", "Seoul", "aa", "a", "-", "韓国"]
LONG = " ".join(WORDS[(number * number) % 7] for number in range(20_000))


@settings(max_examples=examples(50))
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join),
    st.integers(0, 3),
    st.integers(0, 3),
)
def test_the_index_finds_what_a_scan_finds(part, off_start, off_end):
    part = part[off_start : len(part) - off_end] or "a"
    assert Places(LONG, 1000).of(part, 50) == Places(LONG).of(part, 50)


def test_a_rare_part_of_a_long_text_is_found_by_its_words():
    text = LONG + " it was said in Pyongyang yesterday " + LONG
    assert Places(text, 1000).of("was said in Pyongyang yester", 5) == [text.index("was said")]


def test_a_part_with_a_word_that_is_nowhere_is_nowhere():
    assert Places(LONG, 1000).of("the xylophones in", 5) == []


def test_overlapping_places_are_all_told():
    assert Places("aaaa").of("aa", 9) == [0, 1, 2]


def test_no_more_places_than_wanted_are_told():
    assert Places("aaaa").of("a", 2) == [0, 1]
