"""The distance between two spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.edits import edits, within

_words = st.text("abc", max_size=7)


def plain(one: str, other: str) -> int:
    """Optimal string alignment by its recurrence, without a band."""
    rows = {(-1, -1): 0}
    for i in range(-1, len(one)):
        for j in range(-1, len(other)):
            if i < 0 or j < 0:
                rows[i, j] = i + j + 2
                continue
            best = min(rows[i - 1, j] + 1, rows[i, j - 1] + 1, rows[i - 1, j - 1] + (one[i] != other[j]))
            if i and j and one[i] == other[j - 1] and one[i - 1] == other[j]:
                best = min(best, rows[i - 2, j - 2] + 1)
            rows[i, j] = best
    return rows[len(one) - 1, len(other) - 1]


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("korea", "korea", 0),
        ("korea", "kora", 1),
        ("korea", "koreas", 1),
        ("korea", "koria", 1),
        ("korea", "koera", 1),
        ("recieve", "receive", 1),
        ("", "ab", 2),
        ("parliment", "parliaments", 2),
    ],
)
def test_a_letter_more_less_other_or_exchanged_is_one_edit(one, other, distance):
    assert edits(one, other, 3) == distance
    assert within(one, other, distance)
    assert not distance or not within(one, other, distance - 1)


@given(_words, _words, st.integers(0, 3))
def test_the_band_changes_nothing_within_its_width(one, other, most):
    distance = plain(one, other)
    assert within(one, other, most) == (distance <= most)
    if distance <= most:
        assert edits(one, other, most) == distance


@given(_words, _words)
def test_the_distance_is_the_same_in_both_directions(one, other):
    assert within(one, other, 2) == within(other, one, 2)
