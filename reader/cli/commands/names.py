"""List the people, organisations, places, groups and events that the articles name.

Those that most articles name come first; `--sort rise` puts those first that are named more in the last month
than in the year before it, where the month ends with the newest article and the measure is the signed
log-likelihood ratio (Rayson and Garside 2000). `--like TEXT` lists those of which one name has words beginning
so. `--same` lists pairs that probably are one, with the reason. `newsreader who NAME` tells more of one of them.
"""

from __future__ import annotations

import argparse
from typing import Final

from reader.cli.context import Context
from reader.cli.entity_types import TYPES
from reader.cli.parsing import add_paths, at_least
from reader.cli.updating import collection_of, update
from reader.errors import UsageError
from reader.model.roster import RosterAsk, RosterOrder, RosterPart, RosterRow, Twins

HELP = "list who and what the articles name"
_SORTS: Final = [order.value for order in RosterOrder]
_EVERYTHING: Final = 10**9


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_paths(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--jsonl", action="store_true", help="print one JSON object a line")
    parser.add_argument("--type", choices=TYPES, help="only these")
    parser.add_argument(
        "--like", metavar="TEXT", default="", help="only those with a name that has such words"
    )
    parser.add_argument("--sort", choices=_SORTS, default=_SORTS[0], help=f"order (default: {_SORTS[0]})")
    parser.add_argument("--same", action="store_true", help="list pairs that probably are one instead")
    parser.add_argument("--limit", type=at_least(0), metavar="N", help="at most N")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """List them."""
    if arguments.same and (arguments.type or arguments.like):
        raise UsageError("--same compares all names", "leave out --type and --like", kind="usage")
    if arguments.json and arguments.jsonl:
        raise UsageError("--json and --jsonl print different things", "take one of them", kind="usage")
    from reader.inquiry.desk import InquiryDesk  # noqa: PLC0415 - numpy and Whoosh cost 150 ms

    collection = collection_of(context, context.paths(arguments.paths))
    update(context, collection, names=True)
    limit = _EVERYTHING if arguments.limit is None else arguments.limit
    desk = InquiryDesk(collection, context.directories.library_file)
    try:
        mentions = desk.inquiry().mentions
        if arguments.same:
            return _print_pairs(context, arguments, mentions.twins(limit))
        ask = RosterAsk(TYPES.get(arguments.type), arguments.like, RosterOrder(arguments.sort))
        return _print_names(context, arguments, mentions.roster(ask, 0, limit))
    finally:
        desk.close()


def _print_names(context: Context, arguments: argparse.Namespace, part: RosterPart) -> int:
    if arguments.json:
        month = list(part.month) if part.month else None
        rows = [_record(row) for row in part.rows]
        context.print_json({"total": part.total, "month": month, "names": rows})
    for row in part.rows:
        if arguments.jsonl:
            context.print_jsonl(_record(row))
        elif not arguments.json:
            context.print(_line(row, rise=arguments.sort == RosterOrder.RISE))
    if part.month and arguments.sort == RosterOrder.RISE:
        context.say(f"newsreader: the last month is {' to '.join(part.month)}")
    return 0 if part.total else 1


def _print_pairs(context: Context, arguments: argparse.Namespace, pairs: tuple[Twins, ...]) -> int:
    records = [
        {"one": _record(pair.one), "other": _record(pair.other), "reason": pair.reason} for pair in pairs
    ]
    if arguments.json:
        context.print_json({"pairs": records})
    for pair, record in zip(pairs, records, strict=True):
        if arguments.jsonl:
            context.print_jsonl(record)
        elif not arguments.json:
            one, other = pair.one, pair.other
            context.print(
                f"{one.type:6}  {one.canonical} ({one.articles:,}) = {other.canonical} ({other.articles:,}):"
                f" {pair.reason}"
            )
    if not pairs:
        context.say("newsreader: no two names look as if they were one")
    return 0 if pairs else 1


def _record(row: RosterRow) -> dict[str, object]:
    return {
        "canonical": row.canonical,
        "type": row.type,
        "articles": row.articles,
        "recent": row.recent,
        "before": row.before,
        "rise": row.rise,
    }


def _line(row: RosterRow, *, rise: bool) -> str:
    """Articles, type, name; by rise the measure, and the articles of the month and of the year before it."""
    said = f"{row.rise:8.1f}  {row.recent:4} of {row.recent + row.before:<4}  " if rise else ""
    return f"{said}{row.articles:6}  {row.type:6}  {row.canonical}"
