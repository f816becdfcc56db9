"""Every hard input becomes what ``tests/data/hard/EXPECT.tsv`` says.

Compared are, where the line states them: the outcome (an article, its kinds of warnings, or the kind of
refusal); the encoding; the title; how the text starts (white space folded, accents composed, the marker of a
list item aside); what title and text together must contain, and what they must not. Every line is one test.
"""

from __future__ import annotations

import csv
import json
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.model.article import Article, Refusal
from reader.sources.facts import FolderFacts
from reader.sources.folder import walk
from reader.sources.reading import read_file
from reader.text.safe import shown_path
from tests.sources.extra_inputs import make_extra
from tests.unprivileged import unprivileged

UNREADABLE = "no-read.txt"
HARD = Path(__file__).parent.parent / "data" / "hard"
_ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2}))")
_LIST_MARKER = re.compile(r"(?:- |\d+\. )")

# Outcomes that the notes of EXPECT.tsv leave to the program.
OURS = {
    "bomb.txt.gz": "skipped:unknown-format",  # no compressed file is opened at all
}


@dataclass(frozen=True)
class Expected:
    file: str
    made: str
    outcome: str
    encoding: str
    title: str
    starts: str
    has: tuple[str, ...]
    lacks: tuple[str, ...]


def unescaped(cell: str) -> str:
    return _ESCAPED.sub(lambda m: chr(int(m[1] or m[2] or m[3], 16)), cell)


def expectations() -> list[Expected]:
    with (HARD / "EXPECT.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Expected(
            row["file"],
            row["made"],
            OURS.get(row["file"], row["outcome"]),
            row["encoding"].split(" ")[0],
            unescaped(row["title"]),
            unescaped(row["starts"]),
            tuple(json.loads(row["has"] or "[]")),
            tuple(json.loads(row["lacks"] or "[]")),
        )
        for row in rows
    ]


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> dict[str, Article | Refusal]:
    """What each file becomes, by its shown path below its folder."""
    extra = tmp_path_factory.mktemp("extra")
    make_extra(extra)
    outcomes: dict[str, Article | Refusal] = {}
    for folder in (str(HARD), str(extra)):
        facts = FolderFacts()
        for entry in walk([folder], facts):
            results = [entry] if isinstance(entry, Refusal) else read_file(entry, facts)
            (outcome,) = results
            outcomes[folded(shown_path(os.path.relpath(outcome.path, folder)))] = outcome
    return outcomes


def folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def kinds(outcome: Article | Refusal) -> str:
    if isinstance(outcome, Refusal):
        return outcome.kind.value
    return "+".join(sorted({warning.kind.value for warning in outcome.warnings}))


@pytest.mark.parametrize(
    "expected", [each for each in expectations() if each.file != UNREADABLE], ids=lambda e: e.file[:60]
)
def test_becomes_what_is_expected(expected, found):
    outcome = found[folded(expected.file)]
    how, _, kind = expected.outcome.partition(":")
    if how in {"skipped", "refused"}:
        assert isinstance(outcome, Refusal)
        assert kinds(outcome) == kind
        return
    assert isinstance(outcome, Article), outcome
    if how == "duplicate":
        original = found[kind]
        assert isinstance(original, Article)
        assert outcome.id == original.id
    else:
        assert kinds(outcome) == kind
    assert_reads(outcome, expected)


def test_a_file_that_may_not_be_read_is_skipped_as_expected():
    (expected,) = (each for each in expectations() if each.file == UNREADABLE)
    with unprivileged() as place:
        (place / UNREADABLE).write_text("A title\n\nA text.\n")
        (place / UNREADABLE).chmod(0)
        (found,) = walk([str(place / UNREADABLE)], FolderFacts())
        (outcome,) = [found] if isinstance(found, Refusal) else read_file(found, FolderFacts())
    assert isinstance(outcome, Refusal)
    assert expected.outcome == f"skipped:{kinds(outcome)}"


def assert_reads(article: Article, expected: Expected) -> None:
    """The article's encoding, title and text are the expected ones."""
    if expected.encoding:
        assert article.encoding == expected.encoding
    if expected.title:
        assert folded(article.title) == folded(expected.title)
    start = _LIST_MARKER.sub("", folded(article.text[:400]), count=1) if expected.file.endswith(".md") else ""
    assert folded(article.text[:400]).startswith(expected.starts) or start.startswith(expected.starts)
    everything = f"{article.title}\n{article.text}"
    for piece in expected.has:
        assert piece in everything
    for piece in expected.lacks:
        assert piece not in everything


def test_a_size_beyond_the_limit_is_told_with_the_limit(found):
    assert "64 MB" in found["big-sparse.txt"].message


def test_a_tag_in_front_matter_runs_nothing(found):
    assert found["fm-python-tag.md"]
    assert not Path("/tmp/newsreader-owned").exists()
