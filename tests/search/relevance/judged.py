"""The judged queries, and what a ranking of the library's articles is worth by them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log2
from pathlib import Path

SEEDS = Path(__file__).parents[3] / "seeds"
_FILE = Path(__file__).with_name("judged.toml")


@dataclass(frozen=True, eq=False)
class Judged:
    """A query with its judgments.

    Attributes:
        text: as typed.
        kind: what is hard about it.
        after: what its writer is looking for.
        grades: 1 to 3 by the name of an article's file; an article that is not there serves it in no way.
        seen: every article that was read for this query, those without a grade included.
    """

    text: str
    kind: str
    after: str
    grades: Mapping[str, int]
    seen: frozenset[str]


@cache
def judged() -> tuple[Judged, ...]:
    """All queries, in the order of the file."""
    with _FILE.open("rb") as file:
        read = tomllib.load(file)
    files = read["articles"]
    return tuple(
        Judged(
            text=query["text"],
            kind=query["kind"],
            after=query["after"],
            grades={files[article]: grade for article, (grade, _) in query["judged"].items()},
            seen=frozenset(files[article] for article in [*query["judged"], *query.get("none", ())]),
        )
        for query in read["query"]
    )


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], at: int = 10) -> float:
    """Normalised discounted cumulated gain of the first ``at`` places, from 0 to 1.

    Järvelin and Kekäläinen (2002), "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), with
    the gain ``2^grade - 1`` and the discount ``log2(place + 1)`` of Burges et al. (2005), "Learning to rank
    using gradient descent", ICML.
    """
    found = _gain([grades.get(article, 0) for article in ranking[:at]])
    return found / _gain(sorted(grades.values(), reverse=True)[:at])


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, 1))


def recall(ranking: Sequence[str], grades: Mapping[str, int], at: int = 10) -> float:
    """The share of the graded articles that stand in the first ``at`` places.

    Manning, Raghavan and Schütze (2008), "Introduction to Information Retrieval", section 8.4: an article
    counts whatever its grade.
    """
    return len(set(ranking[:at]) & set(grades)) / len(grades)
