"""Moving within a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.desk.shifting import gathered, stepped


@pytest.mark.parametrize(
    ("moved", "down", "up"),
    [
        ("a", "bacde", "abcde"),
        ("c", "abdce", "acbde"),
        ("e", "abcde", "abced"),
        ("bc", "adbce", "bcade"),
        ("bd", "acbed", "badce"),
        ("ab", "cabde", "abcde"),
        ("de", "abcde", "abdec"),
        ("ce", "abdce", "acbed"),
        ("", "abcde", "abcde"),
    ],
)
def test_each_goes_one_place_and_those_together_stay_together(moved, down, up):
    assert "".join(stepped("abcde", set(moved), 1)) == down
    assert "".join(stepped("abcde", set(moved), -1)) == up


@pytest.mark.parametrize(
    ("moved", "at", "after"),
    [
        ("e", "b", "aebcd"),
        ("ae", "c", "baecd"),
        ("ac", "a", "acbde"),
        ("ace", "c", "baced"),
        ("a", "e", "bcdae"),
    ],
)
def test_the_marked_ones_come_together_before_the_cursor(moved, at, after):
    assert "".join(gathered("abcde", set(moved), at)) == after


@given(st.lists(st.integers(0, 20), unique=True, min_size=1), st.data())
def test_nothing_is_lost_and_the_others_keep_their_order(order, data):
    moved = data.draw(st.sets(st.sampled_from(order)))
    for after in (
        stepped(order, moved, 1),
        stepped(order, moved, -1),
        gathered(order, moved, data.draw(st.sampled_from(order))),
    ):
        assert [one for one in after if one not in moved] == [one for one in order if one not in moved]
        assert [one for one in after if one in moved] == [one for one in order if one in moved]
