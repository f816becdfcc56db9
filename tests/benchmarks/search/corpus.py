"""The articles that the benchmarks index, as documents.

They come from files ``newsreader-1000.jsonl``, ``newsreader-10000.jsonl`` and so on in one folder, each of as many
lines as its name says. A line is an article, one JSON object: ``title``, ``text``, ``byline`` and ``publisher`` (or
null), ``date`` as in 2024-07-16. News in English of some decades serves best: the queries ask for its words.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from reader.model.index_document import IndexDocument

NAMES = (
    "korea", "iran", "taiwan", "lebanon", "hungary", "ukraine",
    "georgia", "kenya", "israel", "syria", "cuba", "chad",
)  # fmt: skip
"""Places that news names; the benchmarks ask for them."""


def corpus_option(options: argparse.ArgumentParser) -> None:
    """Have the folder of the articles said."""
    options.add_argument(
        "--corpus",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="where newsreader-1000.jsonl and its like lie (tests/benchmarks/search/corpus.py says what is in them)",
    )


def corpus(folder: Path, articles: int) -> Path:
    """The file of so many articles."""
    path = folder / f"newsreader-{articles}.jsonl"
    if not path.is_file():
        raise SystemExit(
            f"{path} is missing: a file of {articles:,} lines, each an article as a JSON object with title, text, "
            "byline, publisher and date (2024-07-16)"
        )
    return path


@cache
def naming(path: Path) -> Mapping[str, tuple[int, ...]]:
    """The numbers from 1 of the articles that name each of ``NAMES``, as a store of entities would give them."""
    word = re.compile("|".join(NAMES), re.IGNORECASE)
    found: dict[str, list[int]] = {name: [] for name in NAMES}
    for number, document in enumerate(documents(path), 1):
        for name in {match.lower() for match in word.findall(document.body)}:
            found[name].append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


def documents(path: Path, start: int = 0, count: int | None = None) -> Iterator[IndexDocument]:
    """Articles ``start`` to ``start + count`` of the file, numbered as they stand in it."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number < start:
                continue
            if count is not None and number >= start + count:
                return
            article = json.loads(line)
            day = int(article["date"].replace("-", "")[:8])
            yield IndexDocument(
                id=f"{number + 1:016x}",
                stamp=number,
                title=article["title"],
                body=article["text"],
                byline=article["byline"] or "",
                publisher=article["publisher"] or "",
                source=f"{day // 10000} a{number}.txt",
                language="en",
                first=day,
                last=day,
            )
