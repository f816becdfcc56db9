"""Ranges found by place."""

from hypothesis import given
from hypothesis import strategies as st

from reader.app.reading.layer import Layer

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["a", "b"])), max_size=30)


@given(spans, st.integers(0, 60), st.integers(1, 20))
def test_between_finds_what_shares_a_code_point(painted, start, length):
    end = start + length
    shared = [span for span in painted if span[0] < span[1] and span[0] < end and span[1] > start]
    assert sorted(Layer(painted).between(start, end)) == sorted(shared)


@given(spans, st.integers(0, 60))
def test_from_place_is_the_first_that_starts_there_or_later(painted, offset):
    layer = Layer(painted)
    at = layer.from_place(offset)
    assert all(start < offset for start, _, _ in layer.spans[:at])
    assert all(start >= offset for start, _, _ in layer.spans[at:])
