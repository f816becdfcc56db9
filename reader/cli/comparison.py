"""Two articles compared: as lines, and as the JSON contract shapes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.cli.context import Context
from reader.inquiry.comparing.telling import counted
from reader.model.article import Article, SafeText
from reader.model.comparison import (
    Comparison,
    Kinship,
    NamedApart,
    NamedInBoth,
    Sentence,
    SentencePair,
)
from reader.text.safe import safe_line
from reader.text.shown_title import shown_title

_SIGNS: Final = {Kinship.FIRST: " A", Kinship.SECOND: " B", Kinship.ALIKE: "  "}


def print_comparison(
    context: Context,
    first: Article,
    second: Article,
    comparison: Comparison,
    named: NamedApart | None,
    *,
    differences: bool,
) -> None:
    """Heads, counts, a line for each sentence."""
    context.print(f"A  {_head(first)}")
    context.print(f"B  {_head(second)}")
    context.print(counted(comparison.counts()))
    if named is not None:
        for said, part in (("both", named.both), ("A alone", named.first), ("B alone", named.second)):
            names = "; ".join(one.canonical for one in part)
            context.print(f"named in {said}: {names or 'nobody and nothing'}")
    context.print()
    for line in lines(comparison, differences=differences):
        context.print(line)


def lines(comparison: Comparison, *, differences: bool = False) -> Iterator[str]:
    """A line for each sentence, with a sign before it that says where it stands."""
    for pair in comparison.pairs:
        if differences and pair.kind is Kinship.ALIKE and not pair.moved:
            continue
        moved = ">" if pair.moved else " "
        if pair.kind is Kinship.CHANGED:
            if pair.first and pair.second:
                yield f"{moved}~A {_marked(comparison.first, pair.first, '[-', '-]')}"
                yield f"{moved}~B {_marked(comparison.second, pair.second, '{+', '+}')}"
        elif pair.first:
            yield f"{moved}{_SIGNS[pair.kind]} {_line(comparison.first, pair.first)}"
        elif pair.second:
            yield f"{moved}{_SIGNS[pair.kind]} {_line(comparison.second, pair.second)}"


def comparison_record(
    first: Article,
    second: Article,
    comparison: Comparison,
    named: NamedApart | None,
    *,
    differences: bool,
) -> dict[str, object]:
    """The document without its version; offsets are into the texts that ``show --json`` prints."""
    counts = comparison.counts()
    pairs = [
        pair for pair in comparison.pairs if not differences or pair.kind is not Kinship.ALIKE or pair.moved
    ]
    document: dict[str, object] = {
        "first": _article(first),
        "second": _article(second),
        "alike": counts.alike,
        "changed": counts.changed,
        "only_first": counts.first,
        "only_second": counts.second,
        "moved": counts.moved,
        "cut": comparison.cut,
        "pairs": [_pair(comparison, pair) for pair in pairs],
    }
    if named is not None:
        document["names"] = {
            "both": _names(named.both),
            "first": _names(named.first),
            "second": _names(named.second),
        }
    return document


def _head(article: Article) -> str:
    date = article.date.iso if article.date else None
    about = ", ".join(filter(None, (article.publisher, date)))
    return f"{article.id}  {shown_title(article)}{f'  ({about})' if about else ''}"


def _line(text: SafeText, sentence: Sentence) -> str:
    return safe_line(text[sentence.start : sentence.end])


def _marked(text: SafeText, sentence: Sentence, opening: str, closing: str) -> str:
    """A sentence with what the other does not have between signs, as ``wdiff`` prints it."""
    parts, at = [], sentence.start
    for low, high in sentence.marks:
        parts += [text[at:low], opening, text[low:high], closing]
        at = high
    return safe_line("".join([*parts, text[at : sentence.end]]))


def _article(article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "date": article.date.iso if article.date else None,
    }


def _pair(comparison: Comparison, pair: SentencePair) -> dict[str, object]:
    return {
        "kind": pair.kind,
        "moved": pair.moved,
        "first": _sentence(comparison.first, pair.first),
        "second": _sentence(comparison.second, pair.second),
    }


def _sentence(text: SafeText, sentence: Sentence | None) -> dict[str, object] | None:
    if sentence is None:
        return None
    return {
        "start": sentence.start,
        "end": sentence.end,
        "text": text[sentence.start : sentence.end],
        "marks": [list(mark) for mark in sentence.marks],
    }


def _names(part: Sequence[NamedInBoth]) -> list[dict[str, object]]:
    return [
        {"canonical": one.canonical, "type": one.type, "first": one.first, "second": one.second}
        for one in part
    ]
