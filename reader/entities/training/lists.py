"""Compiles the open word lists into the compact files that are read at run time."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from reader.entities.gazetteer import CUES, DEMONYM, NAME_CODES, OPENS
from reader.entities.sortedtext import SortedText
from reader.entities.tokens import split

NAME_LISTS: Final = {
    "company": "company",
    "univ": "univ",
    "club": "club",
    "party": "party",
    "armed": "armed",
    "media": "media",
    "gov": "gov",
    "ngo": "ngo",
    "event": "event",
    "person": "person",
    "region": "division",  # first-level divisions; the gazetteer has its own regions
}
"""Files of ``lists/`` by the group of ``gazetteer.NAME_CODES`` they belong to."""

_NOT_ORGANISATIONS: Final = frozenset({"event", "person", "division"})
_SIDES: Final = ("north", "south", "east", "west")
_SIDED: Final = ("korean", "african", "american", "sudanese", "german", "asian")


def names(lists: Path, name: str) -> Iterator[tuple[str, bool]]:
    """Names of ``lists/<name>.txt.gz``, each with whether it is sure: not also a plain word, place, person."""
    with gzip.open(lists / f"{name}.txt.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = line.strip()
            if entry:
                yield entry.lstrip("~"), not entry.startswith("~")


def base_lists(corpora: Path) -> Mapping[str, list[str]]:
    """The groups of ``gazetteer.json.gz``, lower-cased: places, peoples, well-known organisations, cues."""
    with gzip.open(corpora / "gazetteer.json.gz", "rt", encoding="utf-8") as file:
        base: dict[str, list[str]] = json.load(file)
    return base


def compile_gazetteer(corpora: Path) -> bytes:
    """The content of ``gazetteer.gz`` (format: ``reader.entities.gazetteer``) from the folder of corpora."""
    base = base_lists(corpora)
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for group, code in CUES.items():
        for word in base.get(group, ()):
            codes[word].add(code)
    for group, code in NAME_CODES.items():
        for name in base.get(group, ()):
            codes[_key(name.title())].add(code)  # "St." is one word only with its capital
    for side in _SIDES:
        for people in _SIDED:
            codes[f"{side} {people}"].add(DEMONYM)
            codes[f"{side} {people}s"].add(DEMONYM)
    for file_name, group in NAME_LISTS.items():
        for name, sure in names(corpora / "lists", file_name):
            code = NAME_CODES[group]
            codes[_key(name)].add(code if sure else code.lower())
            if sure and group not in _NOT_ORGANISATIONS:
                codes[_key(name)].add(NAME_CODES["org"])
    codes.pop("", None)
    return _packed(codes)


def compile_case(corpora: Path) -> bytes:
    """The content of ``case.gz`` (format: ``reader.entities.truecase``) from the folder of corpora."""
    with gzip.open(corpora / "lists" / "case.txt.gz", "rt", encoding="utf-8") as lines:
        cases = dict(line.rstrip("\n").split("\t") for line in lines)
    return gzip.compress(SortedText.compile(cases), 9, mtime=0)


def _key(name: str) -> str:
    """A name as the matcher looks for it: split as the tokeniser splits, lower case."""
    return " ".join(split(name)).lower()


def _packed(codes: Mapping[str, set[str]]) -> bytes:
    values = {name: ",".join(sorted(found)) for name, found in codes.items()}
    longest: dict[str, int] = {}
    for name in codes:
        first, *rest = name.split(" ")
        if rest:
            longest[first] = max(longest.get(first, 0), 1 + len(rest))
    values |= {first + OPENS: str(words) for first, words in longest.items()}
    return gzip.compress(SortedText.compile(values), 9, mtime=0)
