"""What corrections cost when entities are looked up, in a store with made-up analyses.

    python -m tests.benchmarks.entities.corrected [--articles N] [--corrections N]

Corrected are entities by Zipf's law, so that some of them stand in a large share of the articles.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from reader.entities.store import EntityStore
from reader.model.article import ArticleId
from reader.model.correction import Correction, CorrectionKind, EntityName
from reader.model.entity import EntityType
from tests.benchmarks.entities.store import KINDS, NAMES, made_up, measured

_TEXT = "Name Of a made-up text. " * 100
_SHARES = {
    CorrectionKind.MERGE: 40,
    CorrectionKind.RENAME: 20,
    CorrectionKind.RETYPE: 15,
    CorrectionKind.HIDE: 20,
    CorrectionKind.SPLIT: 5,
}


def corrections(count: int, articles: list[int], seed: int = 2) -> Iterator[Correction]:
    """One in ten holds in one article, the others everywhere."""
    chance = random.Random(seed)
    kinds = list(_SHARES)
    for number in range(count):
        kind = chance.choices(kinds, list(_SHARES.values()))[0]
        entity, other = _some(chance), _some(chance)
        into = {
            CorrectionKind.RENAME: EntityName(entity.type, f"Renamed {number}"),
            CorrectionKind.RETYPE: EntityName(EntityType.EVENT, entity.name),
            CorrectionKind.HIDE: None,
        }.get(kind, other)
        article = ArticleId(f"{chance.choice(articles):016x}") if number % 10 == 0 else None
        names = (entity.name.split()[1],) if kind is CorrectionKind.SPLIT else ()
        yield Correction(f"{number:010}", kind, article, entity, into, names, datetime.now(UTC), number)


def _some(chance: random.Random) -> EntityName:
    number = int(NAMES ** chance.random())
    return EntityName(KINDS[number % len(KINDS)], f"Name{number} Of{number % 997}")


def texts(numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
    return dict.fromkeys(numbers, ("", _TEXT))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--corrections", type=int, default=1_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "entities.db"
        store, ids = EntityStore(path, "made-up 1", writable=True, settle_after=1e9), []
        everything = made_up(given.articles, 15)
        while batch := [filed for _, filed in zip(range(2_000), everything, strict=False)]:
            store.put(batch)
            ids += [filed.article for filed in batch]
        store.settle()
        reader, made = EntityStore(path, "made-up 1"), list(corrections(given.corrections, ids))
        moved = [each.entity for each in made if each.article is None and each.kind is CorrectionKind.MERGE]
        for some in ([], made[:-1], made):
            print(f"{len(some):,} corrections")
            reader.correct(some, texts)
            begun = time.perf_counter()
            reader.prepare(1e9)
            print(f"{'made ready':44} {1e3 * (time.perf_counter() - begun):8.1f} ms")
            measured("articles that name one of 200", lambda: _each(reader, range(100, 300)), 3)
            measured("articles that name one of 200 merged", lambda: [
                reader.articles_naming(one.type, one.name) for one in moved[:200]
            ], 3)  # fmt: skip
            measured("names that begin with name1", lambda: reader.names_like("name1", None, 10))
            measured("names that begin with name1, persons", lambda: reader.names_like("name1", KINDS[0], 10))
            measured("facets of 100 articles", lambda: reader.top(ids[:100], KINDS, 20))
            measured("facets of all articles", lambda: reader.top(ids, KINDS, 20), 3)
            measured("page of a common entity", lambda: reader.about("PLACE:name5 of5"), 3)
        begun = time.perf_counter()
        store.drop(ids[:10])
        print(f"ten articles gone after {1e3 * (time.perf_counter() - begun):.1f} ms")
        begun = time.perf_counter()
        reader.prepare(1e9)
        print(f"{'made ready again':44} {1e3 * (time.perf_counter() - begun):8.1f} ms")


def _each(reader: EntityStore, numbers: Iterable[int]) -> list[frozenset[int]]:
    return [
        reader.articles_naming(KINDS[number % len(KINDS)], f"Name{number} Of{number % 997}")
        for number in numbers
    ]


if __name__ == "__main__":
    main()
