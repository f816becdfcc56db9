"""Print who and where an article names: its entities, most central first, with every name they have in it.

Names that were corrected in the reader are as corrected.

ARTICLE is an id as `newsreader search` prints it, a unique start of one, or the path of a file; `-` reads one
from standard input.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.articles import find_articles
from reader.cli.context import Context
from reader.cli.records import entities_record
from reader.model.entity import Analysis

if TYPE_CHECKING:
    from reader.entities.corrections.steps import StepsByArticle

HELP = "print who and where an article names"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("article", metavar="ARTICLE", help="an id, a unique start of one, or a path")
    parser.add_argument("--json", action="store_true", help="print mentions and entities as JSON")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Print them."""
    from reader.entities.analysis import analyse  # noqa: PLC0415 - the recogniser costs 80 ms
    from reader.entities.corrections.article import corrected  # noqa: PLC0415 - as above
    from reader.entities.crf import CrfRecognizer  # noqa: PLC0415 - as above

    articles = find_articles(context, arguments.article)
    recognizer, corrections = CrfRecognizer(), _corrections(context)
    found = [
        (
            article,
            corrected(analyse(article, recognizer), corrections.of(article.id), article.title, article.text),
        )
        for article in articles
    ]
    if arguments.json:
        records = [entities_record(article, analysis) for article, analysis in found]
        context.print_json(records[0] if len(records) == 1 else {"articles": records})
    else:
        for article, analysis in found:
            if len(found) > 1:
                context.print(article.title)
            _print(context, analysis)
    return 0 if any(analysis.entities for _, analysis in found) else 1


def _corrections(context: Context) -> StepsByArticle:
    from reader.entities.corrections.steps import StepsByArticle  # noqa: PLC0415 - as above
    from reader.inquiry.work import LibraryWork  # noqa: PLC0415 - as above

    work = LibraryWork(context.directories.library_file)
    try:
        return StepsByArticle(work.corrections())
    finally:
        work.close()


def _print(context: Context, analysis: Analysis) -> None:
    for entity in analysis.entities:
        others = [name for name in entity.names if name != entity.canonical]
        also = f"  ({'; '.join(others)})" if others else ""
        context.print(f"{entity.count:4}  {entity.type:6}  {entity.canonical}{also}")
