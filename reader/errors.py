"""Every error a user may meet: what happened, and what to do about it.

An adapter catches its library's exceptions at its own edge and raises one of these ``from`` them. The
faces (``cli`` and ``app``) show ``message`` and ``hint``, never a traceback.
"""

from __future__ import annotations


class NewsreaderError(Exception):
    """Something went wrong that a user can understand.

    Args:
        message: what happened, one sentence without a full stop at its end.
        hint: what to do now; may be empty.
        kind: a stable word for scripts (see the JSON contract), such as ``missing`` or ``query``.
    """

    exit_code = 3

    def __init__(self, message: str, hint: str = "", *, kind: str = "error") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.kind = kind

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class UsageError(NewsreaderError):
    """The command line asks for something that cannot be."""

    exit_code = 2


class ConfigError(NewsreaderError):
    """A configuration file or variable is wrong; the message names file, line or key."""

    exit_code = 2


class QueryError(NewsreaderError):
    """A query cannot be understood.

    Args:
        span: half-open code-point range of the fault in the typed text.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str = "", *, span: tuple[int, int] = (0, 0)) -> None:
        super().__init__(message, hint, kind="query")
        self.span = span


class SourceError(NewsreaderError):
    """An article file or folder cannot be read; during an ingest this becomes a refusal, not a stop."""


class NotFoundError(NewsreaderError):
    """What was asked for by name is not there."""

    exit_code = 1


class IndexDamagedError(NewsreaderError):
    """The search index is missing, foreign or broken: it is rebuilt, and the user told in one line."""


class LibraryError(NewsreaderError):
    """The user's own data cannot be read or written; always loud."""


class ClipboardError(NewsreaderError):
    """No way to the clipboard worked."""


class ExportError(NewsreaderError):
    """An export could not be written."""
