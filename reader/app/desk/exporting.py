"""Exporting excerpts: in which format, where to, and what came of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.app.desk.excerpt_rows import counted
from reader.app.desk.typed_paths import meant_path, offered_name, shown
from reader.exports.citing import in_words, style_of
from reader.exports.exporting import format_names, format_of
from reader.model.export import NOTES, Exported, ExportOrder, ExportProgress, ExportStage

if TYPE_CHECKING:
    from reader.app.desk.citing import Citing
    from reader.model.excerpt import ExcerptId
    from reader.model.export import Report
    from reader.newsroom.excerpts import ExportDesk

_FIRST = "markdown"


class Choice(NamedTuple):
    """A format to choose: its name in the program, its title, the suffix of its files (none: a folder)."""

    name: str
    title: str
    suffix: str


def choices() -> list[Choice]:
    """Every format, Markdown first; a folder of notes last."""
    names = sorted(format_names(), key=lambda name: (name != _FIRST, name))
    forms = [Choice(name, format_of(name).title, format_of(name).suffix) for name in names]
    return [*forms, Choice(NOTES, "Folder of notes, as for Obsidian", "")]


class Exporting:
    """One export, from what is chosen to what is said.

    Args:
        desk: writes it.
        excerpts: what is written, in order.
        dossier: the name of the one that is shown; empty for none.
        in_order: they are in the order of that dossier.
        citing: says in which style citations are written.
        template: file with the user's own template for Markdown.
        say: tells what came of it.
    """

    # where the last one went, for as long as the program runs; at first the working directory
    folder = Path()

    def __init__(
        self,
        desk: ExportDesk,
        excerpts: Sequence[ExcerptId],
        dossier: str,
        *,
        in_order: bool,
        citing: Citing,
        template: Path | None,
        say: Callable[[str], None],
    ) -> None:
        self._desk = desk
        self._excerpts = excerpts
        self._dossier = dossier
        self._in_order = in_order
        self._style = in_words(citing.style)
        self._template = template
        self._say = say

    @property
    def heading(self) -> str:
        """How many are written, and in which style they are cited."""
        return f"Export {counted(len(self._excerpts))} · citations in {style_of(self._style).title}"

    def offered(self, choice: Choice) -> str:
        """The path that is offered."""
        return os.path.join(shown(Exporting.folder.absolute()), self._name(choice))  # noqa: PTH118 - ~ stays

    def meant(self, choice: Choice, typed: str) -> Path:
        """The path that is meant by what is typed.

        Raises:
            UsageError: when it cannot be.
        """
        return meant_path(typed, self._name(choice), folder=choice.name == NOTES)

    async def write(self, choice: Choice, path: Path, *, replace: bool, report: Report) -> None:
        """Write them, and say how many went where.

        Args:
            choice: the format.
            path: where to.
            replace: whether a file that is there may be replaced.
            report: hears how far it is; returns whether to go on.

        Raises:
            ExportError: when they cannot be written; its ``kind`` is ``exists`` for a file that is there, and
                ``stopped`` when it was not to go on.
            ConfigError: when the user's template is wrong.
        """
        template = self._template if choice.name == _FIRST else None
        order = ExportOrder(choice.name, path, self._style, template, replace, self._in_order)
        exported = await self._desk.write(self._excerpts, order, report)
        Exporting.folder = path.parent
        self._say(said(exported, path))

    def _name(self, choice: Choice) -> str:
        return offered_name(self._dossier, choice.suffix, datetime.now().astimezone().date())


def how_far(progress: ExportProgress) -> str:
    """``Preparing: 12,000 of 50,000 · esc stops``."""
    match progress.stage:
        case ExportStage.COMPOSING:
            said = f"Composing: {progress.done / 1e6:.1f} million characters"
        case ExportStage.NOTES:
            said = f"Writing: {progress.done:,} of {progress.total:,} notes"
        case _:
            said = f"{progress.stage.capitalize()}: {progress.done:,} of {progress.total:,}"
    return f"{said} · esc stops"


def said(exported: Exported, path: Path) -> str:
    """``12 excerpts written to ~/notes/excerpts.md``."""
    told = f"{counted(exported.excerpts)} written to {shown(path)}"
    if exported.notes is None:
        return told
    new, same = exported.notes
    told = f"{told}: {new:,} {'note' if new == 1 else 'notes'} written, {same:,} as they were"
    if exported.left_alone:
        told = f"{told}, {len(exported.left_alone):,} left alone: {exported.left_alone[0]}"
    return told
