"""tmux: its own buffer, and through it the terminal's clipboard.

In tmux an OSC 52 sequence of a program is swallowed unless ``set-clipboard`` is ``on``; ``load-buffer -w``
(tmux 3.2) passes a text on also with the default, ``external``. Nothing answers whether the terminal took
it, but the text is certainly in tmux's buffer.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.clipboard.surroundings import in_tmux
from reader.clipboard.tool import hand_over, is_here
from reader.errors import ClipboardError
from reader.model.clipboard import Copied


class Tmux:
    """``tmux load-buffer -w -``.

    Args:
        environment: of the process; ``TMUX`` names the server.
    """

    name = "tmux"

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def available(self, environment: Mapping[str, str]) -> bool:
        """Inside tmux."""
        return in_tmux(environment) and is_here("tmux", environment)

    def copy(self, text: str) -> Copied:
        """See ``ports.ClipboardRoute``."""
        data = text.encode()
        try:
            hand_over(["tmux", "load-buffer", "-w", "-"], data, self._environment)
        except ClipboardError:
            hand_over(["tmux", "load-buffer", "-"], data, self._environment)  # before tmux 3.2
            return Copied(len(text), "tmux", confirmed=False, detail="only prefix ] pastes it")
        return Copied(len(text), "tmux", confirmed=False, detail="prefix ] pastes it")
