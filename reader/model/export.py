"""An export that the user asked for, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

NOTES: Final = "obsidian"
"""Stands where a format's name does, for a folder of notes."""


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to write, and where.

    Attributes:
        form: one of ``reader.exports.exporting.format_names``, or ``NOTES``.
        path: absolute; of a file, or of a folder for ``NOTES``.
        style: of citations; one in words.
        template: file with the user's own, for the formats that take one.
        replace: whether a file that is there may be replaced.
        in_order: the order is the user's own, and a document for people must not bring together what is of
            one article.
    """

    form: str
    path: Path
    style: str
    template: Path | None = None
    replace: bool = False
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        excerpts: how many.
        notes: how many files of a folder were written, and how many were so already.
        left_alone: notes of a folder that were not written, each with the reason.
    """

    excerpts: int
    notes: tuple[int, int] | None = None
    left_alone: tuple[str, ...] = ()


class ExportStage(StrEnum):
    """What an export is doing."""

    READING = "reading"  # excerpts, from the library
    PREPARING = "preparing"  # excerpts, each in the words of the format
    COMPOSING = "composing"  # characters of the document
    NOTES = "notes"  # files of a folder, each whole


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """How far an export is.

    Attributes:
        done, total: of what the stage says; ``total`` 0 while it is not known.
    """

    stage: ExportStage
    done: int
    total: int = 0


Report = Callable[[ExportProgress], bool]
"""Hears how far an export is, and returns whether to go on."""

Tell = Callable[[ExportProgress], None]
"""Hears how far an export is, and may raise to stop it."""
