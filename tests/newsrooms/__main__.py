"""Opens the reader on a newsroom in memory."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.newsrooms.in_memory import newsroom
from tests.newsrooms.seeds import SEED_NAMES, seed_articles


def main() -> int:
    """Open the reader on the starter library (or the folder given), with nothing kept afterwards."""
    from reader.app.app import run_reader
    from reader.app.options import ReaderOptions

    root = Path(__file__).resolve().parents[2]
    folders = [Path(name) for name in sys.argv[1:]] or [root / "seeds"]
    articles = [found for folder in folders for found in seed_articles(folder)]
    return run_reader(newsroom(articles, SEED_NAMES), ReaderOptions())


if __name__ == "__main__":
    sys.exit(main())
