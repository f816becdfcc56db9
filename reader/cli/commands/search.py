"""Search articles. Prints an id and a title for each hit, best first; `newsreader help query` explains QUERY.

PATHs are the files and folders to search; without one, the configured sources or the starter library.
The index is brought up to date first. What was not found exactly, or not read as typed, is told on stderr.
Articles with but some of the words follow on a terminal, and with --loose; in JSON their "complete" is false.
With --like, --saved, --list-saved or --batch there is no QUERY, and every word is a PATH.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from reader.cli.context import Context
from reader.cli.found import Found, found_record, hit_records, print_found, say_what_is_left_out
from reader.cli.opened import opened
from reader.cli.parsing import add_paths, at_least
from reader.errors import NotFoundError, QueryError, UsageError
from reader.ingest.collection import Collection
from reader.model.answer import Answer
from reader.model.article import ArticleId
from reader.model.query import Sort, told

if TYPE_CHECKING:
    from reader.inquiry.inquiry import Inquiry

HELP = "search articles"
_HITS: Final = 100
ADVICE = "a query that begins with a hyphen comes after --: newsreader search -- '-word'"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("query", metavar="QUERY", nargs="?", help="what to search for")
    add_paths(parser)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--like", metavar="ARTICLE", help="find the articles nearest to this one")
    instead.add_argument("--saved", metavar="NAME", help="ask a saved search; what it finds counts as seen")
    instead.add_argument("--list-saved", action="store_true", help="list the saved searches and what is new")
    instead.add_argument(
        "--batch", metavar="FILE", help="count the hits of each name in FILE, one a line (-: stdin)"
    )
    instead.add_argument("--save", metavar="NAME", help="save QUERY under a name, too")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument("--jsonl", action="store_true", help="print one JSON object a line")
    form.add_argument("--count", action="store_true", help="print the number of hits alone")
    form.add_argument(
        "--csv", action="store_true", help="with --batch or --concordance: print a table as CSV"
    )
    parser.add_argument("--limit", type=at_least(1), metavar="N", help="at most N hits (100)")
    parser.add_argument(
        "--sort",
        choices=[*(sort.value for sort in Sort), "left", "right"],
        help="order of the hits; of a concordance's lines by what stands left or right",
    )
    parser.add_argument(
        "--concordance", action="store_true", help="print every hit in context, newest article first"
    )
    parser.add_argument(
        "--loose",
        action="store_true",
        help="print articles with some of the words, too, also where a program reads the output",
    )
    parser.add_argument("--snippets", action="store_true", help="print the best passage of each hit, too")
    parser.add_argument("--facets", action="store_true", help="count hits by publisher, year, names")
    parser.add_argument(
        "--explain", action="store_true", help="say how the query was read, and why a hit is one"
    )


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Search and print."""
    paths = _settled(arguments)
    if arguments.batch is not None:
        return _run_batch(context, arguments, paths)
    if arguments.list_saved:
        return _run_list(context, arguments, paths)
    if arguments.like is not None:
        return _run_like(context, arguments, paths)
    return _run_query(context, arguments, paths)


def _settled(arguments: argparse.Namespace) -> Sequence[str]:
    """The paths as typed, once it is clear that the words go together.

    Raises:
        UsageError: when they do not.
    """
    _refuse_clashes(arguments)
    without_query = arguments.list_saved or any(
        value is not None for value in (arguments.like, arguments.saved, arguments.batch)
    )
    if without_query:
        return [arguments.query, *arguments.paths] if arguments.query is not None else arguments.paths
    if arguments.query is None:
        raise UsageError(
            "the following arguments are required: QUERY", "see newsreader search --help", kind="usage"
        )
    return list(arguments.paths)


def _refuse_clashes(arguments: argparse.Namespace) -> None:
    """Refuse words that mean nothing together.

    Raises:
        UsageError: for the first of them.
    """
    batch, list_saved, lines = arguments.batch is not None, arguments.list_saved, arguments.concordance
    like, whole = arguments.like is not None, arguments.facets or arguments.explain
    for clash, message, hint in (
        (
            arguments.csv and not (batch or lines),
            "--csv is for --batch and --concordance",
            "--json and --jsonl print hits",
        ),
        (
            (batch or list_saved) and (arguments.jsonl or arguments.count),
            "--jsonl and --count are for hits",
            "--json prints the counts",
        ),
        (like and whole, "--facets and --explain want a query", "leave them out with --like"),
        (
            lines
            and (like or batch or list_saved or whole or arguments.snippets or arguments.save is not None),
            "--concordance wants a query and nothing else",
            "it goes with QUERY or --saved, --sort, --limit and one form of output",
        ),
        (
            not lines and arguments.sort in {"left", "right"},
            f"--sort {arguments.sort} is for --concordance",
            "hits are sorted by relevance, date or publisher",
        ),
        (
            lines and arguments.sort in {"relevance", "publisher"},
            f"a concordance is not sorted by {arguments.sort}",
            "left, right or date (newest first, as without --sort)",
        ),
    ):
        if clash:
            raise UsageError(message, hint, kind="usage")


