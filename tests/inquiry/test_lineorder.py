"""The orders of a concordance."""

from hypothesis import given
from hypothesis import strategies as st

from reader.inquiry.concordance import concordance_lines
from reader.inquiry.lineorder import LineOrder, in_order, left_key, right_key
from tests.builders import article


def lines(*texts, hit="x"):
    """One line for each text, around its first ``x``."""
    return [
        line
        for text in texts
        for line in concordance_lines(article("T", text), [(text.index(hit), text.index(hit) + 1)])
    ]


def test_by_left_context_the_nearest_word_counts_first():
    found = in_order(lines("a b x", "b a x", "c x"), LineOrder.LEFT)
    assert [line.left for line in found] == ["b a ", "a b ", "c "]


def test_by_right_context_without_case_accents_and_signs():
    found = in_order(lines("x zoo", "x «Érable»", "x eagle", "x (Zebra)"), LineOrder.RIGHT)
    assert [line.right.strip() for line in found] == ["eagle", "«Érable»", "(Zebra)", "zoo"]


@given(st.lists(st.sampled_from(["x b", "x a", "x A", "b x", "a x", "x"]), max_size=40))
def test_equal_lines_stay_as_they_came(texts):
    came = lines(*texts)
    assert in_order(came, LineOrder.ARTICLE) == came
    for order, key in ((LineOrder.LEFT, left_key), (LineOrder.RIGHT, right_key)):
        assert list(map(id, in_order(came, order))) == list(map(id, sorted(came, key=key)))


def test_many_lines_are_sorted_as_few_are():
    came = lines(*(f"x {number * 7919 % 5003:05}" for number in range(5003)))
    assert [line.right for line in in_order(came, LineOrder.RIGHT)] == sorted(line.right for line in came)
