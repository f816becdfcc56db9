"""The result of a search on the command line: as lines, and as the JSON contract shapes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reader.catalog.catalog import Catalog
from reader.cli.context import Context
from reader.ingest.collection import Collection
from reader.model.answer import Answer, ResultRow
from reader.model.article import Article, Span
from reader.model.query import Explanation, Facet
from reader.text.safe import safe_line, shown_path
from reader.text.shown_title import shown_title

FACETS: Final = ("publisher", "year", "month", "person", "org", "place")
"""The keys of ``facets`` in every document, also where nothing was counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """An answer and what was asked beside it; ``reasons`` are empty or stand beside ``answer.rows``."""

    answer: Answer
    facets: tuple[Facet, ...] = ()
    reasons: tuple[Explanation | None, ...] = ()
    notes: tuple[str, ...] = ()


def print_found(context: Context, found: Found, *, snippets: bool, loose: bool) -> None:
    """Lines for people: id and title, and below them what was asked for.

    Args:
        context: where to.
        found: what was found.
        snippets: whether each hit's best passage is printed, too.
        loose: whether articles with some of the words are printed, too; what reads a pipe takes them for hits.
    """
    answer = found.answer
    if found.reasons:
        context.print(f"# {safe_line(answer.understood)}")
    for at, result in enumerate(answer.rows if loose else answer.rows[: answer.total]):
        if at == answer.total:
            context.say(f"newsreader: {_in_words(answer)}:")
        context.print(f"{result.row.id}  {_lit(context, shown_title(result.row), result.title_hits)}")
        if snippets:
            context.print(f"    {_lit(context, result.snippet.text, result.snippet.hits)}")
        if found.reasons and (reason := found.reasons[at]) is not None:
            _print_reason(context, reason)
    for facet in found.facets:
        if not facet.counts:
            continue
        context.print(f"# {facet.name}: " + ", ".join(f"{value} {count:,}" for value, count in facet.counts))


def say_what_is_left_out(context: Context, answer: Answer) -> None:
    """Tell of the articles with some of the words, where they were not printed."""
    if answer.partial:
        context.say(f"newsreader: {_in_words(answer)}, which --loose prints, too")


def _in_words(answer: Answer) -> str:
    also = "".join(f", or {each.meant} for {each.typed}" for each in answer.instead)
    return f"{answer.total:,} with all words, {answer.partial:,} with some{safe_line(also)}"


def found_record(found: Found, collection: Collection) -> dict[str, object]:
    """The document of ``search --json``, without its version."""
    answer = found.answer
    facets = dict.fromkeys(FACETS, ()) | {facet.name: facet.counts for facet in found.facets}
    also = [f"{each.meant} was searched too for {each.typed}" for each in answer.instead]
    suggestions = [word for clause in answer.clauses for word in clause.suggestions]
    return {
        "query": {"text": answer.text, "understood": answer.understood, "notes": [*found.notes, *also]},
        "total": answer.total,
        "partial": answer.partial,
        "pending": answer.pending,
        "took_ms": round(answer.took_ms, 2),
        "hits": hit_records(found, collection),
        "facets": {name: [list(count) for count in counts] for name, counts in facets.items()},
        "suggestions": list(dict.fromkeys(suggestions)),
    }


def hit_records(found: Found, collection: Collection) -> list[dict[str, object]]:
    """One record for each hit, in order."""
    catalog = Catalog(collection.catalog_file)
    try:
        numbers = [int(result.row.id, 16) for result in found.answer.rows]
        articles = {article.id: article for article, _ in catalog.articles(numbers)}
    finally:
        catalog.close()
    records = [_hit_record(result, articles[result.row.id]) for result in found.answer.rows]
    for record, reason in zip(records, found.reasons, strict=False):
        record["explanation"] = None if reason is None else _reason_record(reason)
    return records


def _hit_record(result: ResultRow, article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "date": article.date.iso if article.date else None,
        "path": shown_path(article.path),
        "score": round(result.score, 4),
        "complete": result.complete,
        "snippet": {"text": result.snippet.text, "hits": [list(span) for span in result.snippet.hits]},
    }


def _reason_record(explanation: Explanation) -> dict[str, object]:
    return {
        "score": round(explanation.score, 4),
        "formula": explanation.formula,
        "reasons": [
            {
                "clause": reason.clause,
                "forms": list(reason.forms),
                "field": reason.field,
                "occurrences": reason.occurrences,
                "articles": reason.articles,
                "points": round(reason.points, 4),
            }
            for reason in explanation.reasons
        ],
    }


def _print_reason(context: Context, explanation: Explanation) -> None:
    for reason in explanation.reasons:
        forms = ", ".join(reason.forms)
        context.print(
            f"    {reason.points:7.3f}  {reason.clause} in {reason.field}: {forms} "
            f"({reason.occurrences} times; in {reason.articles:,} articles)"
        )
    context.print(f"    {explanation.score:7.3f}  in all: {explanation.formula}")


def _lit(context: Context, text: str, hits: tuple[Span, ...]) -> str:
    if not context.colour:
        return text
    for start, end in reversed(hits):
        text = f"{text[:start]}\x1b[1m{text[start:end]}\x1b[0m{text[end:]}"
    return text
