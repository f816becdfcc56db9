"""What the list shows for the judged queries is good, and better than what a good stock engine finds."""

from __future__ import annotations

from statistics import mean

import pytest

from tests.search.relevance.judged import judged, ndcg, recall
from tests.search.relevance.rankers import Fts5, Starter

FLOOR = 0.97
LEAD = 0.05


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    starter = Starter(tmp_path_factory.mktemp("starter"))
    yield starter
    starter.close()


def worth(rank):
    return mean(ndcg(rank(query.text), query.grades) for query in judged())


@pytest.fixture(scope="module")
def ours(starter):
    return {query: starter.ranked(query.text) for query in judged()}


def test_the_first_ten_are_nearly_ideal(ours):
    assert mean(ndcg(ranking, query.grades) for query, ranking in ours.items()) >= FLOOR


def test_hardly_an_article_that_serves_is_missing(ours):
    assert mean(recall(ranking, query.grades) for query, ranking in ours.items()) >= 0.95


def test_they_are_better_than_those_of_sqlite_in_any_setting(starter, ours):
    fts5 = Fts5(starter.articles)
    best = max(map(worth, [fts5.all_words, fts5.any_word, fts5.all_then_any]))
    assert mean(ndcg(ranking, query.grades) for query, ranking in ours.items()) >= best + LEAD
