"""How well salience orders entities: NDCG@5 against what readers of Wikinews rated.

    python -m tests.benchmarks.entities.salience CORPORA

The entities are those that the recogniser finds and readers rated; an article counts with five or more.
NDCG: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, TOIS 20(4), 2002.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

from reader.entities.analysis import analyse
from reader.entities.crf import CrfRecognizer
from reader.model.entity import Analysis, EntityType
from tests.benchmarks.wikinews import RatedArticle, articles

LEAST = 5


def ndcg(scores: Sequence[float], depth: int = 5) -> float:
    """Of ratings in the order shown, how much of the gain of the best order they have."""
    best = _gain(sorted(scores, reverse=True)[:depth])
    return _gain(scores[:depth]) / best if best else 1.0


def _gain(scores: Sequence[float]) -> float:
    return sum((2**score - 1) / math.log2(place + 2) for place, score in enumerate(scores))


def ratings(one: RatedArticle, analysis: Analysis, order: Sequence[int]) -> list[float]:
    """Ratings of our entities in an order, each rated entity once, those without a rating left out."""
    seen, found = set(), []
    for number in order:
        entity = analysis.entities[number]
        rated = None if entity.type is EntityType.DATE else one.rated_as(entity)
        if rated and rated.title not in seen:
            seen.add(rated.title)
            found.append(rated.score)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "corpora", type=Path, metavar="CORPORA", help="a folder with wikinews_salience.jsonl.gz"
    )
    given = parser.parse_args()
    recognizer = CrfRecognizer()
    totals = {"salience": [], "first mention": [], "mentions": []}
    for one in articles(given.corpora):
        analysis = analyse(one.article, recognizer)
        numbers = range(len(analysis.entities))
        first: dict[int, int] = {}
        for mention in analysis.mentions:
            first.setdefault(mention.entity, mention.start)
        orders = {
            "salience": numbers,
            "first mention": sorted(numbers, key=lambda n: first.get(n, 0)),
            "mentions": sorted(numbers, key=lambda n: -analysis.entities[n].count),
        }
        for name, order in orders.items():
            found = ratings(one, analysis, order)
            if len(found) >= LEAST:
                totals[name].append(ndcg(found))
    for name, values in totals.items():
        print(f"{name:14} NDCG@5 {100 * sum(values) / len(values):.1f} over {len(values)} articles")


if __name__ == "__main__":
    main()
