"""Training articles made from others: other organisations, capitals, headlines.

The corpora name few companies and clubs; an article copied with other names from the lists teaches the
tagger that what stands around a name, and the list codes, tell an organisation. Every choice depends on
the article's name alone, so that a copy is the same in every run.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from reader.entities.labels import ORG, Span, to_labels, to_spans
from reader.entities.tokens import split
from reader.entities.training.corpora import AnnotatedArticle
from reader.entities.training.lists import names

_GROUPS: Final = ("company", "univ", "club", "party", "armed", "media", "gov", "ngo")
_KINDS: Final = {
    "univ": frozenset({"university", "college", "institute", "school"}),
    "party": frozenset({"party"}),
    "club": frozenset({"fc", "united", "club"}),
    "company": frozenset({"corp", "inc", "co", "ltd", "corporation", "company", "group", "bank"}),
}
_MIX: Final = {"company": 40, "gov": 22, "media": 13, "party": 10, "club": 6, "armed": 5, "ngo": 4}
_LEGAL: Final = frozenset(
    ("limited", "ltd", "inc", "corporation", "plc", "ag", "ab", "sa", "se", "nv", "asa", "oyj", "corp", "co")
)
_WELL_KNOWN: Final = 5  # how much more often a well-known name is taken
_LONGEST_COMPANY: Final = 4


class OrganisationSwap:
    """Copies articles with every organisation under another name, the same one throughout the article.

    Args:
        lists: folder of the name lists.
        well_known: names, lower-cased, that are taken more often than others.
    """

    def __init__(self, lists: Path, well_known: Collection[str]) -> None:
        self._pools: dict[tuple[str, bool], list[tuple[str, ...]]] = {}
        for group in _GROUPS:
            for name, sure in names(lists, group):
                tokens = tuple(split(name))
                if not sure or not tokens or (group == "company" and _is_legal_form(tokens)):
                    continue
                known = name.lower() in well_known
                pool = self._pools.setdefault((group, len(tokens) > 1), [])
                pool.extend([tokens] * (_WELL_KNOWN if known else 1))

    def copy(self, article: AnnotatedArticle) -> AnnotatedArticle | None:
        """The copy, its sentences with an organisation only; ``None`` for an article without one."""
        chance = random.Random(article.name)  # noqa: S311 - not a secret, and must repeat itself
        taken: dict[tuple[str, ...], tuple[str, ...]] = {}
        sentences, labels = [], []
        for words, tags in zip(article.sentences, article.labels, strict=True):
            spans = to_spans(tags)
            if not any(span.kind == ORG and _is_name(words[span.start : span.end]) for span in spans):
                continue
            swapped, moved = self._swap(words, spans, taken, chance)
            sentences.append(tuple(swapped))
            labels.append(tuple(to_labels(moved, len(swapped))))
        if not sentences:
            return None
        return AnnotatedArticle(f"{article.name}+", tuple(sentences), tuple(labels))

    def _swap(
        self,
        words: Sequence[str],
        spans: Sequence[Span],
        taken: dict[tuple[str, ...], tuple[str, ...]],
        chance: random.Random,
    ) -> tuple[list[str], list[Span]]:
        swapped: list[str] = []
        moved: list[Span] = []
        done = 0
        for start, end, kind in spans:
            swapped += words[done:start]
            name = tuple(words[start:end])
            if kind == ORG and _is_name(name):
                if name not in taken:
                    taken[name] = self._another(name, chance)
                name = taken[name]
                if start == 0:
                    name = (name[0][0].upper() + name[0][1:], *name[1:])
            moved.append(Span(len(swapped), len(swapped) + len(name), kind))
            swapped += name
            done = end
        swapped += words[done:]
        return swapped, moved

    def _another(self, name: Sequence[str], chance: random.Random) -> tuple[str, ...]:
        last = name[-1].lower()
        group = next((group for group, ends in _KINDS.items() if last in ends), "")
        if not group:
            group = chance.choices(list(_MIX), list(_MIX.values()))[0]
        if name[0] == "University":
            group = "univ"
        several = len(name) > 1
        pool = self._pools.get((group, several)) or self._pools["company", several]
        return chance.choice(pool)


def in_capitals(article: AnnotatedArticle) -> AnnotatedArticle:
    """The article with one sentence in 25 in capitals and one short one in 25 as a headline."""
    key = zlib.crc32(article.name.encode())
    sentences = tuple(
        tuple(_printed(words, (key + 17 * number) % 25)) for number, words in enumerate(article.sentences)
    )
    return AnnotatedArticle(article.name, sentences, article.labels)


def share(name: str, salt: str = "") -> float:
    """A number in [0, 1) that depends on ``name`` alone: keep what falls under a share."""
    return zlib.crc32(f"{salt}{name}".encode()) / 2**32


def kept(article: AnnotatedArticle, keep: float) -> Iterator[int]:
    """Numbers of the sentences with a name, and of a share ``keep`` of those without one."""
    for number, labels in enumerate(article.labels):
        if any(label != "O" for label in labels) or share(f"{article.name}/{number}") < keep:
            yield number


def _printed(words: Sequence[str], draw: int) -> Sequence[str]:
    if draw == 3:
        return [word.upper() for word in words]
    if draw == 7 and len(words) < 20:
        return [word[0].upper() + word[1:] if len(word) > 3 else word for word in words]
    return words


def _is_name(words: Sequence[str]) -> bool:
    return len(words) > 1 or words[0][0].isupper()


def _is_legal_form(tokens: Sequence[str]) -> bool:
    return "." in tokens or tokens[-1].lower() in _LEGAL or len(tokens) > _LONGEST_COMPANY
