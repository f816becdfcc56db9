"""Strict F1 on the four open test files, beside spaCy's from raw text when there is one (``peer``).

    python -m tests.benchmarks.entities.quality [CORPORA]

CORPORA is by default `tests/data/ner` (see ATTRIBUTION.md there). In spaCy's favour its types are mapped
(places of all kinds are one), and a leading "the" and a closing 's are cut from its spans.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from reader.entities.crf import load_tagger
from reader.entities.labels import ORG, Span
from reader.entities.training.corpora import AnnotatedArticle
from reader.entities.training.score import sets, tally
from tests.benchmarks.entities import peer

CORPORA = Path(__file__).parents[2] / "data" / "ner"
_TIGHT = frozenset({".", ",", ";", ":", "!", "?", ")", "]", "'s", "’s", "n't", "%", "''", "”"})
_OPENING = frozenset({"(", "[", "``", "“", "$"})


def raw(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """A sentence as it would be printed, and the range of each word in it."""
    text, ranges, glued = "", [], True
    for word in words:
        text += "" if glued or word in _TIGHT else " "
        ranges.append((len(text), len(text) + len(word)))
        text += word
        glued = word in _OPENING
    return text, ranges


def aligned(
    found: Sequence[tuple[int, int, str]], ranges: Sequence[tuple[int, int]], words: Sequence[str]
) -> list[Span]:
    """Ranges of characters as spans of words; one that cuts a word matches nothing."""
    starts = {start: number for number, (start, _) in enumerate(ranges)}
    ends = {end: number + 1 for number, (_, end) in enumerate(ranges)}
    spans = []
    for start, end, kind in found:
        first, last = starts.get(start), ends.get(end)
        if kind not in peer.KINDS:
            continue
        if first is None or last is None:
            spans.append(Span(-1, -1 - len(spans), peer.KINDS[kind]))
            continue
        while last - first > 1 and words[first].lower() in {"the", "a", "an"}:
            first += 1
        while last - first > 1 and words[last - 1] in {"'s", "’s"}:
            last -= 1
        spans.append(Span(first, last, peer.KINDS[kind]))
    return spans


def peer_spans(annotated: Sequence[AnnotatedArticle]) -> dict[str, list[list[Span]]] | None:
    """spaCy's spans of each sentence by article name; ``None`` without spaCy."""
    printed = {article.name: [raw(words) for words in article.sentences] for article in annotated}
    answer = peer.run(["\n".join(text for text, _ in lines) for lines in printed.values()])
    if answer is None:
        return None
    by_article = {}
    for article, found in zip(annotated, answer.found, strict=True):
        offset, sentences = 0, []
        for (text, ranges), words in zip(printed[article.name], article.sentences, strict=True):
            inside = [
                (s - offset, e - offset, kind) for s, e, kind in found if offset <= s < offset + len(text)
            ]
            sentences.append(aligned(inside, ranges, words))
            offset += len(text) + 1
        by_article[article.name] = sentences
    return by_article


def main() -> int:
    """Print a line for each set."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPORA
    if not folder.is_dir():
        print(f"no corpora in {folder}")
        return 3
    tagger = load_tagger()
    for name, kinds, annotated in sets(folder, development=False):
        ours = tally(annotated, kinds, tagger.article)
        line = f"{name:24s} F {ours.score(*kinds).f1:.1f} (ORG {ours.score(ORG).f1:.1f})"
        spans = peer_spans(annotated)
        if spans is not None:
            # predictions come in the order of the articles
            answers = iter(spans[article.name] for article in annotated)
            theirs = tally(annotated, kinds, lambda _: next(answers))  # noqa: B023 - used at once
            line += f"   spaCy F {theirs.score(*kinds).f1:.1f} (ORG {theirs.score(ORG).f1:.1f})"
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
