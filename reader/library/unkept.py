"""Notes being typed, each in a file of its own, so that no end of the program loses more than a moment of them.

They are not in the library file: that one holds what the user has decided to keep, and a note must be safe also
while the library is locked, damaged or read-only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from reader.errors import LibraryError
from reader.library.durable import beside, make_private_directory, put_in_place
from reader.model.article import ArticleId, Span
from reader.model.excerpt import ExcerptId
from reader.model.unkept import NoteOn, UnkeptNote
from reader.text.safe import normalise, safe_line, safe_text

_VERSION: Final = 1
_LARGEST: Final = 4_000_000  # bytes; a note of a million characters, escaped


class UnkeptNotes:
    """A directory with a JSON file for each note; one that cannot be read is left where it is.

    Args:
        directory: made when it is first needed.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def all(self) -> Sequence[UnkeptNote]:
        """All of them, newest first."""
        found = [note for path in self._directory.glob("*.json") if (note := _read(path)) is not None]
        return sorted(found, key=lambda note: note.written, reverse=True)

    def find(self, about: NoteOn) -> UnkeptNote | None:
        """The one about this."""
        return _read(self._file(about))

    def put(self, note: UnkeptNote) -> None:
        """Write it in the place of an earlier one about the same; it is on the disk when the call returns.

        Raises:
            LibraryError: when it could not be written.
        """
        try:
            make_private_directory(self._directory.parent)
            make_private_directory(self._directory)
            path = self._file(note.about)
            with beside(path) as made:
                made.write_text(json.dumps(_stored(note)), encoding="utf-8")
                put_in_place(made, path, replace=True)
        except OSError as error:
            raise LibraryError(
                f"what you type is not safe yet: {error.strerror}",
                f"see whether {self._directory} can be written to and the disk has room",
            ) from error

    def drop(self, about: NoteOn) -> None:
        """It is kept elsewhere now, or thrown away."""
        with suppress(OSError):
            self._file(about).unlink(missing_ok=True)

    def _file(self, about: NoteOn) -> Path:
        subject = json.dumps([about.article, about.excerpt, about.passage])
        return self._directory / f"{sha256(subject.encode()).hexdigest()[:20]}.json"


def _stored(note: UnkeptNote) -> Mapping[str, object]:
    return {"version": _VERSION, **asdict(note), "written": note.written.astimezone(UTC).isoformat()}


def _read(path: Path) -> UnkeptNote | None:
    try:
        with path.open("rb") as stream:
            stored = json.loads(stream.read(_LARGEST))
        return _note(stored)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _span(start: int, end: int) -> Span:
    return int(start), int(end)


def _note(stored: Mapping[str, Any]) -> UnkeptNote | None:
    """Raises what a value of another shape leads to."""
    if stored["version"] != _VERSION:
        return None
    about, passage = stored["about"], stored["about"]["passage"]
    return UnkeptNote(
        NoteOn(
            ArticleId(str(about["article"])),
            ExcerptId(str(about["excerpt"])) if about["excerpt"] is not None else None,
            _span(*passage) if passage is not None else None,
            safe_text(normalise(about["quote"])),
        ),
        safe_text(normalise(stored["note"])),
        tuple(safe_line(tag) for tag in stored["tags"]),
        datetime.fromisoformat(stored["written"]).astimezone(UTC),
    )
