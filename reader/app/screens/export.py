"""A sheet that asks in which format and where to excerpts are exported."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.app.desk.exporting import Exporting, choices, how_far
from reader.app.desk.typed_paths import shown, with_suffix
from reader.app.errors import errands
from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import in_turn
from reader.app.widgets.choices import Choices
from reader.app.widgets.path_input import PathInput
from reader.errors import ExportError, NewsreaderError
from reader.model.export import ExportProgress
from reader.text.safe import safe_line

_SHORT: Final = 1.0  # seconds that an export may take before keys are meant for what the sheet says of it


class ExportScreen(Overlay):
    """Formats above, the path below. It closes when all is written; a file is replaced only when asked twice.

    While it writes it says how far it is, and Esc stops that. At first the next key waits: typed at once, it is meant for
    what comes after the sheet.

    Args:
        exporting: writes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "choose(1)", "Next format", show=False, priority=True),
        Binding("up", "choose(-1)", "Previous format", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    ExportScreen {
        & > #sheet { height: auto; max-height: 100%; }
        #body { height: auto; max-height: 46vh; margin: 1 0; }
        #trouble { height: auto; color: $text-warning; }
        #foot { margin: 1 0 0 0; }
        &.-flat #sheet { padding: 0 2; }
        &.-flat #body, &.-flat #foot { margin: 0; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-tall")]  # noqa: RUF012 - Textual types it so

    def __init__(self, exporting: Exporting) -> None:
        super().__init__(exporting.heading, "↵ writes · ↑ ↓ format · tab completes · esc closes")
        self._exporting = exporting
        self._formats = choices()
        self._choice = self._formats[0]
        self._asked: Path | None = None
        self._writing = self._stopped = False
        self._ended = asyncio.Event()

    def parts(self) -> ComposeResult:
        """Formats, path, what went wrong."""
        options = [Option(safe_line(choice.title)) for choice in self._formats]
        yield Choices(*options, id="body", markup=False, compact=True)
        yield PathInput(self._exporting.offered(self._choice))
        yield Static("", id="trouble", markup=False)

    def on_mount(self) -> None:
        """Type at once, behind the path that is offered."""
        self._list.can_focus = False
        self._list.highlighted = 0
        self.set_focus(self._path)

    @property
    def _list(self) -> Choices:
        return self.query_one(Choices)

    @property
    def _path(self) -> PathInput:
        return self.query_one(PathInput)

    def action_choose(self, by: int) -> None:
        """Another format; the path takes its suffix."""
        if self._writing:
            return
        if by > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    @on(OptionList.OptionHighlighted)
    def _chosen(self, message: OptionList.OptionHighlighted) -> None:
        before, self._choice = self._choice, self._formats[message.option_index]
        self._path.put(with_suffix(self._path.value, before.suffix, self._choice.suffix))

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.set_focus(self._path)

    @on(Input.Changed)
    def _typed(self) -> None:
        if not self._writing:
            self._say("")

    @on(PathInput.NothingFits)
    def _nothing_fits(self) -> None:
        self._say("Nothing there begins so")

    @on(Input.Submitted)
    def _entered(self) -> None:
        if not self._writing:
            self._writing, self._stopped = True, False
            self._ended.clear()
            errands(self)(self._write())
            in_turn(self)(self._wait())

    async def _wait(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._ended.wait(), _SHORT)

    async def _write(self) -> None:
        choice = self._choice
        try:
            path = self._exporting.meant(choice, self._path.value)
            self._say("Beginning… · esc stops")
            replace = path == self._asked
            await self._exporting.write(choice, path, replace=replace, report=self._report)
        except ExportError as error:
            if error.kind != "exists":
                self._say(str(error))
                return
            self._asked = path
            self._say(f"{shown(path)} is there already: ↵ again replaces it, another name keeps it")
        except NewsreaderError as error:
            self._say(str(error))
        else:
            self.dismiss()
        finally:
            self._writing = False
            self._ended.set()

    def _report(self, progress: ExportProgress) -> bool:
        self._say("Stopping…" if self._stopped else how_far(progress))
        return not self._stopped

    def action_close(self) -> None:
        """Back to the excerpts; what is being written is stopped first."""
        if self._writing:
            self._stopped = True
            self._say("Stopping…")
        else:
            super().action_close()

    def _say(self, text: str) -> None:
        self.query_one("#trouble", Static).update(safe_line(text))
