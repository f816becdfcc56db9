"""What the second look is trained on."""

import gzip

import pytest

from reader.entities.training.augment import OrganisationSwap
from reader.entities.training.corpora import AnnotatedArticle
from reader.entities.training.folds import fold, second_look
from reader.entities.training.lists import NAME_LISTS
from reader.entities.training.train import Examples, Recipe
from reader.entities.truecase import Truecaser
from tests.entities.builders import gazetteer

RECIPE = Recipe(iterations=20, swapped=0)
KIND_OF_FOLD = ("PER", "LOC")


@pytest.fixture
def examples(tmp_path) -> Examples:
    for name in NAME_LISTS:
        with gzip.open(tmp_path / f"{name}.txt.gz", "wt", encoding="utf-8") as file:
            file.write("Zed Corp\n")
    return Examples(gazetteer(), Truecaser(b""), OrganisationSwap(tmp_path, frozenset()), RECIPE)


def article(number: int) -> AnnotatedArticle:
    """One whose fold decides what kind "Zedham" is."""
    named = AnnotatedArticle(f"news/{number}", (("They", "saw", "Zedham", "there"),), ())
    return AnnotatedArticle(named.name, named.sentences, (("O", "O", f"B-{KIND_OF_FOLD[fold(named)]}", "O"),))


def test_the_first_labels_of_an_article_come_from_a_model_that_has_not_seen_it(examples):
    annotated = [article(number) for number in range(40)]
    assert {fold(each) for each in annotated} == {0, 1}
    for items, labels in second_look(examples, annotated, RECIPE):
        taught = {"B-PER": b"L0=B-LOC", "B-LOC": b"L0=B-PER"}
        assert taught[labels[2]] in items[2]
        assert b"L-1=O" in items[2]


def test_the_folds_are_of_about_equal_size():
    firsts = [fold(article(number)) for number in range(400)].count(0)
    assert 150 < firsts < 250
