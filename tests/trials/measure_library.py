"""How long the library takes at 50,000 excerpts and 100,000 marked articles, and finding passages again.

    python -m tests.trials.measure_library [--excerpts 50000] [--articles 100000]

Medians and 95th percentiles in milliseconds, on the disk that holds the temporary directory.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.library.backups import back_up
from reader.library.excerpt_query import excerpt_filter
from reader.library.excerpts import NewExcerpt
from reader.library.library import Library
from reader.library.opening import open_library
from reader.model.article import ArticleId
from reader.model.citation import Citation
from reader.model.dates import PartialDate
from reader.model.excerpt_state import ExcerptOrder
from reader.model.known import KnownArticle
from reader.text.anchor import describe, find_all
from tests.trials.find_again import articles

CHANCE = random.Random(1)


def timed(name: str, run: Callable[[], Any], times: int = 5) -> Any:
    result, took = None, []
    for _ in range(times):
        began = time.perf_counter()
        result = run()
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    p95 = took[min(len(took) - 1, int(len(took) * 0.95))]
    print(f"{name:62} {statistics.median(took):9.2f} {p95:9.2f}  ({times} times)", flush=True)
    return result


def known(number: int) -> list[KnownArticle]:
    def hexes() -> ArticleId:
        return ArticleId(f"{CHANCE.getrandbits(64):016x}")

    return [
        KnownArticle(
            hexes(), f"/home/reader/news/2024/article-{i}.txt", 0, hexes(), f"Headline number {i} of the day"
        )
        for i in range(number)
    ]


def passages(number: int, known_articles: list[KnownArticle]) -> list[NewExcerpt]:
    texts = articles(50)
    made = []
    for i in range(number):
        text = texts[i % len(texts)]
        start = CHANCE.randrange(len(text) - 400)
        selector = describe(text, start, start + CHANCE.randint(40, 400))
        cited = Citation(
            f"Headline {i}", byline="By Jane Roe", publisher="The Paper", date=PartialDate("2024-07")
        )
        note = f"Compare with {i} and the others" if i % 3 == 0 else ""
        tags = ("diplomacy",) if i % 4 == 0 else ()
        made.append(NewExcerpt(known_articles[i % 5000], selector, cited, note, tags))
    return made


def marks(library: Library, many: list[KnownArticle]) -> None:
    changes = [
        timed(
            f"mark {len(many):,} articles read, first time",
            lambda: library.marks.set_read(many, read=True),
            1,
        )
    ]
    timed("  take it back", lambda: changes.append(library.undo(changes[-1])), 1)
    timed("  do it again", lambda: changes.append(library.undo(changes[-1])), 1)
    timed("all ids that are read, as array", library.marks.read)
    timed("tag them all", lambda: library.tags.add(many, ["Cuba"]), 1)
    timed("ids by tag, as array", lambda: library.tags.articles("cuba"))
    timed("known by content and by path", lambda: (library.known.by_content(), library.known.by_path()))
    timed("marks of 50 articles", lambda: library.marks.of([a.id for a in many[:50]]), 50)


def excerpts(library: Library, news: list[NewExcerpt]) -> None:
    ids, _ = timed(f"keep {len(news):,} excerpts at once", lambda: library.excerpts.keep_all(news), 1)
    timed("keep one excerpt", lambda: library.excerpts.keep(CHANCE.choice(news)), 500)
    timed("change a note", lambda: library.excerpts.annotate(ids[7], str(CHANCE.random()), ()), 100)
    timed("list all, newest first", library.excerpt_search.select)
    timed("list all, by article", lambda: library.excerpt_search.select(order=ExcerptOrder.ARTICLE))
    for words in (("korea",), ("president", "talks"), ("zzzz",), ("e",), ("compare",)):
        wanted = excerpt_filter(" ".join(words))
        found = timed(f"search {' '.join(words)}", lambda w=wanted: library.excerpt_search.select(w))
        print(f"    {len(found):,} found")
    timed("read 50 of them", lambda: library.excerpts.get(ids[:50]), 50)
    print(f"file: {library.path.stat().st_size / 1e6:.0f} MB")
    timed("back it up", lambda: back_up(library.path), 3)


def crowded(library: Library) -> None:
    """One article with 500 excerpts: read them and find them in a text that changed."""
    text = "\n\n".join(articles(20))[:100_000]
    (article,) = known(1)
    spans = [
        (start := CHANCE.randrange(len(text) - 300), start + CHANCE.randint(20, 300)) for _ in range(500)
    ]
    selectors = [describe(text, *span) for span in spans]
    library.excerpts.keep_all(
        [NewExcerpt(article, selector, Citation("A headline")) for selector in selectors]
    )
    kept = timed("read an article's 500 excerpts", lambda: library.excerpts.of_article(article.id))
    selectors = [excerpt.selector for excerpt in kept]
    lines = text.split("\n")
    every = "\n".join(line.replace(" the ", " that ", 1) for line in lines)
    megabyte = "\n\n".join(articles(50) * 8)
    for name, now in (
        ("  find them in the same text of 100,000 characters", text),
        ("  ... with a paragraph added before", "New.\n\n" + text),
        ("  ... with a word changed in every paragraph", every),
        (f"  ... within a text of {len(megabyte + text) / 1e6:.1f} million characters", megabyte + text),
        (f"  ... which has none of them ({len(megabyte[::-1]) / 1e6:.1f} million)", megabyte[::-1]),
    ):
        states = timed(name, lambda n=now: [a.state.value for a in find_all(n, selectors)], 3)
        print("   ", {state: states.count(state) for state in sorted(set(states))})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--excerpts", type=int, default=50_000)
    parser.add_argument("--articles", type=int, default=100_000)
    chosen = parser.parse_args()
    print(f"{'':62} {'median':>9} {'p95':>9}")
    with tempfile.TemporaryDirectory(prefix="newsreader-library-") as folder:
        path = Path(folder) / "library.db"
        library, _ = timed("first start", lambda: open_library(path), 1)
        many = known(chosen.articles)
        marks(library, many)
        excerpts(library, passages(chosen.excerpts, many))
        crowded(library)
        library.close()
        timed("open, with the integrity check", lambda: open_library(path)[0].close())  # noqa: PLW0108 - opened each time
    return 0


if __name__ == "__main__":
    sys.exit(main())
