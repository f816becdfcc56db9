"""Print an article as clean text, or its whole record as JSON.

ARTICLE is an id as `newsreader search` prints it, a unique start of one, or the path of a file; `-` reads one
from standard input.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from reader.cli.articles import find_articles
from reader.cli.context import Context
from reader.cli.records import article_record, marks_record
from reader.exports.article_text import articles_as_text
from reader.model.article import Article, ArticleId
from reader.model.marks import UNMARKED, Marks

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
        context.print(articles_as_text(articles))
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
