"""The judged queries are sound, and the measures are those of the literature."""

from __future__ import annotations

import pytest

from tests.search.relevance.judged import SEEDS, judged, ndcg, recall

GRADES = {"a": 3, "b": 2, "c": 1}


def test_there_are_fifty_different_queries_at_least():
    assert len({query.text for query in judged()}) >= 50


@pytest.mark.parametrize("query", judged(), ids=lambda query: query.text)
def test_each_query_has_graded_articles_of_the_starter_library(query):
    assert query.grades
    assert set(query.grades.values()) <= {1, 2, 3}
    assert all((SEEDS / file).is_file() for file in query.seen)


def test_the_ideal_order_is_worth_one():
    assert ndcg(["a", "b", "c"], GRADES) == 1
    assert ndcg(["a", "b", "c", "x", "y"], GRADES) == 1


def test_gain_doubles_with_the_grade_and_falls_with_the_logarithm_of_the_place():
    # a gain of 7 by a discount of 1.585, of 7 by 1
    assert ndcg(["x", "a"], {"a": 3}) == pytest.approx(0.6309, abs=1e-4)
    # gains 3, 7, 1 by discounts 1, 1.585, 2, of gains 7, 3, 1 by the same
    assert ndcg(["b", "a", "c"], GRADES) == pytest.approx(0.8428, abs=1e-4)


def test_what_stands_below_the_cut_counts_nothing():
    assert ndcg(["x", "a"], {"a": 3}, at=1) == 0
    assert recall(["x", "a"], {"a": 3}, at=1) == 0


def test_recall_is_the_share_that_was_found():
    assert recall(["x", "c", "a"], GRADES) == pytest.approx(2 / 3)
