"""The whole way from text to entities on news that was annotated by hand (``tests/data/news-gold``).

Strict scores: span and type, dates included, over all eight articles together.
"""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from reader.entities.analysis import analyse
from reader.entities.crf import CrfRecognizer
from reader.model.article import Article, DateSource
from reader.model.dates import PartialDate

FOLDER = Path(__file__).resolve().parents[1] / "data" / "news-gold"
GOLD = sorted(FOLDER.glob("*.gold.json"))
WANTED_F1 = 85.0

Span = tuple[int, int, str]


def read(path: Path) -> tuple[dict, str]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return gold, (FOLDER / gold["document"]).read_text(encoding="utf-8")


def found(gold: dict, text: str) -> set[Span]:
    article = Article(
        "0" * 16,
        gold["title"],
        text,
        "-",
        date=PartialDate(gold["reference_date"]),
        date_source=DateSource.STATED,
        language="en",
    )
    analysis = analyse(article, CrfRecognizer())
    return {(m.start, m.end, str(analysis.entities[m.entity].type)) for m in analysis.mentions}


def score(*, hard: bool) -> tuple[float, Counter[tuple[str, str]]]:
    """F1 in per cent and counts of right, false and missed by type; without ``hard`` these count as nothing."""
    counts: Counter[tuple[str, str]] = Counter()
    for path in GOLD:
        gold, text = read(path)
        doubtful = {(m["start"], m["end"]) for m in gold["mentions"] if m["tier"] == "hard" and not hard}
        wanted = {
            (m["start"], m["end"], m["type"])
            for m in gold["mentions"]
            if (m["start"], m["end"]) not in doubtful
        }
        given = {span for span in found(gold, text) if span[:2] not in doubtful}
        for name, spans in (("right", wanted & given), ("false", given - wanted), ("missed", wanted - given)):
            counts.update((name, kind) for _, _, kind in spans)
    right = sum(number for (name, _), number in counts.items() if name == "right")
    return 200 * right / (sum(counts.values()) + right), counts


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name[:30])
def test_the_gold_fits_its_text(path):
    gold, text = read(path)
    assert hashlib.sha256(text.encode()).hexdigest() == gold["sha256"]
    end = 0
    for mention in gold["mentions"]:
        assert end <= mention["start"]
        assert text[mention["start"] : mention["end"]] == mention["surface"]
        end = mention["end"]


def test_there_are_eight_articles():
    assert len(GOLD) == 8


@pytest.mark.parametrize("hard", [False, True], ids=["core", "core and hard"])
def test_entities_of_news_are_found(hard):
    value, counts = score(hard=hard)
    assert value >= WANTED_F1, sorted(counts.items())
