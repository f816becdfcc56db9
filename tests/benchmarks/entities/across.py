"""Entities across articles: which of the records of 365 Wikinews texts are one, by key and by the surname rules.

    python -m tests.benchmarks.entities.across [--errors N] CORPORA

A record is an entity of an article that readers linked to Wikipedia; two are one when the link is. Scores are
over pairs of records, end to end: our own names and types, and a store that says whom a lone surname means.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.entities.analysis import analyse
from reader.entities.crf import CrfRecognizer
from reader.entities.posting import LONE, Filed, lasting_key
from reader.entities.store import EntityStore
from reader.model.entity import EntityType
from tests.benchmarks.wikinews import articles

Record = tuple[str, str]  # our key, Wikipedia title

NAME = "persons, key"
COMPANY = "persons, key, surname and company"  # the sure joins
SURNAME = "persons, key and surname"  # with the probable ones


def records(corpora: Path, folder: Path) -> dict[str, list[Record]]:
    """All linked records by rule; an article's several records of one title count each."""
    recognizer = CrfRecognizer()
    store = EntityStore(folder / "names.db", recognizer.version, writable=True)
    linked: defaultdict[EntityType, list[tuple[int, str, str]]] = defaultdict(list)
    for place, one in enumerate(articles(corpora)):
        analysis = analyse(one.article, recognizer)
        store.put([Filed(place, f"{place}", analysis, one.article.date)])
        for entity in analysis.entities:
            rated = one.rated_as(entity) if entity.type is not EntityType.DATE else None
            if rated:
                linked[entity.type].append((place, lasting_key(entity), rated.title))
    store.settle()
    found = {
        NAME: [(_alone(place, key), title) for place, key, title in linked[EntityType.PERSON]],
        **joined(store, linked[EntityType.PERSON]),
        "places, key": [(key, title) for _, key, title in linked[EntityType.PLACE]],
        "organisations, key": [(key, title) for _, key, title in linked[EntityType.ORG]],
    }
    store.close()
    return found


def joined(store: EntityStore, persons: Sequence[tuple[int, str, str]]) -> dict[str, list[Record]]:
    """Records of persons, given with the numbers of their articles, after the surname rules."""
    meant = {key: dict(_meant(store, key)) for _, key, _ in persons if key.startswith(LONE)}
    found: dict[str, list[Record]] = {COMPANY: [], SURNAME: []}
    for place, key, title in persons:
        person, sure = meant.get(key, {}).get(place, (None, False))
        own = _alone(place, key)
        found[COMPANY].append(((person if sure else None) or own, title))
        found[SURNAME].append((person or own, title))
    return found


def _meant(store: EntityStore, lone: str) -> Iterator[tuple[int, tuple[str, bool]]]:
    """The articles in which a lone surname means a person: who that is, and whether that is sure."""
    person = store.bearer(lone.removeprefix(LONE))
    about = store.about(person.key) if person else None
    if about is not None:
        yield from ((one.article, (about.key, True)) for one in about.joined)
        yield from ((one.article, (about.key, False)) for one in about.probable)


def _alone(place: int, key: str) -> str:
    """A key under which a lone surname is the same as nothing else."""
    return f"{key}@{place}" if key.startswith(LONE) else key


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
    with TemporaryDirectory() as folder:
        rows: Mapping[str, Sequence[Record]] = records(given.corpora, Path(folder))
    for name, row in rows.items():
        precision, recall, true = scores(row)
        print(f"{name:33} P {100 * precision:.1f} R {100 * recall:.1f} over {true} pairs")
        for line, times in wrong(row).most_common(given.errors):
            print("   ", times, line)


if __name__ == "__main__":
    main()