def _run_query(context: Context, arguments: argparse.Namespace, words: Sequence[str]) -> int:
    from reader.cli.saved import keep_search, looked_at, saved_search  # noqa: PLC0415 - few need the library
    from reader.inquiry.named import asks_for_names  # noqa: PLC0415 - numpy and Whoosh cost 150 ms

    saved = None if arguments.saved is None else saved_search(context, arguments.saved)
    query = saved.query if saved else arguments.query
    names = arguments.facets or asks_for_names(query)
    if arguments.concordance:
        return _run_concordance(context, arguments, query, words)

    def asked(inquiry: Inquiry) -> tuple[Found, Iterable[int]]:
        answer = inquiry.ask(query, Sort(arguments.sort or "relevance"), 0, arguments.limit or _HITS)
        _refuse_nonsense(answer)
        facets = inquiry.facets(query) if arguments.facets else ()
        reasons = [inquiry.explain(query, row.row.id) for row in answer.rows] if arguments.explain else []
        ids = inquiry.matching(query) if saved or arguments.save is not None else ()
        return Found(answer, facets, tuple(reasons), _notes(answer)), ids

    with opened(context, words, names=names) as parts:
        found, ids = parts.answer(asked)
    if arguments.save is not None:
        context.say(f"newsreader: {keep_search(context, arguments.save, query, ids)}")
    if saved and not arguments.count:
        context.say(f"newsreader: {looked_at(context, saved, ids):,} new since last looked at")
    return _print(context, arguments, found, parts.collection)


def _run_concordance(
    context: Context, arguments: argparse.Namespace, query: str, words: Sequence[str]
) -> int:
    from reader.cli import concordance  # noqa: PLC0415 - few searches are one
    from reader.inquiry.named import asks_for_names  # noqa: PLC0415 - numpy and Whoosh cost 150 ms

    def asked(inquiry: Inquiry) -> tuple[Answer, concordance.Concordance]:
        answer = inquiry.ask(query, Sort.DATE, 0, 0)
        _refuse_nonsense(answer)
        return answer, concordance.gather(inquiry, query, arguments.sort, arguments.limit)

    with opened(context, words, names=asks_for_names(query)) as parts:
        answer, found = parts.answer(asked)
    if arguments.count:
        context.print(str(found.total))
    elif arguments.json:
        context.print_json(concordance.concordance_record(answer, found))
    elif arguments.jsonl:
        concordance.print_records(context, found)
    elif arguments.csv:
        concordance.print_csv(context, found)
    else:
        concordance.print_concordance(context, found)
    for note in _notes(answer):
        context.say(f"newsreader: {note}")
    if len(found.lines) < found.total and not arguments.count:
        context.say(f"newsreader: {len(found.lines):,} of {found.total:,} lines")
    if not answer.total:
        _say_why(context, answer)
    return 0 if found.total else 1


def _run_like(context: Context, arguments: argparse.Namespace, words: Sequence[str]) -> int:
    from reader.cli.articles import find_articles  # noqa: PLC0415 - a search needs it seldom

    with opened(context, words, names=False) as parts:
        articles = find_articles(context, arguments.like)
        if len(articles) > 1:
            raise UsageError(
                f"{arguments.like} holds {len(articles):,} articles", "give the id of one", kind="ambiguous"
            )
        (article,) = articles
        if parts.desk.inquiry().catalog.article(article.id) is None:
            raise NotFoundError(
                f"the article {article.id} is not among those searched",
                "give its folder as PATH",
                kind="missing",
            )
        answer = parts.answer(lambda inquiry: inquiry.like(ArticleId(article.id), arguments.limit or _HITS))
    if not answer.total:
        context.say("newsreader: no other article searched shares its telling words")
    return _print(context, arguments, Found(answer, notes=_notes(answer)), parts.collection)


def _run_list(context: Context, arguments: argparse.Namespace, words: Sequence[str]) -> int:
    from reader.cli.saved import counted_searches, print_searches, searches_record  # noqa: PLC0415 - as above

    with opened(context, words, names=True) as parts:
        searches = parts.answer(lambda inquiry: counted_searches(context, inquiry))
    if arguments.json:
        context.print_json(searches_record(searches))
    else:
        print_searches(context, searches)
    if not searches:
        context.say("newsreader: nothing is saved yet; newsreader search QUERY --save NAME saves a search")
    return 0 if searches else 1


def _run_batch(context: Context, arguments: argparse.Namespace, words: Sequence[str]) -> int:
    from reader.cli import batch  # noqa: PLC0415 - as above
    from reader.exports.batch import tallies_record  # noqa: PLC0415 - as above
    from reader.inquiry.batch import query_of, tallies  # noqa: PLC0415 - as above
    from reader.inquiry.named import asks_for_names  # noqa: PLC0415 - as above

    names = batch.read_list(arguments.batch)
    named = any(asks_for_names(query_of(name)) for name in names)
    with opened(context, words, names=named) as parts:
        found = parts.answer(lambda inquiry: tallies(inquiry, names))
    if arguments.json:
        context.print_json(tallies_record(found))
    elif arguments.csv:
        batch.write_tallies(context, found)
    else:
        batch.print_tallies(context, found)
    for each in found:
        for note in each.notes:
            context.say(f"newsreader: {each.name}: {note}")
    return 0 if any(each.total or each.partial for each in found) else 1


def _print(context: Context, arguments: argparse.Namespace, found: Found, collection: Collection) -> int:
    answer = found.answer
    loose = not arguments.count
    if arguments.count:
        context.print(str(answer.total))
    elif arguments.json:
        context.print_json(found_record(found, collection))
    elif arguments.jsonl:
        for hit in hit_records(found, collection):
            context.print_jsonl(hit)
    else:
        loose = arguments.loose or context.out.isatty()
        print_found(context, found, snippets=arguments.snippets, loose=loose)
        if not loose:
            say_what_is_left_out(context, answer)
    for note in found.notes:
        context.say(f"newsreader: {note}")
    if not answer.total and arguments.like is None:
        _say_why(context, answer)
    return 0 if answer.total or (answer.partial and loose) else 1


def _notes(answer: Answer) -> tuple[str, ...]:
    pending = f"{answer.pending:,} of the articles are not searchable yet"
    return (*told(answer.faults, answer.cut), *([pending] if answer.pending else []))


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
