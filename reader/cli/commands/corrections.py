"""List the corrections of names, take some back, or bring some in.

newsreader corrections                 list them in the order in which they apply; --json exports them
newsreader corrections remove ID...    take corrections back, hidden names among them
newsreader corrections import FILE     bring in what --json wrote; what is there stays
"""

from __future__ import annotations

import argparse
from typing import Final

from reader.cli.context import Context
from reader.errors import UsageError

HELP = "list corrections of names, take some back"
ADVICE = "write ID or FILE before the options"
_ACTIONS: Final = ("remove", "import")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("words", metavar="ACTION", nargs="*", default=[], help="remove ID..., or import FILE")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Do what the first word says; without one, list.

    Raises:
        UsageError: when it says nothing that is known.
    """
    from reader.cli.corrections import bring, list_all, remove  # noqa: PLC0415 - the library costs 40 ms

    action, *words = arguments.words or [""]
    if action == "remove":
        return remove(context, words, as_json=arguments.json)
    if action == "import":
        return bring(context, words, as_json=arguments.json)
    if action:
        raise UsageError(
            f"corrections cannot {action}", f"it can {' and '.join(_ACTIONS)}; alone it lists", kind="usage"
        )
    return list_all(context, as_json=arguments.json)
