"""The made-up articles that the benchmarks index, as documents."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from reader.model.index_document import IndexDocument

MAKER = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "make_corpus.py"
NAMES = (
    "korea", "iran", "taiwan", "lebanon", "hungary", "ukraine",
    "georgia", "kenya", "israel", "syria", "cuba", "chad",
)  # fmt: skip
"""Places that the made-up articles name."""


def corpus(folder: Path, articles: int) -> Path:
    """The JSON lines file of so many articles; made when it is not there."""
    path = folder / f"newsreader-{articles}.jsonl"
    if not path.exists():
        if not MAKER.exists():
            raise SystemExit(f"the benchmark needs {MAKER}, which is not there")
        made = [sys.executable, str(MAKER), str(path), "--articles", str(articles), "--format", "jsonl"]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
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
