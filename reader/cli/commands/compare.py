"""Compare two articles sentence by sentence: two reports of one event, or two versions of one text.

Each line is a sentence. Before it stands where it is: `A` in the first article alone, `B` in the second alone,
`~A` and `~B` a sentence that was changed, with what the other does not have [-in the first-] and {+in the
second+}; nothing before a sentence that is alike in both. `>` says that it stands elsewhere in the other. White
space, quotation marks and dashes are no difference.

ARTICLE is an id as `newsreader search` prints it, a unique start of one, or the path of a file; `-` reads one
from standard input. Unlike with diff, it is no failure that the two differ: the exit code is 0.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.articles import find_articles
from reader.cli.context import Context
from reader.errors import UsageError
from reader.text.safe import shown_path

if TYPE_CHECKING:
    from reader.model.article import Article
    from reader.model.comparison import NamedApart

HELP = "compare two articles sentence by sentence"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("first", metavar="ARTICLE", help="an id, a unique start of one, or a path")
    parser.add_argument("second", metavar="ARTICLE", help="the other one")
    parser.add_argument("--differences", action="store_true", help="leave out what is alike in both")
    parser.add_argument(
        "--names", action="store_true", help="say, too, who is named in both and who in one alone"
    )
    parser.add_argument("--json", action="store_true", help="print the pairs of sentences as JSON")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Compare them."""
    from reader.cli.comparison import comparison_record, print_comparison  # noqa: PLC0415 - --help needs none
    from reader.inquiry.comparing.comparing import compare  # noqa: PLC0415 - as above

    if arguments.first == arguments.second == "-":
        raise UsageError("standard input holds one article only", "name the other one", kind="usage")
    first, second = (_single(context, name) for name in (arguments.first, arguments.second))
    comparison = compare(first.text, second.text)
    named = _named(context, first, second) if arguments.names else None
    if arguments.json:
        document = comparison_record(first, second, comparison, named, differences=arguments.differences)
        context.print_json(document)
    else:
        print_comparison(context, first, second, comparison, named, differences=arguments.differences)
    if comparison.cut:
        context.say(f"newsreader: {comparison.cut}")
    return 0


def _single(context: Context, name: str) -> Article:
    """The one article of a name."""
    found = find_articles(context, name)
    if len(found) > 1:
        ids = ", ".join(article.id for article in found[:3])
        raise UsageError(
            f"{shown_path(name)} holds {len(found):,} articles", f"name one of them: {ids}", kind="ambiguous"
        )
    return found[0]


def _named(context: Context, first: Article, second: Article) -> NamedApart:
    from reader.cli.named import analyses  # noqa: PLC0415 - the recogniser costs 80 ms
    from reader.inquiry.comparing.naming import named_apart  # noqa: PLC0415 - as above

    return named_apart(*analyses(context, [first, second]))
