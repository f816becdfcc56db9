"""The layer of what the user kept."""

from hypothesis import given
from hypothesis import strategies as st

from reader.app.layers.excerpts import excerpts

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda s: (s[0], s[0] + s[1])))


def test_what_two_excerpts_share_is_painted_apart():
    assert excerpts([(0, 10), (5, 20)]) == [(0, 10, "excerpt"), (5, 20, "excerpt"), (5, 10, "overlap")]


def test_neighbours_share_nothing():
    assert {style for *_, style in excerpts([(0, 5), (5, 9)])} == {"excerpt"}


@given(SPANS)
def test_every_place_in_more_than_one_excerpt_and_no_other_is_shared(spans):
    painted = excerpts(spans)
    shared = {at for start, end, style in painted if style == "overlap" for at in range(start, end)}
    covered = [at for start, end in spans for at in range(start, end)]
    assert shared == {at for at in covered if covered.count(at) > 1}
