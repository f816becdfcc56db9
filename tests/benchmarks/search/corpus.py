"""The made-up articles that the benchmarks index, as documents."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.model.index_document import IndexDocument

MAKER = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "make_corpus.py"


def corpus(folder: Path, articles: int) -> Path:
    """The JSON lines file of so many articles; made when it is not there."""
    path = folder / f"newsreader-{articles}.jsonl"
    if not path.exists():
        if not MAKER.exists():
            raise SystemExit(f"the benchmark needs {MAKER}, which is not there")
        made = [sys.executable, str(MAKER), str(path), "--articles", str(articles), "--format", "jsonl"]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
    return path


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
