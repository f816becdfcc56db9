"""Print who and where an article names: its entities, most central first, with every name they have in it.

Names that were corrected in the reader are as corrected.

ARTICLE is an id as `newsreader search` prints it, a unique start of one, or the path of a file; `-` reads one
from standard input.
"""

from __future__ import annotations

import argparse

from reader.cli.articles import find_articles
from reader.cli.context import Context
from reader.cli.records import entities_record
from reader.model.entity import Analysis
from reader.text.shown_title import shown_title

HELP = "print who and where an article names"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("article", metavar="ARTICLE", help="an id, a unique start of one, or a path")
    parser.add_argument("--json", action="store_true", help="print mentions and entities as JSON")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Print them."""
    from reader.cli.named import analyses  # noqa: PLC0415 - the recogniser costs 80 ms

    articles = find_articles(context, arguments.article)
    found = list(zip(articles, analyses(context, articles), strict=True))
    if arguments.json:
        records = [entities_record(article, analysis) for article, analysis in found]
        context.print_json(records[0] if len(records) == 1 else {"articles": records})
    else:
        for article, analysis in found:
            if len(found) > 1:
                context.print(shown_title(article))
            _print(context, analysis)
    return 0 if any(analysis.entities for _, analysis in found) else 1


def _print(context: Context, analysis: Analysis) -> None:
    for entity in analysis.entities:
        others = [name for name in entity.names if name != entity.canonical]
        also = f"  ({'; '.join(others)})" if others else ""
        context.print(f"{entity.count:4}  {entity.type:6}  {entity.canonical}{also}")
