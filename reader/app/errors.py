"""The one place where an error becomes something a user sees: a notice, or the last line of a crash."""

from __future__ import annotations

import os
import tempfile
import traceback
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from textual.app import App
from textual.css.query import NoMatches
from textual.dom import DOMNode

from reader.errors import NewsreaderError
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.newsroom.marks import MarkBook
    from reader.newsroom.unkept import UnkeptDesk

_STAYS: Final = 12  # seconds
_SHOWN: Final = 40  # characters of a note

Errand = Awaitable[None]
Start = Callable[[Errand], None]
"""Starts a piece of work in the background; see ``errands``."""

Later = Callable[[float, Callable[[], None]], object]
"""Calls a function after some seconds, unless the screen is gone by then."""


_told: WeakKeyDictionary[App[Any], dict[str, float]] = WeakKeyDictionary()


def tell(app: App[Any], error: NewsreaderError) -> None:
    """Show what went wrong and what to do, as a notice that stays for some seconds.

    What several parts meet at once, such as a library that is locked, is told once while it stays.
    """
    now = monotonic()
    standing = {said: until for said, until in _told.get(app, {}).items() if until > now}
    _told[app] = {str(error): now + _STAYS, **standing}
    if str(error) in standing:
        return
    app.notify(
        safe_line(error.hint) if error.hint else safe_line(error.message),
        title=safe_line(error.message) if error.hint else "",
        severity="error",
        timeout=_STAYS,
        markup=False,
    )


async def tell_of_library(app: App[Any], book: MarkBook) -> None:
    """A library that had to be mended says so."""
    if word := await book.word():
        app.notify(safe_line(word), title="Your library", severity="warning", timeout=30, markup=False)


async def tell_of_unkept(app: App[Any], desk: UnkeptDesk) -> None:
    """Notes that were typed and not kept are told of."""
    notes = await desk.notes()
    if not notes:
        return
    words = safe_line(notes[0].note[:_SHOWN]) or "its tags"
    one = len(notes) == 1
    app.notify(
        f"R goes on with {'it' if one else 'the newest'}: {words}",
        title="A note was typed and not kept" if one else f"{len(notes):,} notes were typed and not kept",
        severity="warning",
        timeout=_STAYS,
        markup=False,
    )


def errands(node: DOMNode) -> Start:
    """A function that runs coroutines beside the interface, for as long as ``node`` is there.

    What a user can understand becomes a notice; anything else is a fault of the program and ends it.
    """

    def start(work: Errand) -> None:
        node.run_worker(_guarded(node, work))

    return start


async def _guarded(node: DOMNode, work: Errand) -> None:
    app = node.app
    try:
        await work
    except NewsreaderError as error:
        tell(app, error)
    except NoMatches:  # it came back to a screen that was taken off meanwhile, and has no widgets any more
        if node in app.screen_stack:
            raise


def crash_line(error: BaseException, log: Path | None) -> str:
    """Write the trace (without the values of variables, which may be private) and say in one line where.

    Never raises: with no writable place at all the line says what kind of fault it was.
    """
    place = log or Path(tempfile.gettempdir()) / f"newsreader-{os.getuid()}.log"
    said = f"newsreader stopped because of a fault in the program ({type(error).__name__})"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(place, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{datetime.now(UTC).isoformat()} {said}\n")
            file.writelines(traceback.format_exception(error))
    except OSError:
        return f"{said}; its trace could not be written to {place}"
    return f"{said}; the trace is in {place}"
