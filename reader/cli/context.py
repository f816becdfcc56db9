"""What every command gets: places, settings, streams."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from reader.config import Config
from reader.errors import UsageError
from reader.paths import Directories, seeds
from reader.text.safe import safe_line

VERSION = 1
"""Version of the JSON shapes; every document carries it."""


@dataclass(frozen=True, eq=False)
class Context:
    """The surroundings of one command."""

    directories: Directories
    config: Config
    environment: Mapping[str, str]
    out: TextIO
    err: TextIO
    verbosity: int = 0
    colour: bool = False

    def paths(self, given: Sequence[str]) -> tuple[str, ...]:
        """The sources to open: those given, else the configured ones, else the starter library.

        Raises:
            UsageError: for a path that names no file, such as the empty one of an unset variable in a script.
        """
        configured = [os.path.expanduser(path) for path in self.config.items("sources")]  # noqa: PTH111 - Path makes . of an empty one
        paths = tuple(given or configured or (str(seeds()),))
        if any(not path or "\0" in path for path in paths):
            raise UsageError("one of the paths is empty", "an empty word names no file", kind="usage")
        return paths

    def say(self, line: str, *, detail: bool = False) -> None:
        """Talk to the user, on stderr, unless ``--quiet``; what is but a detail with ``--verbose`` alone."""
        if self.verbosity >= (1 if detail else 0):
            print(safe_line(line), file=self.err, flush=True)

    def print(self, line: str = "") -> None:
        """A line of the result."""
        print(line, file=self.out)

    def print_json(self, document: Mapping[str, object]) -> None:
        """One JSON document, its version first."""
        json.dump({"version": VERSION, **document}, self.out, ensure_ascii=False, indent=1)
        self.out.write("\n")

    def print_jsonl(self, document: Mapping[str, object]) -> None:
        """One JSON object on one line."""
        json.dump({"version": VERSION, **document}, self.out, ensure_ascii=False)
        self.out.write("\n")


def wants_colour(environment: Mapping[str, str], out: TextIO, *, never: bool) -> bool:
    """Whether to colour: only a terminal, and only where nobody says no (no-color.org)."""
    return not (never or environment.get("NO_COLOR") or environment.get("TERM") == "dumb") and out.isatty()


def tolerant(stream: TextIO) -> TextIO:
    """A stream that shows what it cannot encode as escapes, rather than failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
    return stream


def standard_streams() -> tuple[TextIO, TextIO]:
    """Stdout and stderr, tolerant; one that was closed before we began swallows what it gets."""
    out, err = sys.stdout, sys.stderr
    return tolerant(io.StringIO() if out is None else out), tolerant(io.StringIO() if err is None else err)
