"""The gold mentions of the owner's article, and a recogniser that says just what it is told."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.model.article import Article, DateSource
from reader.model.dates import PartialDate
from reader.model.entity import Analysis, EntityType, NameSpan

ROOT = Path(__file__).resolve().parents[2]
GOLD = json.loads((ROOT / "tests" / "data" / "seed-gold.json").read_text(encoding="utf-8"))
CORE, HARD = ("core",), ("core", "hard")


def seed_article(title: str = "") -> Article:
    text = (ROOT / "seeds" / GOLD["document"]).read_text(encoding="utf-8")
    date = PartialDate(GOLD["reference_date"])
    return Article(
        "0" * 16,
        title,
        text,
        "-",
        title_made=not title,
        date=date,
        date_source=DateSource.INFERRED,
        language="en",
    )


def wanted(tiers: tuple[str, ...]) -> set[tuple[int, int, str, str]]:
    return {(m["start"], m["end"], m["type"], m["canonical"]) for m in GOLD["mentions"] if m["tier"] in tiers}


def found(analysis: Analysis) -> set[tuple[int, int, str, str]]:
    named = ((m, analysis.entities[m.entity]) for m in analysis.mentions)
    return {(m.start, m.end, str(entity.type), str(entity.canonical)) for m, entity in named}


class Told:
    """Finds the given surfaces wherever they stand as words, or the given spans; in English."""

    name = "told"
    version = "1"
    languages = frozenset({"en"})

    def __init__(self, names: dict[str, EntityType] | None = None, spans: Iterable[NameSpan] = ()) -> None:
        self.names = names or {}
        self.spans = tuple(spans)

    def find(self, text: str, language: str) -> Sequence[NameSpan]:
        spans = list(self.spans)
        for name, kind in self.names.items():
            start = text.find(name)
            while start >= 0:
                spans.append(NameSpan(start, start + len(name), kind))
                start = text.find(name, start + len(name))
        return spans


def gold_names() -> Told:
    """What a perfect recogniser finds in the owner's article: the core names without the dates."""
    named = (m for m in GOLD["mentions"] if m["type"] != "DATE" and m["tier"] == "core")
    return Told(spans=[NameSpan(m["start"], m["end"], EntityType(m["type"])) for m in named])
