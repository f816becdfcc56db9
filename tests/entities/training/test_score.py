"""Strict entity F1."""

import pytest

from reader.entities.labels import ORG, PERSON, Span
from reader.entities.training.corpora import AnnotatedArticle
from reader.entities.training.score import Score, tally, upper_cased

ARTICLE = AnnotatedArticle(
    "news/0",
    (("Ann", "Lee", "left", "Zed"), ("Zed", "won")),
    (("B-PER", "I-PER", "O", "B-ORG"), ("B-ORG", "O")),
)


def test_only_the_same_words_and_the_same_kind_are_right():
    def predict(sentences):
        assert sentences == ARTICLE.sentences
        return [[Span(0, 1, PERSON), Span(3, 4, ORG)], [Span(0, 1, PERSON)]]

    counts = tally([ARTICLE], (PERSON, ORG), predict)
    assert counts.score(ORG) == Score(right=1, found=1, wanted=2)
    assert counts.score(PERSON) == Score(right=0, found=2, wanted=1)
    assert counts.score(PERSON, ORG) == Score(right=1, found=3, wanted=3)


def test_kinds_that_a_set_does_not_annotate_are_not_counted():
    counts = tally([ARTICLE], (PERSON,), lambda _: [[Span(3, 4, ORG)], []])
    assert counts.score(PERSON, ORG) == Score(right=0, found=0, wanted=1)


def test_precision_recall_and_f1_are_in_per_cent():
    score = Score(right=2, found=4, wanted=3)
    assert score.precision == pytest.approx(50)
    assert score.recall == pytest.approx(200 / 3)
    assert score.f1 == pytest.approx(400 / 7)
    assert (Score(0, 0, 0).precision, Score(0, 0, 0).recall, Score(0, 0, 0).f1) == (0, 0, 0)


def test_upper_cased_articles_keep_their_labels():
    (upper,) = upper_cased([ARTICLE])
    assert upper.sentences[0] == ("ANN", "LEE", "LEFT", "ZED")
    assert upper.labels == ARTICLE.labels
