"""A file, when nothing else is left: the user is told its path."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from reader.errors import ClipboardError, NewsreaderError
from reader.model.clipboard import Copied
from reader.paths import private

NAME: Final = "copied.txt"


class File:
    """One file in a private folder, replaced whole by each copy and readable by its owner alone.

    Args:
        folder: where it lies; made when it is not there.
    """

    name = "file"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def available(self, environment: Mapping[str, str]) -> bool:  # noqa: ARG002 - it works everywhere
        """Always."""
        return True

    def copy(self, text: str) -> Copied:
        """See ``ports.ClipboardRoute``; ``detail`` names the path."""
        path = self._folder / NAME
        try:
            private(self._folder)
            # ``mkstemp`` makes the file with mode 0600
            handle, name = tempfile.mkstemp(prefix=f".{NAME}.", dir=self._folder)
            try:
                with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                    file.write(text)
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except NewsreaderError as error:
            raise ClipboardError(error.message, error.hint) from error
        except OSError as error:
            raise ClipboardError(f"cannot write {path}: {error.strerror}") from error
        return Copied(len(text), "file", confirmed=True, detail=f"no clipboard was reached; it is in {path}")
