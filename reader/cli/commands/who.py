"""Print everything known of a person, organisation, place, group or event across the articles.

NAME is any name of it. Prints all its names, when it appears, who and what it appears with, and the sentences
that mention it, newest first. An article that gives only a surname, which the others nearly always mean this
person by, is joined to them where it also names at least two of those that go with the person beyond chance; by
the surname alone it is marked as probable. Exits with 1 when no article names it.
"""

from __future__ import annotations

import argparse

from reader.cli.context import Context
from reader.cli.entity_types import TYPES
from reader.cli.parsing import add_paths, at_least
from reader.cli.updating import collection_of, update
from reader.cli.whotext import print_page
from reader.model.who import EntityPage, Join
from reader.text.safe import safe_line

HELP = "print everything known of a person, organisation, place or event"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("name", metavar="NAME", help="any name of it")
    add_paths(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--type", choices=TYPES, help="what it is, where the name can mean several")
    parser.add_argument(
        "--limit", type=at_least(0), default=200, metavar="N", help="at most N sentences (200)"
    )


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Find and print it."""
    from reader.inquiry.desk import InquiryDesk  # noqa: PLC0415 - numpy and Whoosh cost 150 ms
    from reader.inquiry.who import PageSize, entity_page, meant  # noqa: PLC0415 - as above

    collection = collection_of(context, context.paths(arguments.paths))
    update(context, collection, names=True)
    desk = InquiryDesk(collection, context.directories.library_file)
    try:
        inquiry = desk.inquiry()
        one, *others = meant(inquiry.mentions, TYPES.get(arguments.type), safe_line(arguments.name))
        page = entity_page(inquiry.mentions, inquiry.catalog, one.key, PageSize(arguments.limit, 10**6))
    finally:
        desk.close()
    assert page is not None  # it was found a moment ago
    if arguments.json:
        context.print_json(_record(page))
    else:
        print_page(context, page)
    if others:
        names = "; ".join(f"{other.canonical} ({other.type}, {other.articles:,})" for other in others[:5])
        context.say(f"newsreader: the name can also mean {names}")
    return 0


def _record(page: EntityPage) -> dict[str, object]:
    """The document of ``who --json``, without its version."""
    return {
        "canonical": page.canonical,
        "type": page.type,
        "names": [name for name, _ in page.names],
        "first": page.first or None,
        "latest": page.latest or None,
        "articles": list(page.articles),
        "joined": list(page.joined),
        "probable": list(page.probable),
        "per_month": [list(month) for month in page.months],
        "measure": page.measure,
        "with": [
            {
                "canonical": one.canonical,
                "type": one.type,
                "together": one.together,
                "association": one.association,
            }
            for one in page.company
        ],
        "sentences": [
            {
                "id": passage.article,
                "start": passage.start,
                "end": passage.end,
                "text": passage.text,
                "hits": [list(hit) for hit in passage.hits],
                "date": passage.date or None,
                "probable": passage.join is Join.SURNAME,
            }
            for passage in page.passages
        ],
        "cut": page.cut,
    }
