"""The interface as a program: installs desk, themes, keys and signals, and leaves the terminal as it was."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Mapping
from typing import ClassVar

from rich.text import Text
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.events import Event, Key, Paste
from textual.worker import WorkerFailed

from reader.app.errors import crash_line
from reader.app.heeded_signals import give_back, heed
from reader.app.keys import checked_keymap, shown_key
from reader.app.lost_terminal import outliving
from reader.app.options import ReaderOptions
from reader.app.palette import CommandsProvider
from reader.app.screens.desk import Desk
from reader.app.themes import defaults_of, suitable, themes
from reader.app.typed_keys import TypedKeys
from reader.errors import ConfigError
from reader.newsroom import Newsroom

_FAULT = 70  # EX_SOFTWARE of sysexits.h
_LEAVE = (signal.SIGTERM, signal.SIGHUP)


class ReaderApp(App[int]):
    """newsreader on a terminal.

    Args:
        newsroom: the parts it works with; the caller closes it.
        options: looks and keys.

    Raises:
        ConfigError: when the options name a theme or a command that does not exist, or keys that clash.
    """

    TITLE = "newsreader"
    CSS_PATH = "styles/desk.tcss"
    COMMANDS: ClassVar = {CommandsProvider}
    ENABLE_COMMAND_PALETTE = True
    SUSPENDED_SCREEN_CLASS = "-covered"

    def __init__(self, newsroom: Newsroom, options: ReaderOptions) -> None:
        super().__init__()
        self.newsroom = newsroom
        self.options = options
        self.typed_keys = TypedKeys(self, super().on_event, lambda: self._exit)
        self.desk = Desk(newsroom, options)
        self._told = False  # by a signal, to leave
        self.animation_level = "none"
        for theme in themes():
            self.register_theme(theme)
        self._keymap_checked = checked_keymap(options.keys)
        self.theme = known_theme(options.theme, self.available_themes) or suitable(
            os.environ, self.console.color_system
        )

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What a theme that is not ours uses for our own variables."""
        return defaults_of(self.current_theme)

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's
        """Style everything anew; while there is no screen yet, the first one will read the style sheet anyway."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_driver_class(self) -> type[Driver]:
        """A driver that a lost terminal does not stop."""
        return outliving(super().get_driver_class())

    def get_default_screen(self) -> Desk:
        """The desk."""
        return self.desk

    def action_command_palette(self) -> None:
        """Open the palette."""
        from reader.app.palette_screen import open_palette  # noqa: PLC0415 - loaded when first opened

        open_palette(self)

    async def on_event(self, event: Event) -> None:
        """What is typed waits for its turn."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            await self.typed_keys.take(event)
        else:
            await super().on_event(event)

    def get_key_display(self, binding: Binding) -> str:
        """Keys look the same in key line and help."""
        return binding.key_display or shown_key(binding.key)

    def on_mount(self) -> None:
        """Take the user's keys, and leave in order when told to go."""
        self.set_keymap(dict(self._keymap_checked))
        self.newsroom.clipboard.attach(self._write)
        self.theme_changed_signal.subscribe(self, lambda theme: self._theme_chosen(theme.name))
        heed(asyncio.get_running_loop(), _LEAVE, self._told_to_leave)

    def on_unmount(self) -> None:
        """Give the signals back."""
        give_back(asyncio.get_running_loop(), _LEAVE)

    def _write(self, sequence: str) -> None:
        """Put a control sequence on the terminal between two frames; any thread may call it."""
        if self._driver is not None:
            self._driver.write(sequence)

    def copy_to_clipboard(self, text: str) -> None:
        """Every copy, that of an input field included, takes the same way and says how it went."""
        self.desk.start(self.desk.copying.copy(text))

    async def action_quit(self) -> None:
        """Ctrl+Q, wherever one is."""
        await self.desk.leave()

    def action_help_quit(self) -> None:
        """Ctrl+C without a selection."""
        self.desk.say("Nothing is selected to copy; Q leaves the program")

    def _theme_chosen(self, name: str) -> None:
        self.desk.leaving.theme = name

    def _told_to_leave(self, number: int) -> None:
        async def leave() -> None:
            await self.desk.leaving.save()
            self.exit(return_code=128 + number)

        if not self._told:
            self._told = True
            self.run_worker(leave())

    def _handle_exception(self, error: Exception) -> None:
        """A fault ends the program; one that is being left may trip over what is gone already."""
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """A fault of the program: one line for the user, the trace into a file.

        Textual would print the trace with the values of all variables, texts of the user among them.
        """
        error: BaseException = self._exception or RuntimeError("unknown fault")
        if isinstance(error, WorkerFailed):
            error = error.error  # it has no trace itself
        self._exit_renderables.append(Text(crash_line(error, self.options.log)))
        self._return_code = _FAULT
        self._close_messages_no_wait()


def known_theme(name: str, available: Mapping[str, object]) -> str:
    """The theme of that name.

    Raises:
        ConfigError: when there is none.
    """
    if name and name not in available:
        raise ConfigError(
            f"there is no theme {name!r}", "themes: " + ", ".join(sorted(available)), kind="config"
        )
    return name


def run_reader(newsroom: Newsroom, options: ReaderOptions) -> int:
    """Run the interface until the user leaves; the terminal is restored however it ends.

    Args:
        newsroom: the parts it works with; the caller closes it.
        options: looks and keys.

    Returns:
        The exit code: 0, 128 + the signal's number, or 70 after a fault of the program.

    Raises:
        ConfigError: see ``ReaderApp``.
    """
    app = ReaderApp(newsroom, options)
    gc.disable()  # nothing of a start-up is garbage; a tenth of the time to the first frame goes to looking

    def started() -> None:
        gc.freeze()
        gc.enable()

    app.call_later(lambda: app.call_after_refresh(started))
    try:
        app.run(mouse=options.mouse)
    finally:
        gc.enable()
    return app.return_code or 0
