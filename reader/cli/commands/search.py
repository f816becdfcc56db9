"""Search articles. Prints an id and a title for each hit, best first; `newsreader help query` explains QUERY.

PATHs are the files and folders to search; without one, the configured sources or the starter library.
The index is brought up to date first. What was not found exactly, or not read as typed, is told on stderr.
"""

from __future__ import annotations

import argparse

from reader.cli.context import Context
from reader.cli.found import Found, found_record, hit_records, print_found
from reader.cli.parsing import add_paths, at_least
from reader.cli.updating import collection_of, require_articles, update
from reader.errors import QueryError
from reader.model.answer import Answer
from reader.model.query import Sort

HELP = "search articles"
ADVICE = "a query that begins with a hyphen comes after --: newsreader search -- '-word'"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("query", metavar="QUERY", help="what to search for")
    add_paths(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument("--jsonl", action="store_true", help="print one JSON object a line")
    form.add_argument("--count", action="store_true", help="print the number of hits alone")
    parser.add_argument("--limit", type=at_least(1), default=100, metavar="N", help="at most N hits (100)")
    parser.add_argument(
        "--sort", choices=[sort.value for sort in Sort], default="relevance", help="order of the hits"
    )
    parser.add_argument("--snippets", action="store_true", help="print the best passage of each hit, too")
    parser.add_argument("--facets", action="store_true", help="count hits by publisher, year, names")
    parser.add_argument(
        "--explain", action="store_true", help="say how the query was read, and why a hit is one"
    )


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Search and print."""
    from reader.inquiry.damage import DAMAGED  # noqa: PLC0415 - as below
    from reader.inquiry.desk import InquiryDesk  # noqa: PLC0415 - numpy and Whoosh cost 150 ms
    from reader.inquiry.named import asks_for_names  # noqa: PLC0415 - as above

    paths = context.paths(arguments.paths)
    collection = collection_of(context, paths)
    query = arguments.query
    names = arguments.facets or asks_for_names(query)
    if update(context, collection, names=names) is not None:
        require_articles(collection, paths)
    desk = InquiryDesk(collection, context.directories.library_file)
    try:
        answer = desk.ask(query, Sort(arguments.sort), 0, arguments.limit, final=True)
        if answer.cut == DAMAGED and update(context, collection, names=names) is not None:
            answer = desk.ask(query, Sort(arguments.sort), 0, arguments.limit, final=True)
        _refuse_nonsense(answer)
        inquiry = desk.inquiry()
        facets = inquiry.facets(query) if arguments.facets else ()
        reasons = [inquiry.explain(query, row.row.id) for row in answer.rows] if arguments.explain else []
    finally:
        desk.close()
    notes = [f"{fault.message}{'; ' + fault.hint if fault.hint else ''}" for fault in answer.faults]
    notes += [answer.cut] if answer.cut else []
    notes += [f"{answer.pending:,} of the articles are not searchable yet"] if answer.pending else []
    found = Found(answer, facets, tuple(reasons), tuple(notes))
    if arguments.count:
        context.print(str(answer.total))
    elif arguments.json:
        context.print_json(found_record(found, collection))
    elif arguments.jsonl:
        for hit in hit_records(found, collection):
            context.print_jsonl(hit)
    else:
        print_found(context, found, snippets=arguments.snippets)
    for note in notes:
        context.say(f"newsreader: {note}")
    if not answer.total:
        _say_why(context, answer)
    return 0 if answer.total or (answer.partial and not arguments.count) else 1


def _refuse_nonsense(answer: Answer) -> None:
    """A query of which nothing could be read finds everything: better an error.

    Raises:
        QueryError: with the first fault.
    """
    if answer.faults and answer.text.strip() and not answer.understood:
        fault = answer.faults[0]
        raise QueryError(fault.message, fault.hint, span=fault.at)


def _say_why(context: Context, answer: Answer) -> None:
    """Nothing was found, or not all of it: which clause is to blame, and what may have been meant."""
    start = "newsreader: " if answer.partial else "newsreader: nothing found: "
    for clause in answer.clauses:
        if clause.count == 0:
            meant = f"; did you mean {' or '.join(clause.suggestions[:3])}?" if clause.suggestions else ""
            context.say(f"{start}no article has {clause.clause}{meant}")
            return
    if not answer.partial:
        context.say(f"{start}no article has all of it")
