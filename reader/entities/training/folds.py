"""First labels for training the second look: of each article by a model that has not seen it.

A model labels what it was trained on too well; a second look trained on such labels would learn to trust
them. So the articles are parted in folds, and each fold is labelled by a model of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import pycrfsuite

from reader.entities.training.augment import share
from reader.entities.training.corpora import AnnotatedArticle
from reader.entities.training.train import Examples, FirstLabels, Labelled, Recipe, train

FOLDS: Final = 2
ITERATIONS: Final = 65
"""Of the optimiser for a fold's model, which labels and is thrown away."""


def second_look(
    examples: Examples, annotated: Sequence[AnnotatedArticle], recipe: Recipe
) -> Iterator[Labelled]:
    """What a second look is trained on: the sentences of all texts with their first labels."""
    first = _labelled_by_others(examples, annotated, recipe)
    for article in annotated:
        for text in examples.texts(article):
            yield from examples.labelled(text, first[text.article.name])


def fold(article: AnnotatedArticle) -> int:
    """Of an article, from its name alone; its copy goes with it."""
    return int(share(article.name, "fold") * FOLDS)


def _labelled_by_others(
    examples: Examples, annotated: Sequence[AnnotatedArticle], recipe: Recipe
) -> dict[str, FirstLabels]:
    """The first labels of each text by its name."""
    labels: dict[str, FirstLabels] = {}
    for number in range(FOLDS):
        others = (article for article in annotated if fold(article) != number)
        model, _ = train(examples.of_all(others), replace(recipe, iterations=ITERATIONS))
        tagger = pycrfsuite.Tagger()
        tagger.open_inmemory(model)
        for article in annotated:
            if fold(article) == number:
                for text in examples.texts(article):
                    items = examples.first_items(text)
                    labels[text.article.name] = [tagger.tag(sentence) for sentence in items]
    return labels
