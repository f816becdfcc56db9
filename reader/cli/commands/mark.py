"""Tag, star, note articles, or mark them as read: one, or all that a search found.

ARTICLE is an id as `newsreader search` prints it, a unique start of one, or the path of a file; `-` takes ids from
standard input, so that `newsreader search korea | newsreader mark --tag korea -` tags all that is found.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.cli.context import Context
from reader.cli.library import opened_library
from reader.cli.records import marks_record
from reader.errors import UsageError
from reader.model.marks import UNMARKED

if TYPE_CHECKING:
    from reader.cli.known import Named
    from reader.library.library import Library
    from reader.model.known import KnownArticle

HELP = "tag, star, note articles, or mark them as read"
WORDS = "articles"  # they may stand among the options
_IN_PART = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "articles",
        metavar="ARTICLE",
        nargs="*",
        default=[],
        help="an id, a unique start of one, a path, or -",
    )
    parser.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help="a tag to put on; may repeat"
    )
    parser.add_argument(
        "--untag", action="append", default=[], metavar="TAG", help="a tag to take off; may repeat"
    )
    star = parser.add_mutually_exclusive_group()
    star.add_argument("--star", dest="starred", action="store_true", default=None, help="star")
    star.add_argument("--unstar", dest="starred", action="store_false", help="take the star off")
    read = parser.add_mutually_exclusive_group()
    read.add_argument("--read", dest="read", action="store_true", default=None, help="mark as read")
    read.add_argument("--unread", dest="read", action="store_false", help="mark as unread")
    parser.add_argument(
        "--note", metavar="TEXT", help="your note on the one article; an empty one deletes it"
    )
    parser.add_argument("--json", action="store_true", help="print the articles with their marks as JSON")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Mark them; what is not there is told, and the rest is done."""
    from reader.cli.known import named_articles, names_given, none_found  # noqa: PLC0415 - help needs none of it

    _check(arguments)
    names = names_given(arguments.articles)
    with opened_library(context, writing=True) as library:
        named = named_articles(context, library, names)
        if not named.articles:
            raise none_found(named)
        if arguments.note is not None and len(named.articles) > 1:
            raise UsageError(
                f"a note is for one article, and {len(named.articles):,} are named", "use --tag", kind="usage"
            )
        for said in _mark(library, named.articles, arguments):
            context.say(f"newsreader: {said}")
        if arguments.json:
            context.print_json(_record(library, named))
    for error in named.missing:
        context.say(f"newsreader: {error}")
    return _IN_PART if named.missing else 0


def _check(arguments: argparse.Namespace) -> None:
    """Something is to be done, to something.

    Raises:
        UsageError: when not.
    """
    if not arguments.articles:
        raise UsageError("no article is named", "see newsreader mark --help", kind="usage")
    marks = (arguments.starred, arguments.read, arguments.note)
    if not arguments.tag and not arguments.untag and all(mark is None for mark in marks):
        raise UsageError("it is not said how to mark", "see newsreader mark --help", kind="usage")


def _mark(library: Library, articles: Sequence[KnownArticle], arguments: argparse.Namespace) -> list[str]:
    """Do it, and say what was done. What may be refused comes first, so that nothing is done by halves."""
    said = []
    if arguments.tag or arguments.untag:
        said.append(library.tags.retag(articles, arguments.tag, arguments.untag).said)
    if arguments.starred is not None:
        said.append(library.marks.set_starred(articles, starred=arguments.starred).said)
    if arguments.read is not None:
        said.append(library.marks.set_read(articles, read=arguments.read).said)
    if arguments.note is not None:
        said.append(library.notes.set(articles[0], arguments.note).said)
    return said


def _record(library: Library, named: Named) -> dict[str, object]:
    ids = [article.id for article in named.articles]
    marks = library.marks.of(ids)
    return {
        "articles": [{"id": key, **marks_record(marks.get(key, UNMARKED))} for key in ids],
        "missing": [{"kind": error.kind, "message": error.message} for error in named.missing],
    }
