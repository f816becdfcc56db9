"""List the dossiers: named collections of excerpts. newsreader excerpts --dossier NAME prints one."""

from __future__ import annotations

import argparse
from typing import Final

from reader.cli.context import Context
from reader.cli.library import opened_library
from reader.errors import NotFoundError
from reader.text.safe import safe_line

_NONE: Final = "there is no dossier yet", "on the screen of excerpts, a makes one"

HELP = "list the dossiers, in which excerpts are collected"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Print them, by name; 1 when there is none.

    Raises:
        NotFoundError: when nothing was kept yet.
        LibraryError: when the library cannot be read.
    """
    with opened_library(context, writing=False, absent=NotFoundError(*_NONE, kind="missing")) as library:
        dossiers = library.dossiers.all()
    if arguments.json:
        context.print_json(
            {
                "dossiers": [
                    {
                        "name": dossier.name,
                        "excerpts": dossier.excerpts,
                        "created": dossier.created.isoformat(),
                    }
                    for dossier in dossiers
                ]
            }
        )
        return 0 if dossiers else 1
    for dossier in dossiers:
        context.print(f"{dossier.excerpts:>7,}  {safe_line(dossier.name)}")
    if not dossiers:
        context.say(f"newsreader: {'; '.join(_NONE)}")
    return 0 if dossiers else 1
