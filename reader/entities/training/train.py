"""Trains the tagger: linear-chain conditional random field, L-BFGS with L1 and L2 regularisation (CRFsuite)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pycrfsuite

from reader.entities.features import FeatureExtractor, Items
from reader.entities.gazetteer import Gazetteer
from reader.entities.reading import read
from reader.entities.training.augment import OrganisationSwap, in_capitals, kept, share
from reader.entities.training.corpora import TRAINING, AnnotatedArticle, articles, is_development
from reader.entities.truecase import Truecaser

Labelled = tuple[Items, tuple[str, ...]]
"""The items of a sentence and its labels."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the model is made with; chosen on the development part.

    Attributes:
        l1, l2: regularisation (CRFsuite's ``c1`` and ``c2``).
        iterations: of L-BFGS at most; fewer stop short of the optimum and make scores of runs differ more.
        swapped: share of the articles that get a copy with other organisation names.
        nameless: share of the sentences without a name that is kept.
    """

    l1: float = 0.5
    l2: float = 1.5
    iterations: int = 250
    rarest: int = 2  # a feature seen less often is not used
    swapped: float = 0.4
    nameless: float = 0.5


RECIPE: Final = Recipe()


class Examples:
    """Makes training sentences of articles, copies included."""

    def __init__(
        self, gazetteer: Gazetteer, truecaser: Truecaser, swap: OrganisationSwap, recipe: Recipe
    ) -> None:
        self._extractor = FeatureExtractor(gazetteer)
        self._gazetteer = gazetteer
        self._truecaser = truecaser
        self._swap = swap
        self._recipe = recipe

    def of_all(self, annotated: Iterable[AnnotatedArticle]) -> Iterator[Labelled]:
        """Of every article in turn."""
        for article in annotated:
            yield from self.of(article)

    def of(self, article: AnnotatedArticle) -> Iterator[Labelled]:
        """The article's sentences, some in capitals, then those of its copy if it gets one."""
        article = in_capitals(article)
        yield from self._labelled(article, kept(article, self._recipe.nameless))
        if share(article.name, "swap") < self._recipe.swapped:
            copy = self._swap.copy(article)
            if copy is not None:
                yield from self._labelled(copy, range(len(copy.sentences)))

    def _labelled(self, article: AnnotatedArticle, numbers: Iterable[int]) -> Iterator[Labelled]:
        readings = read(self._truecaser.article(article.sentences), self._gazetteer)
        items = self._extractor.article(readings)
        for number in numbers:
            yield items[number], article.labels[number]


def training_articles(corpora: Path, *, hold_out: bool) -> Iterator[AnnotatedArticle]:
    """All articles to train on, without the development part if ``hold_out``."""
    for corpus in TRAINING:
        for article in articles(corpora, corpus):
            if not (hold_out and is_development(article)):
                yield article


def train(examples: Iterable[Labelled], recipe: Recipe) -> tuple[bytes, int]:
    """The content of the model file, and the number of words trained on."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    words = 0
    for items, labels in examples:
        trainer.append(items, labels)
        words += len(labels)
    trainer.set_params(
        {
            "c1": recipe.l1,
            "c2": recipe.l2,
            "max_iterations": recipe.iterations,
            "feature.minfreq": recipe.rarest,
            "feature.possible_transitions": False,
        }
    )
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "model")
        trainer.train(str(path))
        return path.read_bytes(), words
