"""Wayland: ``wl-copy``, which stays in the background to serve the clipboard."""

from __future__ import annotations

from collections.abc import Mapping

from reader.clipboard.surroundings import is_remote
from reader.clipboard.tool import hand_over, is_here
from reader.model.clipboard import Copied


class Wayland:
    """``wl-copy`` of wl-clipboard."""

    name = "wl-copy"

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def available(self, environment: Mapping[str, str]) -> bool:
        """On a local Wayland desktop."""
        return (
            bool(environment.get("WAYLAND_DISPLAY"))
            and not is_remote(environment)
            and is_here("wl-copy", environment)
        )

    def copy(self, text: str) -> Copied:
        """See ``ports.ClipboardRoute``."""
        hand_over(["wl-copy", "--type", "text/plain;charset=utf-8"], text.encode(), self._environment)
        return Copied(len(text), self.name, confirmed=True)
