"""Entities across articles: which of the records of 365 Wikinews texts are one, by key and by the surname rule.

    python -m tests.benchmarks.entities.across [--errors N] CORPORA

A record is an entity of an article that readers linked to Wikipedia; two are one when the link is. Scores are
over pairs of records, end to end: our own names and types.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from reader.entities.across import dominant
from reader.entities.analysis import analyse
from reader.entities.crf import CrfRecognizer
from reader.entities.posting import LONE, lasting_key, surname
from reader.model.entity import EntityType
from tests.benchmarks.wikinews import articles

Record = tuple[str, str]  # our key, Wikipedia title


def records(corpora: Path) -> dict[EntityType, list[Record]]:
    """All linked records by type; an article's several records of one title count each."""
    recognizer, found = CrfRecognizer(), defaultdict(list)
    for place, one in enumerate(articles(corpora)):
        for entity in analyse(one.article, recognizer).entities:
            rated = one.rated_as(entity) if entity.type is not EntityType.DATE else None
            if rated:
                key = lasting_key(entity)
                # a lone surname is the same as nothing else
                found[entity.type].append((f"{key}@{place}" if key.startswith(LONE) else key, rated.title))
    return found


def joined(persons: Sequence[Record]) -> list[Record]:
    """Records of persons after the surname rule."""
    by_surname: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, _ in persons:
        if not key.startswith(LONE):
            first = key.partition(":")[2].partition(" ")[0]
            for word in {first, surname(key)}:
                by_surname[word][key] += 1
    means = {word: dominant(keys) for word, keys in by_surname.items()}
    return [(means.get(_surname(key)) or key, title) for key, title in persons]


def _surname(key: str) -> str:
    return key.removeprefix(LONE).partition("@")[0] if key.startswith(LONE) else ""


def scores(found: Sequence[Record]) -> tuple[float, float, int]:
    """Precision, recall and number of true pairs."""
    both, ours, true = (_pairs(found, by) for by in (lambda r: r, lambda r: r[0], lambda r: r[1]))
    return both / max(ours, 1), both / max(true, 1), true


def _pairs(found: Sequence[Record], by) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(map(by, found)).values())


def wrong(found: Sequence[Record]) -> Counter[str]:
    """What was joined that is two, by key."""
    titles: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, title in found:
        titles[key][title] += 1
    return Counter(
        {
            f"{key}: {one} | {other}": mine[one] * mine[other]
            for key, mine in titles.items()
            for one, other in combinations(mine, 2)
        }
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument(
        "corpora", type=Path, metavar="CORPORA", help="a folder with wikinews_salience.jsonl.gz"
    )
    given = parser.parse_args()
    found = records(given.corpora)
    rows: Mapping[str, Sequence[Record]] = {
        "persons, key": found[EntityType.PERSON],
        "persons, key and surname rule": joined(found[EntityType.PERSON]),
        "places, key": found[EntityType.PLACE],
        "organisations, key": found[EntityType.ORG],
    }
    for name, row in rows.items():
        precision, recall, true = scores(row)
        print(f"{name:30} P {100 * precision:.1f} R {100 * recall:.1f} over {true} pairs")
        for line, times in wrong(row).most_common(given.errors):
            print("   ", times, line)


if __name__ == "__main__":
    main()
