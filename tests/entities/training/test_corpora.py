"""Reading annotated corpora."""

import gzip
import json

import pytest

from reader.entities.training.corpora import (
    DEVELOPMENT,
    TRAINING,
    AnnotatedArticle,
    articles,
    is_development,
)
from reader.entities.training.score import DEVELOPMENT_KINDS, TESTS
from reader.errors import SourceError


def test_articles_are_read_in_order_with_unknown_kinds_outside(tmp_path):
    lines = [
        {"sents": [{"t": ["In", "May"], "y": ["O", "B-DATE"]}, {"t": ["Ann"], "y": ["B-PER"]}]},
        {"sents": [{"t": ["Zed"], "y": ["B-ORG"]}]},
    ]
    with gzip.open(tmp_path / "news.train.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
    assert list(articles(tmp_path, "news.train")) == [
        AnnotatedArticle("news.train/0", (("In", "May"), ("Ann",)), (("O", "O"), ("B-PER",))),
        AnnotatedArticle("news.train/1", (("Zed",),), (("B-ORG",),)),
    ]


def test_a_missing_corpus_is_a_clear_error(tmp_path):
    with pytest.raises(SourceError, match=r"news\.train is not in"):
        list(articles(tmp_path, "news.train"))


def test_the_development_part_is_cut_from_training_files_alone():
    assert DEVELOPMENT.keys() <= set(TRAINING)
    assert DEVELOPMENT.keys() == DEVELOPMENT_KINDS.keys()
    assert is_development(AnnotatedArticle("gum_news.train/1", (), ()))
    assert not is_development(AnnotatedArticle("gum_news.train/2", (), ()))
    assert not is_development(AnnotatedArticle("gum_other.train/1", (), ()))


def test_no_test_file_is_trained_on():
    assert TESTS.keys().isdisjoint(TRAINING)
