"""Write a copy of everything you kept to FILE: marks, excerpts, notes, tags, searches.

An earlier backup in FILE is replaced as a whole; anything else that is there is left alone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.context import Context
from reader.cli.library import opened_library
from reader.text.safe import shown_path

HELP = "copy everything you kept to a file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", metavar="FILE", help="where the backup goes")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Write it."""
    with opened_library(context, writing=False) as library:
        library.backup(Path(arguments.file))
    context.say(f"newsreader: everything is in {shown_path(arguments.file)}")
    return 0
