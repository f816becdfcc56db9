"""Whether two things go together more than by chance."""

import math

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.likelihood import log_likelihood_ratio


def test_the_measure_agrees_with_dunning_s_table():
    # T. Dunning 1993, table of bigrams: "the swiss" 110, 2442, 111, 29114 has the value 270.72
    assert math.isclose(
        log_likelihood_ratio(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114), 270.72, abs_tol=0.01
    )


def test_it_is_nothing_by_chance_and_negative_below():
    assert math.isclose(log_likelihood_ratio(10, 100, 100, 1000), 0.0, abs_tol=1e-9)
    assert log_likelihood_ratio(1, 100, 100, 1000) < 0


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 500))
def test_it_does_not_matter_which_of_the_two_comes_first(together, one, other, rest):
    total = together + one + other + rest
    here = log_likelihood_ratio(together, together + one, together + other, total)
    there = log_likelihood_ratio(together, together + other, together + one, total)
    assert math.isclose(here, there, abs_tol=1e-6)
