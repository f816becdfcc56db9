"""Writing a text in the user's own editor while the interface steps aside."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from textual.app import App

from reader.app.desk.lending import editor_of, run_here
from reader.errors import NewsreaderError, UsageError

_LARGEST: Final = 1_000_000  # bytes of a note; more is no note


def edited_outside(app: App[Any], text: str, environment: Mapping[str, str] = os.environ) -> str:
    """The text as the user left it in ``$VISUAL`` or ``$EDITOR``.

    It goes to a file that only the user may read, and is gone afterwards. Whatever goes wrong, the caller
    still has the text as it was.

    Raises:
        UsageError: when no editor is set, or this terminal cannot be lent to one.
        NewsreaderError: when the editor cannot be started, gives up, or leaves something that is no text.
    """
    command = editor_of(environment)
    if not command:
        raise UsageError("no editor is set", "set EDITOR, for example to nano or vim", kind="editor")
    with tempfile.TemporaryDirectory(prefix="newsreader-") as folder:
        file = Path(folder) / "note.md"
        file.write_text(text, encoding="utf-8")
        code = run_here(app, [*command, str(file)])
        if code:
            raise NewsreaderError(
                f"the editor {command[0]} gave up", "the note is as it was before", kind="editor"
            )
        return _read(file)


def _read(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise NewsreaderError("that is too long for a note", "the note is as it was", kind="editor")
        return data.decode("utf-8").removesuffix("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise NewsreaderError(
            "the editor left no text in UTF-8", "the note is as it was before", kind="editor"
        ) from error
