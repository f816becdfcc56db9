"""Print the citation of an article: in words, or as a record for programs.

ARTICLE is an id as `newsreader search` prints it, a unique start of one, or the path of a file; a file that
holds several articles gives the citations of all.
"""

from __future__ import annotations

import argparse

from reader.cli.articles import find_articles
from reader.cli.context import Context
from reader.errors import UsageError
from reader.exports.citing import citation_of, cite_all, style_names
from reader.exports.style import DEFAULT_STYLE
from reader.model.dates import PartialDate

HELP = "print the citation of an article"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("article", metavar="ARTICLE", help="an id, a unique start of one, or a path")
    parser.add_argument(
        "--style",
        choices=style_names(),
        metavar="STYLE",
        help=f"one of {', '.join(style_names())} (default: the setting citation, or {DEFAULT_STYLE})",
    )
    parser.add_argument(
        "--accessed",
        metavar="DATE",
        help="the day you read it (2024-07-20), for styles that want it",
    )


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Print it."""
    accessed = _day(arguments.accessed) if arguments.accessed else None
    citations = [citation_of(article) for article in find_articles(context, arguments.article)]
    style = arguments.style or context.config.text("citation") or DEFAULT_STYLE
    document = cite_all(citations, style, accessed)
    ended = document.endswith("\n")  # RIS ends its last line itself
    context.out.write(document if ended else f"{document}\n")
    return 0


def _day(text: str) -> PartialDate:
    try:
        return PartialDate(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is not a date", "write 2024, 2024-07 or 2024-07-20") from error
