"""Where the cursor goes in the list of excerpts when what is listed changes."""

import pytest

from reader.app.desk.gathering import _position


@pytest.mark.parametrize(
    ("before", "now", "at", "renewed", "goes_to"),
    [
        ("abcd", "abcd", 2, True, 2),
        ("abcd", "xabcd", 2, True, 3),  # with its excerpt
        ("abcd", "abd", 2, True, 2),  # to what followed on a deleted one
        ("abcd", "abc", 3, True, 2),  # to the last, where nothing followed
        ("abcd", "", 2, True, 0),
        ("", "abcd", 0, True, 0),
        ("abcd", "dcb", 2, False, 1),  # another query that finds it, too
        ("abcd", "ba", 2, False, 0),
        ("abcd", "dcba", 0, False, 0),  # on the first row while a query is typed
        ("abab", "abab", 3, True, 3),  # by tag, the same excerpt stands twice
    ],
)
def test_the_cursor_stays_with_its_excerpt_or_near_it(*, before, now, at, renewed, goes_to):
    assert _position(tuple(before), tuple(now), at, renewed=renewed) == goes_to
