"""A sheet that asks where to write a file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Input, Static

from reader.app.desk.file_saving import destination, save
from reader.app.desk.typed_paths import shown
from reader.app.screens.overlay import Overlay
from reader.app.widgets.path_input import PathInput
from reader.errors import NewsreaderError
from reader.text.safe import safe_line


class SaveFileScreen(Overlay):
    """It closes when all is written. Enter twice replaces a file.

    Args:
        heading: what is written.
        offered: a name for the file.
        suffixes: what it can end with; each is a format.
        write: writes it in the format of a suffix to a path.
        written: called with the path, as it can be shown.
    """

    DEFAULT_CSS = """
    SaveFileScreen {
        & > #sheet { height: auto; }
        #body { height: 1; margin: 1 0; background: $surface; }
        #trouble { height: auto; color: $text-warning; }
    }
    """

    def __init__(
        self,
        heading: str,
        offered: str,
        suffixes: Sequence[str],
        write: Callable[[str, Path], None],
        written: Callable[[str], None],
    ) -> None:
        super().__init__(heading, f"↵ writes · {' or '.join(suffixes)} · tab completes · esc closes")
        self._offered = offered
        self._suffixes = suffixes
        self._write = write
        self._written = written
        self._asked: Path | None = None

    def parts(self) -> ComposeResult:
        """What went wrong, or what Enter would replace; then the path."""
        yield Static("", id="trouble", markup=False)
        yield PathInput(self._offered, id="body")

    @on(Input.Changed)
    def _typed(self) -> None:
        self._asked = None

    @on(PathInput.NothingFits)
    def _nothing_fits(self) -> None:
        self._say("Nothing there begins so")

    @on(Input.Submitted)
    def _entered(self, message: Input.Submitted) -> None:
        self._save(message.value)

    @work(exclusive=True)
    async def _save(self, typed: str) -> None:
        try:
            path = await asyncio.to_thread(destination, typed, self._offered, self._suffixes)
            replace = path == self._asked
            write = partial(self._write, path.suffix)
            done = await asyncio.to_thread(save, path, write, replace=replace)
        except NewsreaderError as error:
            self._say(str(error))
            return
        if done:
            self.dismiss()
            self._written(shown(path))
        else:
            self._asked = path
            self._say(f"{shown(path)} is there already; ↵ once more replaces it")

    def _say(self, text: str) -> None:
        self.query_one("#trouble", Static).update(safe_line(text))
