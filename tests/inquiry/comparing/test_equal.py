"""Equal sentences find each other, wherever they stand."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reader.inquiry.comparing.equal import equal_pairs

KEYS = st.lists(st.sampled_from("abcde"), max_size=20)


@given(KEYS, KEYS)
def test_as_many_are_paired_as_can_be_and_each_with_its_equal(first, second):
    pairs = equal_pairs(first, second)
    assert len(set(pairs.values())) == len(pairs) == (Counter(first) & Counter(second)).total()
    assert all(first[here] == second[there] for here, there in pairs.items())


@given(KEYS, KEYS)
def test_it_is_the_same_from_either_side(first, second):
    assert equal_pairs(second, first) == {there: here for here, there in equal_pairs(first, second).items()}


def test_what_is_repeated_goes_with_its_neighbour():
    assert equal_pairs(["ad", "one", "ad", "two"], ["one", "ad", "two"]) == {1: 0, 2: 1, 3: 2}
