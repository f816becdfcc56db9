"""Scores a tagger: strict entity F1 (span and kind), micro-averaged over the kinds that a set annotates.

``python -m reader.entities.training.score CORPORA [--model FOLDER] [--development] [--upper] [--raw]``

Without ``--development`` it reads the four test files; look at them once, when everything is decided.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reader.entities.crf import Tagger, load_tagger
from reader.entities.gazetteer import Gazetteer
from reader.entities.labels import EVENT, NORP, ORG, PERSON, PLACE, Span, to_spans
from reader.entities.shipped import CASE, GAZETTEER, MODEL, SECOND, unpack
from reader.entities.training.corpora import DEVELOPMENT, AnnotatedArticle, articles, is_development
from reader.entities.truecase import Truecaser
from reader.errors import NewsreaderError

TESTS: Final = {
    "uner_pud.news": (PERSON, PLACE, ORG),
    "gum_news.test": (PERSON, PLACE, ORG, NORP),
    "wikigold.test": (PERSON, PLACE, ORG, NORP),
    "crossner_politics.test": (PERSON, PLACE, ORG, NORP, EVENT),
}
"""The open test files and the kinds that each annotates."""

DEVELOPMENT_KINDS: Final = {
    "uner_ewt.dev": (PERSON, PLACE, ORG),
    "gum_news.train": TESTS["gum_news.test"],
    "wikigold.train": TESTS["wikigold.test"],
    "crossner_politics.dev": TESTS["crossner_politics.test"],
    "redocred.train": (PERSON, PLACE, ORG, NORP),
    "multiner.train": (PERSON, PLACE, ORG),
}

Predict = Callable[[Sequence[Sequence[str]]], Sequence[Sequence[Span]]]
"""From the sentences of one article to the spans of each."""


@dataclass(slots=True)
class Tally:
    """Counts of spans by kind."""

    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Iterable[Span], found: Iterable[Span]) -> None:
        """Count one sentence."""
        wanted, given = set(gold), set(found)
        self.right.update(span.kind for span in wanted & given)
        self.false.update(span.kind for span in given - wanted)
        self.missed.update(span.kind for span in wanted - given)

    def score(self, *kinds: str) -> Score:
        """Of some kinds together."""
        right = sum(self.right[kind] for kind in kinds)
        false = sum(self.false[kind] for kind in kinds)
        missed = sum(self.missed[kind] for kind in kinds)
        return Score(right, right + false, right + missed)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts and, in per cent, precision, recall and F1; each 0 where undefined."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what is wanted that was found."""
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 200 * self.right / (self.found + self.wanted) if self.right else 0.0


def tally(annotated: Iterable[AnnotatedArticle], kinds: Sequence[str], predict: Predict) -> Tally:
    """Compare predictions with the annotation of some articles, in ``kinds`` alone."""
    counts = Tally()
    for article in annotated:
        predicted = predict(article.sentences)
        for labels, found in zip(article.labels, predicted, strict=True):
            counts.add(
                (span for span in to_spans(labels) if span.kind in kinds),
                (span for span in found if span.kind in kinds),
            )
    return counts


def upper_cased(annotated: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
    """The same articles wholly in capitals."""
    for article in annotated:
        sentences = tuple(tuple(word.upper() for word in words) for words in article.sentences)
        yield AnnotatedArticle(article.name, sentences, article.labels)


def sets(
    corpora: Path, *, development: bool
) -> Iterator[tuple[str, tuple[str, ...], list[AnnotatedArticle]]]:
    """Name, kinds and articles of each set."""
    if development:
        for corpus in DEVELOPMENT:
            held_out = [article for article in articles(corpora, corpus) if is_development(article)]
            yield corpus, DEVELOPMENT_KINDS[corpus], held_out
    else:
        for corpus, kinds in TESTS.items():
            yield corpus, kinds, list(articles(corpora, corpus))


def main(arguments: list[str] | None = None) -> int:
    """Print a line for each set; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m reader.entities.training.score", description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder of the corpora")
    parser.add_argument("--model", type=Path, help="folder of a trained model; else the package's own")
    parser.add_argument("--development", action="store_true", help="the development part, not the tests")
    parser.add_argument("--upper", action="store_true", help="all words in capitals")
    parser.add_argument("--raw", action="store_true", help="without the article-level repair")
    options = parser.parse_args(arguments)
    try:
        tagger = load_tagger() if options.model is None else _tagger(options.model)
        _report(tagger, options)
    except (NewsreaderError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 3
    return 0


def _report(tagger: Tagger, options: argparse.Namespace) -> None:
    predict = tagger.unrepaired if options.raw else tagger.article
    scores, organisations = [], []
    for name, kinds, annotated in sets(options.corpora, development=options.development):
        read = list(upper_cased(annotated)) if options.upper else annotated
        started = time.perf_counter()
        counts = tally(read, kinds, predict)
        seconds = time.perf_counter() - started
        total = counts.score(*kinds)
        words = sum(len(sentence) for article in read for sentence in article.sentences)
        by_kind = "  ".join(f"{kind} {counts.score(kind).f1:.1f}" for kind in kinds)
        sys.stdout.write(
            f"{name:24s} P {total.precision:.1f} R {total.recall:.1f} F {total.f1:.1f}   {by_kind}"
            f"   ({words / seconds:,.0f} words/s)\n"
        )
        scores.append(total.f1)
        organisations.append(counts.score(ORG).f1)
    sys.stdout.write(
        f"mean F {sum(scores) / len(scores):.2f}, ORG {sum(organisations) / len(organisations):.2f}\n"
    )


def _tagger(folder: Path) -> Tagger:
    return Tagger(
        unpack((folder / MODEL).read_bytes()),
        Gazetteer(unpack((folder / GAZETTEER).read_bytes())),
        Truecaser(unpack((folder / CASE).read_bytes())),
        unpack((folder / SECOND).read_bytes()),
    )


if __name__ == "__main__":
    sys.exit(main())
