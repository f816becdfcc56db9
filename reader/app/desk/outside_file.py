"""Opening an article's file in another program. We never change it; whether the user did is seen afterwards.

The user's own editor comes first, for it is at home in the terminal and works over SSH, where the system's default
program has no screen to open a window on; without an editor set, that program in a graphical session; else a pager.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.app.desk.lending import editor_of, run_beside, run_here, words_of
from reader.errors import NotFoundError, UsageError
from reader.text.safe import shown_path

if TYPE_CHECKING:
    from textual.app import App

    from reader.model.article import Article


class Way(NamedTuple):
    """A program that opens files, and whether it needs our terminal for that."""

    command: list[str]
    here: bool


def file_of(article: Article, piped: Path | None) -> Path:
    """The article's file.

    Args:
        article: from any source.
        piped: the directory in which articles from standard input are kept for a while.

    Raises:
        UsageError: when it came through standard input.
        NotFoundError: when the file is gone.
    """
    file = Path(article.path)
    if article.path == "-" or (piped is not None and file.parent == piped):
        raise UsageError("this article came through standard input and has no file", kind="standard-input")
    if not file.exists():
        raise NotFoundError(f"the file {shown_path(article.path)} is no longer there", kind="missing")
    return file


def way_out(
    environment: Mapping[str, str] = os.environ,
    *,
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
) -> Way:
    """The program to open a file with.

    Raises:
        UsageError: when there is none.
    """
    if editor := editor_of(environment):
        return Way(editor, here=True)
    if platform == "darwin" and not environment.get("SSH_CONNECTION"):
        return Way(["open"], here=False)
    if (environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY")) and which("xdg-open"):
        return Way(["xdg-open"], here=False)
    if pager := words_of(environment, "PAGER") or (["less"] if which("less") else []):
        return Way(pager, here=True)
    raise UsageError("there is no program to open a file with", "set EDITOR, for example to nano or vim")


def opened_outside(app: App[Any], file: Path, way: Way) -> bool:
    """Open a file; whether it is another one afterwards, as far as that can be seen by now.

    Raises:
        UsageError: when the terminal cannot be lent.
        NewsreaderError: when the program cannot be started.
    """
    before = _stamp(file)
    if way.here:
        run_here(app, [*way.command, str(file)])
    else:
        run_beside([*way.command, str(file)])
    return _stamp(file) != before


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
