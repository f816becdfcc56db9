"""A terminal may go away while the program draws: its window is closed, its connection breaks; or send nonsense.

Textual writes in a thread of its own that a failing write would end; whoever draws next would then wait for it
for ever, and no signal would be heard. Here such a write is let go, and the program told to leave as by a
hangup. The driver that does so also sees to it that a whole screen does not wait for that thread.
"""

from __future__ import annotations

import codecs
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Final, TextIO, cast

from textual.driver import Driver
from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver

_FRAME: Final = 8_000  # characters; what one key changes is less
_TURN: Final = 0.0003  # seconds


class OutlivingFile:
    """A text file whose writes do not fail: after the first that would, all go nowhere.

    Args:
        file: the terminal.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.lost = False

    def write(self, text: str) -> int:
        """Write, if there is still somebody to write to."""
        if not self.lost:
            try:
                self._file.write(text)
            except UnicodeEncodeError:
                self._file.write(text.encode("ascii", "replace").decode())
            except (OSError, ValueError):
                self._lose()
        return len(text)

    def flush(self) -> None:
        """See ``write``."""
        if not self.lost:
            try:
                self._file.flush()
            except (OSError, ValueError):
                self._lose()

    def fileno(self) -> int:
        """The terminal's descriptor."""
        return self._file.fileno()

    def _lose(self) -> None:
        self.lost = True
        os.kill(os.getpid(), signal.SIGHUP)  # the terminal's own signal may go to somebody else, or to nobody


class OutlivingDriver(LinuxDriver):
    """Textual's driver for POSIX terminals, on an ``OutlivingFile``."""

    def start_application_mode(self) -> None:
        """Take the terminal."""
        file: Any = self._file
        if not isinstance(file, OutlivingFile):
            self._file = cast("Any", OutlivingFile(file))
        super().start_application_mode()  # type: ignore[no-untyped-call] # Textual leaves it untyped

    def resume_application_mode(self) -> None:
        """Take the terminal again, unless the program is being left."""
        with suppress(RuntimeError):  # there is no loop any more
            super().resume_application_mode()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again if it was given back; told to go on without a stop, Textual would take it twice."""
        if self._must_signal_resume:
            super()._sigcont_application()

    def write(self, data: str) -> None:
        """Put it into the queue of the writing thread, and let that thread have the interpreter for a frame.

        Else a whole screen would wait for its turn, 5 ms, while this thread goes on with what is less urgent.
        """
        super().write(data)
        if len(data) >= _FRAME:
            time.sleep(_TURN)

    def run_input_thread(self) -> None:
        """Read what is typed; a byte that is no UTF-8 counts as a wrong character, where Textual would stop."""
        vars(linux_driver)["getincrementaldecoder"] = _lenient_decoder  # by this name Textual finds it
        super().run_input_thread()


def _lenient_decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), "replace")


def outliving(driver: type[Driver]) -> type[Driver]:
    """The driver to use in place of Textual's choice; another than its usual one (in tests) stays."""
    return OutlivingDriver if driver is LinuxDriver else driver
