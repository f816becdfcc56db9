"""macOS: ``pbcopy``."""

from __future__ import annotations

from collections.abc import Mapping

from reader.clipboard.surroundings import is_remote
from reader.clipboard.tool import hand_over, is_here
from reader.model.clipboard import Copied


class MacOS:
    """``pbcopy``, told to read UTF-8 whatever the locale says."""

    name = "pbcopy"

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def available(self, environment: Mapping[str, str]) -> bool:
        """At the Mac itself."""
        return not is_remote(environment) and is_here("pbcopy", environment)

    def copy(self, text: str) -> Copied:
        """See ``ports.ClipboardRoute``."""
        hand_over(["pbcopy"], text.encode(), {**self._environment, "LC_CTYPE": "UTF-8"})
        return Copied(len(text), self.name, confirmed=True)
