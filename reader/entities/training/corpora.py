"""The annotated corpora: gzip JSON lines, one article each, with tokens and labels of its sentences.

A line is ``{"src", "split", "doc", "sents": [{"t": [token, ...], "y": [label, ...]}, ...]}``. All corpora
follow one guide: a leading article and a closing 's stand outside a span, so do titles; demonyms are NORP;
works and products are MISC. Labels of other kinds (dates) are read as outside.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.entities.labels import KINDS, OUTSIDE
from reader.errors import SourceError

TRAINING: Final = (
    "uner_ewt.train",
    "uner_ewt.dev",
    "uner_ewt.test",
    "uner_pud.wiki",
    "crossner_politics.train",
    "crossner_politics.dev",
    "crossner_literature.train",
    "crossner_literature.dev",
    "crossner_literature.test",
    "crossner_music.train",
    "crossner_music.dev",
    "crossner_music.test",
    "crossner_science.train",
    "crossner_science.dev",
    "crossner_science.test",
    "crossner_ai.train",
    "crossner_ai.dev",
    "crossner_ai.test",
    "gum_news.train",
    "gum_other.train",
    "gum_other.test",
    "redocred.train",
    "redocred.test",
    "wikigold.train",
    "multiner.train",
)
"""What the model is made from. The files of ``score.TESTS`` are not among them."""

DEVELOPMENT: Final = {
    "uner_ewt.dev": 2,
    "gum_news.train": 4,
    "wikigold.train": 4,
    "crossner_politics.dev": 4,
    "redocred.train": 8,
    "multiner.train": 8,
}
"""One article in so many of these training files is held out with ``--develop``."""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """Sentences of tokens and their labels (parallel); ``name`` is ``file/number``."""

    name: str
    sentences: tuple[tuple[str, ...], ...]
    labels: tuple[tuple[str, ...], ...]


def articles(folder: Path, corpus: str) -> Iterator[AnnotatedArticle]:
    """The articles of one file in order.

    Raises:
        SourceError: when the file is missing.
    """
    path = folder / f"{corpus}.jsonl.gz"
    if not path.is_file():
        raise SourceError(f"the corpus {corpus} is not in {folder}", "give the folder of the corpora")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            sentences = json.loads(line)["sents"]
            yield AnnotatedArticle(
                name=f"{corpus}/{number}",
                sentences=tuple(tuple(sentence["t"]) for sentence in sentences),
                labels=tuple(tuple(_known(label) for label in sentence["y"]) for sentence in sentences),
            )


def is_development(article: AnnotatedArticle) -> bool:
    """Whether an article of a training file belongs to the development part."""
    corpus, _, number = article.name.rpartition("/")
    every = DEVELOPMENT.get(corpus)
    return every is not None and int(number) % every == 1


def _known(label: str) -> str:
    return label if label[2:] in KINDS else OUTSIDE
