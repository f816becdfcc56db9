"""Chooses the ways a copied text takes, and keeps the last copies.

Inside tmux the text goes to tmux; at the machine itself to its own tool, which answers; otherwise to the
terminal by OSC 52. Where nothing is left it goes to a file.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Final

from reader.clipboard.routes.file import File
from reader.clipboard.routes.macos import MacOS
from reader.clipboard.routes.osc52 import Osc52
from reader.clipboard.routes.tmux import Tmux
from reader.clipboard.routes.wayland import Wayland
from reader.clipboard.routes.windows import Windows
from reader.clipboard.routes.x11 import X11
from reader.errors import ClipboardError
from reader.model.clipboard import Copied
from reader.ports import ClipboardRoute

KEPT: Final = 20
"""Copies that stay within reach."""


class Clipboard:
    """Sends texts on the best way there is. Blocks for some seconds at worst: call it in a thread.

    Args:
        environment: of the process; what it says decides the way.
        multiplexer: taken wherever it is available, also beside a tool.
        tools: of the machine the user sits at, best first; the first that works is taken.
        terminal: taken when there is neither.
        last: the way that always works.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        *,
        multiplexer: ClipboardRoute,
        tools: Sequence[ClipboardRoute],
        terminal: ClipboardRoute,
        last: ClipboardRoute,
    ) -> None:
        self._environment = environment
        self._multiplexer = multiplexer
        self._tools = tuple(tools)
        self._terminal = terminal
        self._last = last
        self._copies: deque[str] = deque(maxlen=KEPT)
        self._lock = Lock()

    def copies(self) -> Sequence[str]:
        """The last copies, newest first, those that did not go included."""
        with self._lock:
            return tuple(reversed(self._copies))

    def copy(self, text: str) -> Copied:
        """Send a text. A tool that answered confirms it, whatever else it was sent to.

        Raises:
            ClipboardError: when there is nothing to copy or no way worked; the text is kept in ``copies``.
        """
        if not text:
            raise ClipboardError("there is nothing to copy", "select some text first")
        self._keep(text)
        reasons: list[str] = []
        held = self._first([self._multiplexer], text, reasons)
        copied = self._first(self._tools, text, reasons)
        if copied is not None and held is not None:
            return replace(copied, route=f"{copied.route}, {held.route}")
        return copied or held or self._first([self._terminal], text, reasons) or self._to_file(text, reasons)

    def _keep(self, text: str) -> None:
        with self._lock:
            if text in self._copies:
                self._copies.remove(text)
            self._copies.append(text)

    def _first(self, routes: Sequence[ClipboardRoute], text: str, reasons: list[str]) -> Copied | None:
        for route in routes:
            if route.available(self._environment):
                try:
                    return route.copy(text)
                except ClipboardError as error:
                    reasons.append(error.message)
        return None

    def _to_file(self, text: str, reasons: Sequence[str]) -> Copied:
        try:
            copied = self._last.copy(text)
        except ClipboardError as error:
            said = "; ".join([*reasons, error.message])
            raise ClipboardError(f"the text could not be copied: {said}", error.hint) from error
        return replace(copied, detail="; ".join([*reasons, copied.detail])) if reasons else copied


def clipboard(environment: Mapping[str, str], state: Path, write: Callable[[str], None] | None) -> Clipboard:
    """The clipboard of this session.

    Args:
        environment: of the process.
        state: the directory for the file of last resort.
        write: puts a string on the terminal unchanged, from any thread; ``None`` without a terminal.
    """
    return Clipboard(
        environment,
        multiplexer=Tmux(environment),
        tools=[Wayland(environment), X11(environment), MacOS(environment), Windows(environment)],
        terminal=Osc52(environment, write),
        last=File(state),
    )
