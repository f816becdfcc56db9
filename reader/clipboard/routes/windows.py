"""Windows from its Linux subsystem: ``clip.exe``, which takes UTF-16 with a byte order mark."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from reader.clipboard.surroundings import is_remote
from reader.clipboard.tool import hand_over, is_here
from reader.model.clipboard import Copied


class Windows:
    """``clip.exe``; its lines end with CR LF."""

    name = "clip.exe"

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def available(self, environment: Mapping[str, str]) -> bool:
        """In the subsystem, at the machine itself."""
        return (
            bool(environment.get("WSL_DISTRO_NAME"))
            and not is_remote(environment)
            and is_here("clip.exe", environment)
        )

    def copy(self, text: str) -> Copied:
        """See ``ports.ClipboardRoute``."""
        data = codecs.BOM_UTF16_LE + text.replace("\n", "\r\n").encode("utf-16-le")
        hand_over(["clip.exe"], data, self._environment)
        return Copied(len(text), self.name, confirmed=True)
