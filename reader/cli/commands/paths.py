"""Print where newsreader keeps things."""

from __future__ import annotations

import argparse

from reader.cli.context import Context
from reader.text.safe import shown_path

HELP = "print where things are kept"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Print the places."""
    places = context.directories
    named = {
        "config": places.config_file,
        "library": places.library_file,
        "cache": places.cache,
        "state": places.state,
        "log": places.log_file,
    }
    if arguments.json:
        context.print_json({name: str(place) for name, place in named.items()})
    else:
        for name, place in named.items():
            context.print(f"{name:8} {shown_path(str(place))}")
    return 0
