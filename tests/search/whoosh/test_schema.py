"""How words are written is told by two bits."""

import pickle

import pytest

from reader.search.whoosh.schema import PackedPlaces, Writing, schema, writing


@pytest.mark.parametrize(
    ("raw", "folded", "how"),
    [
        ("us", "us", Writing.FOLDED),
        ("Us", "us", Writing.CAPITAL),
        ("US", "us", Writing.CAPITALS),
        ("U.S", "us", Writing.CAPITALS),
        ("uS", "us", Writing.OTHER),
        ("O'Brien", "obrien", Writing.OTHER),
        ("café", "cafe", Writing.OTHER),
        ("5.3m", "5.3m", Writing.FOLDED),
    ],
)
def test_a_word_is_written_in_one_of_four_ways(raw, folded, how):
    assert writing(raw, folded) is how


def test_places_are_packed_and_unpacked():
    places = PackedPlaces()
    packed = places.encode([3, 700, 2**30 - 1])
    assert places.decode_positions(packed) == [3, 700, 2**30 - 1]
    assert places.decode_frequency(packed) == 3


def test_the_schema_can_be_stored():
    assert pickle.loads(pickle.dumps(schema(), 2)).names() == schema().names()
