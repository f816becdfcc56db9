"""List kept excerpts, keep one, remove some, find all again, or bring some in.

  newsreader excerpts [QUERY]            list those that answer: words, note:WORD, tag:NAME, in:DOSSIER, has:note
  newsreader excerpts add ARTICLE --quote TEXT [--occurrence N] [--note TEXT] [--tag TAG]...
                                         keep a passage; prints its id once it is safe
  newsreader excerpts remove ID...       remove excerpts
  newsreader excerpts check              find all again in their files and tell how each stands
  newsreader excerpts import FILE        bring in what --format json or jsonld wrote, or Web Annotations;
                                         what is there stays, an article is known by id or address

Between words may stand OR, before one a minus; brackets group. title:, by:, publisher: and date: ask for the article,
kept:7d or kept:2024-07 for the day when an excerpt was kept.

To look for the word add, remove, check or import itself, write it in quotation marks: '"add"'.

The JSON is {"version": 1, "excerpts": [{...}]}, and in each of these

  id, article                            ids
  quote, prefix, suffix                  the words, and what stood right before and after them
  start, end                             where they stand in the text now, in characters; where that is not certain,
                                         where they stood
  state                                  in place, moved, ask (one of several places), changed or lost
  note, tags, created                    yours, and when it was kept (ISO 8601, UTC)
  citation                               a CSL-JSON item, as it was then
  selector                               how they were found then: start, end, content (SHA-256 of the text), copies
                                         and twins (how often they stood in it, and between the same neighbours)
"""

from __future__ import annotations

import argparse
from typing import Final

from reader.cli.context import Context
from reader.cli.parsing import at_least
from reader.errors import UsageError
from reader.exports.citing import style_names
from reader.exports.exporting import format_names
from reader.model.excerpt import ExcerptOrder

HELP = "list, keep and remove excerpts"
WORDS = "words"  # they may stand among the options
_SORTS: Final = [order.value for order in ExcerptOrder]
_ACTIONS: Final = ("add", "remove", "check", "import")
_ADDING: Final = ("quote", "occurrence", "note", "tag")
_LISTING: Final = ("dossier", "sort", "output", "notes", "template")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "words", metavar="QUERY", nargs="*", default=[], help="a query, or add, remove, check, import"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    listing = parser.add_argument_group("listing")
    listing.add_argument(
        "--format",
        choices=format_names(),
        default="text",
        metavar="FORMAT",
        help=f"one of {', '.join(format_names())} (default: text)",
    )
    styles = style_names(records=False)
    listing.add_argument(
        "--style",
        choices=styles,
        metavar="STYLE",
        help=f"one of {', '.join(styles)} (default: the setting citation)",
    )
    listing.add_argument("--dossier", metavar="NAME", help="only what lies in this dossier, in its order")
    listing.add_argument("--sort", choices=_SORTS, help="order (default: newest, or that of the dossier)")
    listing.add_argument(
        "--template", metavar="FILE", help="your own template for Markdown (default: the setting template)"
    )
    listing.add_argument("-o", "--output", metavar="FILE", help="write into FILE, as a whole or not at all")
    listing.add_argument("--notes", metavar="FOLDER", help="bring a folder of Obsidian notes up to date")
    adding = parser.add_argument_group("adding")
    adding.add_argument("--quote", metavar="TEXT", help="the words to keep; white space may differ")
    adding.add_argument("--occurrence", type=at_least(1), metavar="N", help="which of several places, from 1")
    adding.add_argument("--note", metavar="TEXT", help="your note on it")
    adding.add_argument("--tag", action="append", metavar="TAG", help="a tag; may be given several times")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Do what the first word says; without such a word, list."""
    action = arguments.words[0] if arguments.words else ""
    listing = action not in _ACTIONS
    _refuse(arguments, () if action == "add" else _ADDING, action)
    _refuse(arguments, () if listing else _LISTING, action)
    if action == "add":
        from reader.cli.excerpts.adding import add_excerpt  # noqa: PLC0415 - one action a run

        return add_excerpt(context, arguments)
    if action == "remove":
        from reader.cli.excerpts.changing import remove_excerpts  # noqa: PLC0415 - as above

        return remove_excerpts(context, arguments)
    if action == "check":
        from reader.cli.excerpts.changing import check_excerpts  # noqa: PLC0415 - as above

        return check_excerpts(context, arguments)
    if action == "import":
        from reader.cli.excerpts.bringing import import_excerpts  # noqa: PLC0415 - as above

        return import_excerpts(context, arguments)
    from reader.cli.excerpts.listing import list_excerpts  # noqa: PLC0415 - as above

    return list_excerpts(context, arguments)


def _refuse(arguments: argparse.Namespace, names: tuple[str, ...], action: str) -> None:
    """An option that the action does not take would be passed over in silence otherwise."""
    for name in names:
        if getattr(arguments, name):
            what = f"excerpts {action}" if action in _ACTIONS else "a list of excerpts"
            raise UsageError(f"{what} takes no --{name}", "see newsreader excerpts --help", kind="usage")
