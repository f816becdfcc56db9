"""Exchange everything you kept for what a backup holds; what was there before is backed up first.

A reader that is open shows the restored content. When FILE is no good backup nothing is changed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.context import Context
from reader.cli.library import opened_library

HELP = "exchange everything you kept for a backup"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", metavar="FILE", help="a file that newsreader backup wrote")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Restore it."""
    with opened_library(context, writing=True) as library:
        said = library.restore(Path(arguments.file))
    context.say(f"newsreader: {said}")
    return 0
