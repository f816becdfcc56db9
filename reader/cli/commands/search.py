"""Search articles. Prints an id and a title for each hit, best first; `newsreader help query` explains QUERY.

PATHs are the files and folders to search; without one, the configured sources or the starter library.
The index is brought up to date first. What was not found exactly, or not read as typed, is told on stderr.
With --like, --saved, --list-saved or --batch there is no QUERY, and every word is a PATH.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from reader.cli.context import Context
from reader.cli.found import Found, found_record, hit_records, print_found
from reader.cli.parsing import add_paths, at_least
from reader.cli.updating import collection_of, require_articles, update
from reader.errors import IndexDamagedError, NotFoundError, QueryError, UsageError
from reader.ingest.collection import Collection
from reader.model.answer import Answer
from reader.model.article import ArticleId
from reader.model.query import Sort

if TYPE_CHECKING:
    from reader.inquiry.desk import InquiryDesk
    from reader.inquiry.inquiry import Inquiry

Given = TypeVar("Given")
HELP = "search articles"
ADVICE = "a query that begins with a hyphen comes after --: newsreader search -- '-word'"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("query", metavar="QUERY", nargs="?", help="what to search for")
    add_paths(parser)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--like", metavar="ARTICLE", help="find the articles nearest to this one")
    instead.add_argument("--saved", metavar="NAME", help="ask a saved search; what it finds counts as seen")
    instead.add_argument("--list-saved", action="store_true", help="list the saved searches and what is new")
    instead.add_argument("--batch", metavar="FILE", help="count the hits of each line of FILE (-: stdin)")
    instead.add_argument("--save", metavar="NAME", help="save QUERY under a name, too")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument("--jsonl", action="store_true", help="print one JSON object a line")
    form.add_argument("--count", action="store_true", help="print the number of hits alone")
    form.add_argument("--csv", action="store_true", help="with --batch: print a table as CSV")
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
    without_query = arguments.list_saved or any(
        value is not None for value in (arguments.like, arguments.saved, arguments.batch)
    )
    if arguments.csv and arguments.batch is None:
        raise UsageError("--csv is for --batch", "--json and --jsonl print hits", kind="usage")
    counts = arguments.batch is not None or arguments.list_saved
    if counts and (arguments.jsonl or arguments.count):
        raise UsageError("--jsonl and --count are for hits", "--json prints the counts", kind="usage")
    if arguments.like is not None and (arguments.facets or arguments.explain):
        raise UsageError("--facets and --explain want a query", "leave them out with --like", kind="usage")
    if without_query:
        return [arguments.query, *arguments.paths] if arguments.query is not None else arguments.paths
    if arguments.query is None:
        raise UsageError(
            "the following arguments are required: QUERY", "see newsreader search --help", kind="usage"
        )
    return list(arguments.paths)


def _run_query(context: Context, arguments: argparse.Namespace, words: Sequence[str]) -> int:
    from reader.cli.saved import keep_search, looked_at, saved_search  # noqa: PLC0415 - few need the library
    from reader.inquiry.named import asks_for_names  # noqa: PLC0415 - numpy and Whoosh cost 150 ms

    saved = None if arguments.saved is None else saved_search(context, arguments.saved)
    query = saved.query if saved else arguments.query
    names = arguments.facets or asks_for_names(query)

    def asked(inquiry: Inquiry) -> tuple[Found, Iterable[int]]:
        answer = inquiry.ask(query, Sort(arguments.sort), 0, arguments.limit)
        _refuse_nonsense(answer)
        facets = inquiry.facets(query) if arguments.facets else ()
        reasons = [inquiry.explain(query, row.row.id) for row in answer.rows] if arguments.explain else []
        ids = inquiry.matching(query) if saved or arguments.save is not None else ()
        return Found(answer, facets, tuple(reasons), _notes(answer)), ids

    with _opened(context, words, names=names) as opened:
        found, ids = opened.answer(asked)
    if arguments.save is not None:
        context.say(f"newsreader: {keep_search(context, arguments.save, query, ids)}")
    if saved and not arguments.count:
        context.say(f"newsreader: {looked_at(context, saved, ids):,} new since last looked at")
    return _print(context, arguments, found, opened.collection)


def _run_like(context: Context, arguments: argparse.Namespace, words: Sequence[str]) -> int:
    from reader.cli.articles import find_articles  # noqa: PLC0415 - a search needs it seldom

    with _opened(context, words, names=False) as opened:
        articles = find_articles(context, arguments.like)
        if len(articles) > 1:
            raise UsageError(
                f"{arguments.like} holds {len(articles):,} articles", "give the id of one", kind="ambiguous"
            )
        (article,) = articles
        if opened.desk.inquiry().catalog.article(article.id) is None:
            raise NotFoundError(
                f"the article {article.id} is not among those searched",
                "give its folder as PATH",
                kind="missing",
            )
        answer = opened.answer(lambda inquiry: inquiry.like(ArticleId(article.id), arguments.limit))
    if not answer.total:
        context.say("newsreader: no other article searched shares its telling words")
    return _print(context, arguments, Found(answer, notes=_notes(answer)), opened.collection)


def _run_list(context: Context, arguments: argparse.Namespace, words: Sequence[str]) -> int:
    from reader.cli.saved import counted_searches, print_searches, searches_record  # noqa: PLC0415 - as above

    with _opened(context, words, names=True) as opened:
        searches = opened.answer(lambda inquiry: counted_searches(context, inquiry))
    if arguments.json:
        context.print_json(searches_record(searches))
    else:
        print_searches(context, searches)
    if not searches:
        context.say("newsreader: nothing is saved yet; newsreader search QUERY --save NAME saves a search")
    return 0 if searches else 1


def _run_batch(context: Context, arguments: argparse.Namespace, words: Sequence[str]) -> int:
    from reader.cli import batch  # noqa: PLC0415 - as above
    from reader.inquiry.named import asks_for_names  # noqa: PLC0415 - as above

    queries = batch.read_queries(arguments.batch)
    with _opened(context, words, names=any(map(asks_for_names, queries))) as opened:
        found = opened.answer(lambda inquiry: batch.tallies(inquiry, queries))
    if arguments.json:
        context.print_json(batch.tallies_record(found))
    elif arguments.csv:
        batch.write_tallies(context, found)
    else:
        batch.print_tallies(context, found)
    for each in found:
        for note in each.notes:
            context.say(f"newsreader: {each.query}: {note}")
    return 0 if any(each.total or each.partial for each in found) else 1


@dataclass(frozen=True)
class _Opened:
    """A collection brought up to date, and a desk that answers from it."""

    context: Context
    collection: Collection
    desk: InquiryDesk
    names: bool

    def answer(self, question: Callable[[Inquiry], Given]) -> Given:
        """The answer to a question; an index that turns out damaged is built anew first."""
        try:
            return self.desk.answer(question)
        except IndexDamagedError:
            if update(self.context, self.collection, names=self.names) is None:
                raise
            return self.desk.answer(question)


@contextmanager
def _opened(context: Context, words: Sequence[str], *, names: bool) -> Iterator[_Opened]:
    from reader.inquiry.desk import InquiryDesk  # noqa: PLC0415 - numpy and Whoosh cost 150 ms

    paths = context.paths(words)
    collection = collection_of(context, paths)
    if update(context, collection, names=names) is not None:
        require_articles(collection, paths)
    desk = InquiryDesk(collection, context.directories.library_file)
    try:
        yield _Opened(context, collection, desk, names)
    finally:
        desk.close()


def _print(context: Context, arguments: argparse.Namespace, found: Found, collection: Collection) -> int:
    answer = found.answer
    if arguments.count:
        context.print(str(answer.total))
    elif arguments.json:
        context.print_json(found_record(found, collection))
    elif arguments.jsonl:
        for hit in hit_records(found, collection):
            context.print_jsonl(hit)
    else:
        print_found(context, found, snippets=arguments.snippets)
    for note in found.notes:
        context.say(f"newsreader: {note}")
    if not answer.total and arguments.like is None:
        _say_why(context, answer)
    return 0 if answer.total or (answer.partial and not arguments.count) else 1


def _notes(answer: Answer) -> tuple[str, ...]:
    notes = [f"{fault.message}{'; ' + fault.hint if fault.hint else ''}" for fault in answer.faults]
    notes += [answer.cut] if answer.cut else []
    notes += [f"{answer.pending:,} of the articles are not searchable yet"] if answer.pending else []
    return tuple(notes)


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
