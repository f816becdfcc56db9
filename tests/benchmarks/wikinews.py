"""The 365 Wikinews texts with entities that readers rated (SEL, Trani et al., DocEng 2016), as articles.

A folder has them as `wikinews_salience.jsonl.gz`, a text a line: `id`, `title`, `dateline` (July 16, 2004),
`paragraphs`, and `salience`, a list of entities with Wikipedia title `wiki`, mean rating `score` and forms `spots`.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.entities.names.folding import fold
from reader.model.article import Article
from reader.model.dates import PartialDate
from reader.model.entity import Entity

FILE = "wikinews_salience.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Rated:
    """An entity that readers rated from 0 to 3: its Wikipedia title, and the folded forms it has in the text."""

    title: str
    score: float
    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class RatedArticle:
    """An article with its rated entities."""

    article: Article
    rated: tuple[Rated, ...]

    def rated_as(self, entity: Entity) -> Rated | None:
        """The rated entity that one of ours is: the one with most of its names, if any."""
        names = {fold(name) for name in (*entity.names, entity.canonical)}
        best = max(self.rated, key=lambda one: len(names & one.forms), default=None)
        return best if best and names & best.forms else None


def articles(corpora: Path) -> Iterator[RatedArticle]:
    """All articles, in the order of the file."""
    path = corpora / FILE
    if not path.is_file():
        sys.exit(f"{path} is missing: tests/benchmarks/wikinews.py says what it is")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text = "\n".join(record["paragraphs"])
            date = _date(record["dateline"])
            article = Article(f"{record['id']:016x}", record["title"], text, "-", date=date, language="en")
            yield RatedArticle(article, tuple(_rated(record["salience"])))


def _rated(records: list[dict]) -> Iterator[Rated]:
    for record in records:
        if record["wiki"]:
            name = re.sub(r"_\(.*", "", record["wiki"]).replace("_", " ")
            forms = {fold(form) for form in (*record["spots"], name)} - {""}
            yield Rated(record["wiki"], record["score"], frozenset(forms))


def _date(dateline: str) -> PartialDate | None:
    try:
        return PartialDate(datetime.strptime(dateline, "%B %d, %Y").replace(tzinfo=UTC).date().isoformat())
    except ValueError:
        return None
