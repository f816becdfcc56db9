"""The files that did not become articles, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.app.desk.progress import refused_in_words
from reader.app.screens.overlay import Overlay
from reader.text.safe import safe_line, shown_path

if TYPE_CHECKING:
    from reader.model.article import Refusal

_MOST: Final = 500


class RefusalsScreen(Overlay):
    """One paragraph a file.

    Args:
        refusals: the files.
    """

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__(refused_in_words(len(refusals)) or "All files were read")
        self._refusals = refusals

    def parts(self) -> ComposeResult:
        """The files and the reasons."""
        blocks = [
            Content.assemble(
                Content.styled(shown_path(refusal.path), "bold"), "\n  ", safe_line(refusal.message)
            )
            for refusal in self._refusals[:_MOST]
        ]
        if len(self._refusals) > _MOST:
            blocks.append(
                Content(f"and {len(self._refusals) - _MOST:,} more; newsreader doctor lists them all")
            )
        yield VerticalScroll(Static(Content("\n").join(blocks), markup=False), id="body")
