"""The settings the interface works with, as values: whoever starts it has read and checked them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, eq=False)
class ReaderOptions:
    """How the interface looks and behaves.

    Attributes:
        measure: width of the text column in cells.
        highlight: whether names are lit at the start.
        theme: name of a theme; empty for the one chosen last, or else one that suits the terminal.
        citation: style of citations; empty for the one chosen last, or else the default one.
        template: file with the user's own template for Markdown.
        mouse: whether the program has the mouse.
        keys: command id to keys, comma-separated; replaces the default keys of that command.
        log: file for the trace of a crash.
        one_file: a single file was given: the article that is in it is opened to be read, if it is one.
        piped: where articles from standard input are kept; such a file is none of the user's.
    """

    measure: int = 72
    highlight: bool = True
    theme: str = ""
    citation: str = ""
    template: Path | None = None
    mouse: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    log: Path | None = None
    one_file: bool = False
    piped: Path | None = None
