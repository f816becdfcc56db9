"""A list of names or queries on the command line: a table of counts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.context import Context
from reader.errors import SourceError
from reader.exports.batch import write_csv
from reader.inquiry.batch import names_from, read_names
from reader.model.batch import Tally
from reader.text.safe import safe_line


def read_list(name: str) -> list[str]:
    """The lines of a file, or of standard input for ``-``.

    Raises:
        SourceError, UsageError: as ``inquiry.batch.read_names``.
    """
    if name != "-":
        return read_names(Path(name))
    try:
        return names_from(sys.stdin.buffer, "standard input")
    except OSError as error:
        raise SourceError(
            f"cannot read standard input: {error.strerror or error}", kind="unreadable"
        ) from error


def print_tallies(context: Context, found: Sequence[Tally]) -> None:
    """Lines for people: count, months, name."""
    for each in found:
        some = f"(+{each.partial:,})" if each.partial else ""
        when = f"{each.first} – {each.latest}" if each.first != each.latest else each.first
        context.print(f"{each.total:>7,} {some:>9}  {when:17}  {safe_line(each.name)}")


def write_tallies(context: Context, found: Sequence[Tally]) -> None:
    """CSV (RFC 4180) with a line of names."""
    write_csv(found, context.out)
