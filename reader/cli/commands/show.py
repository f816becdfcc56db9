"""Print an article as clean text, or its whole record as JSON.

ARTICLE is an id as `newsreader search` prints it, a unique start of one, or the path of a file; `-` reads one
from standard input.
"""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Mapping, Sequence

from reader.cli.articles import find_articles
from reader.cli.context import Context
from reader.cli.records import article_record, marks_record
from reader.model.article import Article, ArticleId, DateSource
from reader.model.marks import UNMARKED, Marks
from reader.model.metadata import corrections_in_words

HELP = "print an article"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("article", metavar="ARTICLE", help="an id, a unique start of one, or a path")
    parser.add_argument("--json", action="store_true", help="print the whole record as JSON")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Print it."""
    articles = find_articles(context, arguments.article)
    if arguments.json:
        marks = _marks(context, articles)
        records = [
            article_record(article) | marks_record(marks.get(article.id, UNMARKED)) for article in articles
        ]
        context.print_json(records[0] if len(records) == 1 else {"articles": records})
    else:
        context.print("\n\n\n".join(_as_text(article) for article in articles))
    for article in articles:
        for warning in article.warnings:
            context.say(f"newsreader: {warning.message}")
    return 0


def _marks(context: Context, articles: Sequence[Article]) -> Mapping[ArticleId, Marks]:
    """The user's marks on these."""
    if not context.directories.library_file.exists():
        return {}
    from reader.cli.library import opened_library  # noqa: PLC0415 - a first run has none

    with opened_library(context, writing=False) as library:
        return library.marks.of([article.id for article in articles])


def _as_text(article: Article) -> str:
    facts = [
        article.byline, article.publisher, _date(article), f"{article.words:,} words", article.url,
        corrections_in_words(article),
    ]  # fmt: skip
    head = [] if article.title_made else textwrap.wrap(article.title, 72)
    lines = [*head, " · ".join(filter(None, facts)), "", article.text.strip("\n")]
    return "\n".join(lines)


def _date(article: Article) -> str | None:
    if article.date is None:
        return None
    stated = article.date_source in (None, DateSource.STATED)
    return article.date.iso if stated else f"{article.date.iso} ({article.date_source})"
