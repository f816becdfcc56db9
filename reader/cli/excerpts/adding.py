"""Keeping a passage that is named by its words; its id is printed once it is safe."""

from __future__ import annotations

import argparse
import re

from reader.cli.articles import find_articles
from reader.cli.context import Context
from reader.cli.library import opened_library
from reader.errors import NotFoundError, UsageError
from reader.exports.format import ExportedExcerpt
from reader.exports.formats.json import record
from reader.hosting.corrected import excerpts_of
from reader.hosting.keeping import keep
from reader.hosting.placing import known_in
from reader.ingest.collection import catalog_files
from reader.model.article import Article, Span
from reader.model.excerpt import ExcerptState


def add_excerpt(context: Context, arguments: argparse.Namespace) -> int:
    """Keep it.

    Raises:
        UsageError: when the article or the passage is not named clearly.
        NotFoundError: when there is no such article, or the words do not stand in it.
        LibraryError: when it could not be kept.
    """
    words = arguments.words[1:]
    if len(words) != 1 or not arguments.quote:
        raise UsageError("excerpts add needs one article and --quote TEXT", "see newsreader excerpts --help")
    article = _only(find_articles(context, words[0]), words[0])
    span = passage(article.text, arguments.quote, arguments.occurrence)
    known = next(
        filter(None, (known_in(file, article.id) for file in catalog_files(context.directories.cache))), None
    )
    with opened_library(context, writing=True) as library:
        excerpt, change = keep(
            library, article, known, span, note=arguments.note or "", tags=arguments.tag or ()
        )
        if arguments.json:
            (kept,) = excerpts_of(library.store, [excerpt])
            context.print_json({"excerpts": [record(ExportedExcerpt(kept, ExcerptState.IN_PLACE, span))]})
        else:
            context.print(excerpt)
    context.say(f"newsreader: {change.said}", detail=True)
    return 0


def passage(text: str, quote: str, occurrence: int | None) -> Span:
    """Where words stand in a text; white space may differ, for it does in what was copied.

    Args:
        text: of the article.
        quote: the words.
        occurrence: which of several, from 1.

    Raises:
        UsageError: when the words stand in several places and none was chosen, or are none.
        NotFoundError: when they do not stand there, or not so often.
    """
    words = quote.split()
    if not words:
        raise UsageError("there are no words in the quotation", "give them after --quote", kind="empty")
    places = [match.span() for match in re.finditer(r"\s+".join(map(re.escape, words)), text)]
    if not places:
        raise NotFoundError(
            "these words do not stand in the article", "newsreader show prints its text", kind="missing"
        )
    if occurrence is None and len(places) > 1:
        raise UsageError(
            f"these words stand in {len(places):,} places",
            "say which with --occurrence N, from 1",
            kind="ask",
        )
    if occurrence is not None and occurrence > len(places):
        count = "once" if len(places) == 1 else f"{len(places):,} times"
        raise NotFoundError(
            f"these words stand in the article {count}", "--occurrence counts from 1", kind="missing"
        )
    return places[(occurrence or 1) - 1]


def _only(articles: list[Article], name: str) -> Article:
    if len(articles) > 1:
        raise UsageError(f"{name} holds {len(articles):,} articles", "name one by its id", kind="ask")
    return articles[0]
