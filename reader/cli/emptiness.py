"""What to say when not one article is there: which file, and why."""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence

from reader.cli.parsing import command_names
from reader.errors import SourceError
from reader.model.article import Refusal
from reader.text.safe import shown_path

_KINDS = "newsreader reads .txt, .md and .html files"


def nothing_to_read(paths: Sequence[str], refusals: Sequence[Refusal]) -> SourceError:
    """The error for sources without an article.

    Args:
        paths: what was asked for, as typed.
        refusals: the files found there, and why each is no article.
    """
    if all(not os.path.lexists(path) for path in paths):
        return missing(paths)
    if not refusals:
        folders = "this folder" if len(paths) == 1 else "these folders"
        return SourceError(f"{_shown(paths)}: there are no articles in {folders}", _KINDS, kind="empty")
    first = refusals[0]
    if len(paths) == 1 and len(refusals) == 1 and not os.path.isdir(paths[0]):  # noqa: PTH112 - as typed
        return SourceError(f"{_shown(paths)}: {first.message}", kind=first.kind)
    more = f" (and {len(refusals) - 1:,} more)" if len(refusals) > 1 else ""
    return SourceError(
        f"there is nothing to read: {shown_path(first.path)}: {first.message}{more}",
        "newsreader doctor PATH lists every file and why it was not read",
        kind=first.kind,
    )


def missing(paths: Sequence[str]) -> SourceError:
    """The error for paths of which none is there; a mistyped command is such a path."""
    meant = difflib.get_close_matches(paths[0], command_names(), 1)
    hint = f"did you mean the command {meant[0]}?" if meant else "check the path"
    return SourceError(f"there is no file or folder {_shown(paths)}", hint, kind="missing")


def _shown(paths: Sequence[str]) -> str:
    return ", ".join(shown_path(path) for path in paths)
