"""X11: ``xclip`` or ``xsel``, whichever is installed; they stay in the background to serve the clipboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.clipboard.surroundings import is_remote
from reader.clipboard.tool import hand_over, is_here
from reader.errors import ClipboardError
from reader.model.clipboard import Copied

_TOOLS: Final = {
    "xclip": ("xclip", "-selection", "clipboard", "-in"),
    "xsel": ("xsel", "--clipboard", "--input"),
}


class X11:
    """The X selection ``CLIPBOARD``."""

    name = "x11"

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def available(self, environment: Mapping[str, str]) -> bool:
        """On a local X display, or on one forwarded by SSH, whose name has a host before the colon."""
        display = environment.get("DISPLAY", "")
        near = display.partition(":")[0] != "" or not is_remote(environment)
        return bool(display) and near and any(is_here(tool, environment) for tool in _TOOLS)

    def copy(self, text: str) -> Copied:
        """See ``ports.ClipboardRoute``."""
        failed: ClipboardError | None = None
        for tool, command in _TOOLS.items():
            if not is_here(tool, self._environment):
                continue
            try:
                hand_over(command, text.encode(), self._environment)
            except ClipboardError as error:
                failed = error
            else:
                return Copied(len(text), tool, confirmed=True)
        raise failed or ClipboardError("neither xclip nor xsel is installed")
