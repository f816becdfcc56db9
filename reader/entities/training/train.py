"""Trains the tagger: linear-chain conditional random field, L-BFGS with L1 and L2 regularisation (CRFsuite)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import pycrfsuite

from reader.entities.features import FeatureExtractor, Items
from reader.entities.gazetteer import Gazetteer
from reader.entities.reading import Reading, read
from reader.entities.secondlook import add_first_look
from reader.entities.training.augment import OrganisationSwap, in_capitals, kept, share
from reader.entities.training.corpora import TRAINING, AnnotatedArticle, articles, is_development
from reader.entities.truecase import Truecaser

Labelled = tuple[Items, tuple[str, ...]]
"""The items of a sentence and its labels."""


FirstLabels = Sequence[Sequence[str]]
"""The labels that a first look gave to each sentence of an article."""


class Text(NamedTuple):
    """An article to train on and the numbers of its sentences that are."""

    article: AnnotatedArticle
    numbers: tuple[int, ...]


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
SECOND_RECIPE: Final = Recipe(iterations=100)
"""Of the second look, whose items repeat much of the first's: it is near its optimum sooner."""


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
        """The sentences of its texts."""
        for text in self.texts(article):
            yield from self.labelled(text)

    def texts(self, article: AnnotatedArticle) -> Iterator[Text]:
        """The article, some sentences in capitals, then its copy if it gets one."""
        article = in_capitals(article)
        yield Text(article, tuple(kept(article, self._recipe.nameless)))
        if share(article.name, "swap") < self._recipe.swapped:
            copy = self._swap.copy(article)
            if copy is not None:
                yield Text(copy, tuple(range(len(copy.sentences))))

    def labelled(self, text: Text, first: FirstLabels | None = None) -> Iterator[Labelled]:
        """The sentences of a text; with ``first``, the labels of a first look at it, as a second sees them."""
        readings = self._read(text)
        views = self._extractor.article(readings)
        if first is None:
            items = views.full()
        else:
            items = views.brief()
            add_first_look(items, readings, first)
        for number in text.numbers:
            yield items[number], text.article.labels[number]

    def first_items(self, text: Text) -> list[Items]:
        """All sentences of a text as a first look sees them."""
        return self._extractor.article(self._read(text)).full()

    def _read(self, text: Text) -> list[Reading]:
        return read(self._truecaser.article(text.article.sentences), self._gazetteer)


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
