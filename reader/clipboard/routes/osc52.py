r"""OSC 52: an escape sequence that asks the terminal itself, so it works over SSH.

Its form is ``ESC ] 52 ; c ; base64 BEL`` (XTerm Control Sequences). A terminal that does not know it, or
does not allow it, says nothing, so a copy on this way is never confirmed.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from typing import Final

from reader.clipboard.surroundings import in_screen, in_tmux
from reader.errors import ClipboardError
from reader.model.clipboard import Copied

LARGEST: Final = 74_994
"""Bytes of text: 99,992 in base64, what fits the 100,000 that common terminals take."""

_SCREEN_CHUNK: Final = 512  # GNU screen passes a device control string of at most 768 bytes on


class Osc52:
    """Writes the sequence to the terminal.

    Args:
        environment: of the process.
        write: puts a string on the terminal unchanged; ``None`` when there is no terminal.
    """

    name = "osc52"

    def __init__(self, environment: Mapping[str, str], write: Callable[[str], None] | None) -> None:
        self._environment = environment
        self._write = write

    def available(self, environment: Mapping[str, str]) -> bool:
        """At a terminal that is not known to ignore it."""
        return (
            self._write is not None
            and environment.get("TERM") not in (None, "", "dumb", "linux")
            and environment.get("TERM_PROGRAM") != "Apple_Terminal"
        )

    def copy(self, text: str) -> Copied:
        """See ``ports.ClipboardRoute``."""
        if self._write is None:
            raise ClipboardError("there is no terminal to send the text to")
        data = text.encode()
        if len(data) > LARGEST:
            raise ClipboardError(
                f"{len(data):,} bytes are more than terminals take by OSC 52 ({LARGEST:,})",
                "copy less at a time",
            )
        self._write(sequence(data, self._environment))
        return Copied(len(text), "OSC 52", confirmed=False)


def sequence(data: bytes, environment: Mapping[str, str]) -> str:
    """The sequence for ``data``, wrapped where tmux or screen must pass it on."""
    plain = f"\x1b]52;c;{base64.b64encode(data).decode('ascii')}\x07"
    if in_tmux(environment):
        return plain  # tmux reads it itself, with ``set-clipboard on``
    if in_screen(environment):
        chunks = (plain[at : at + _SCREEN_CHUNK] for at in range(0, len(plain), _SCREEN_CHUNK))
        return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)
    return plain
