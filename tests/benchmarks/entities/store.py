"""How quick the store of entities is with made-up analyses.

    python -m tests.benchmarks.entities.store [--articles N] [--entities N]

Entities follow Zipf's law, so that the commonest stand in a large share of the articles.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.entities.posting import Filed
from reader.entities.store import EntityStore
from reader.model.dates import PartialDate
from reader.model.entity import Analysis, Entity, EntityType, Mention

KINDS = (EntityType.PERSON, EntityType.PLACE, EntityType.ORG, EntityType.NORP)
NAMES = 200_000


def made_up(articles: int, entities: int, seed: int = 1) -> Iterator[Filed]:
    """Articles with random ids; each with so many different entities, every third under two names."""
    chance = random.Random(seed)
    for number in range(articles):
        chosen = {int(NAMES ** chance.random()) for _ in range(entities)}
        while len(chosen) < entities:
            chosen.add(chance.randrange(NAMES))
        found = tuple(_entity(one, chance) for one in chosen)
        mentions = tuple(Mention(20 * i, 20 * i + 9, i % len(found)) for i in range(3 * len(found)))
        date = PartialDate(f"{2010 + number % 15}-{1 + number % 12:02d}-{1 + number % 28:02d}")
        yield Filed(
            chance.getrandbits(64), f"{number:032x}", Analysis("made-up 1", mentions, (), found), date
        )


def _entity(number: int, chance: random.Random) -> Entity:
    kind = KINDS[number % len(KINDS)]
    name = f"Name{number} Of{number % 997}"
    names = (name, name.split()[1]) if number % 3 == 0 else (name,)
    return Entity(kind, name, f"{kind}:{name.lower()}", names, chance.randint(1, 9), chance.random())


def measured(what: str, ask: Callable[[], object], times: int = 9) -> None:
    """Print the median of a few runs."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        answer = ask()
        took.append(1e3 * (time.perf_counter() - begun))
    size = len(answer) if hasattr(answer, "__len__") else ""
    print(f"{what:44} median {statistics.median(took):8.1f} ms  worst {max(took):8.1f} ms  {size}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--entities", type=int, default=15)
    parser.add_argument("--batch", type=int, default=50)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "entities.db"
        store = EntityStore(path, "made-up 1", writable=True)
        ids, took, everything = [], 0.0, made_up(given.articles, given.entities)
        while batch := [filed for _, filed in zip(range(given.batch), everything, strict=False)]:
            begun = time.perf_counter()
            store.put(batch)
            took += time.perf_counter() - begun
            ids += [filed.article for filed in batch]
        begun = time.perf_counter()
        store.settle()
        took += time.perf_counter() - begun
        size = path.stat().st_size / 1e6
        print(f"put: {given.articles / took:.0f} articles/s, {size:.0f} MB")
        reader = EntityStore(path, "made-up 1")
        for number in (1, 2, 5, 30, 1000, 100_000):
            name = f"Name{number} Of{number % 997}"
            measured(f"articles_naming {name}", lambda name=name: reader.articles_naming(None, name))
        measured("articles_naming by a shared second name", lambda: reader.articles_naming(None, "Of3"))
        for count in (100, 10_000, len(ids)):
            some = ids[:count]
            measured(f"top of {count} articles", lambda some=some: reader.top(some, KINDS, 10))
        for start in ("", "n", "name1", "name12", "of99"):
            measured(f"names_like {start!r}", lambda start=start: reader.names_like(start, None, 10))
        for number in (1, 30, 1000):
            key = f"{KINDS[number % 4]}:name{number} of{number}"
            measured(f"about {key}", lambda key=key: reader.about(key), times=3)
        pairs = [(article, f"{number:032x}") for number, article in enumerate(ids)]
        measured("missing, all known", lambda: reader.missing(pairs), times=3)
        begun = time.perf_counter()
        store.drop(ids[:5000])
        print(f"drop: {min(5000, len(ids)) / (time.perf_counter() - begun):.0f} articles/s")
        store.close()
        reader.close()


if __name__ == "__main__":
    main()
