"""Running the interface on a newsroom in memory, and reading the screen as a user does."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager
from typing import Any
from unittest.mock import patch

from textual.events import Key
from textual.pilot import Pilot

from reader.app import typed_keys
from reader.app.app import ReaderApp
from reader.app.desk import completing, faulting, searching
from reader.app.options import ReaderOptions
from reader.app.screens import searched
from reader.newsroom import Newsroom

_NAMES = {"slash": "SOLIDUS", "space": "SPACE", "plus": "PLUS SIGN", "minus": "HYPHEN-MINUS"}
SMALL, MEDIUM, LARGE = (80, 24), (120, 40), (200, 60)


class Reading:
    """The running interface."""

    def __init__(self, app: ReaderApp, pilot: Pilot[Any]):
        self.app, self.pilot = app, pilot

    @property
    def desk(self):
        return self.app.desk

    @property
    def room(self) -> Any:
        return self.app.newsroom

    @property
    def screen(self) -> str:
        """The text on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    @property
    def lines(self) -> list[str]:
        return self.screen.split("\n")

    async def keys(self, *keys: str) -> None:
        """Press keys and let the interface come to rest."""
        for key in keys:
            self.send(key)
            await self.settle()

    def send(self, key: str) -> None:
        """Press a key and wait for nothing."""
        self.app._driver.send_message(_event(key))

    async def type(self, text: str) -> None:
        """Type a text into the search line, from wherever one is."""
        await self.keys("slash")
        if self.desk.finding.typing:  # the first one finds in the article
            await self.keys("slash")
        for letter in text:
            self.send("space" if letter == " " else letter)
        await self.settle()

    async def settle(self) -> None:
        """Wait for the background work, and for what it leads to."""
        for _ in range(4):
            await self.app.workers.wait_for_complete()
            await self.pilot.pause(0)

    async def until(self, predicate: Callable[[], object], what: str = "") -> None:
        """Wait for a state."""
        for _ in range(200):
            if predicate():
                return
            await self.pilot.pause()
        raise AssertionError(f"it never came to this: {what or predicate}\n{self.screen}")


def late(desk: Any, name: str) -> asyncio.Event:
    """Make one thing that the newsroom is asked for wait; returns the gate that lets it go on."""
    gate, asked = asyncio.Event(), getattr(desk, name)

    async def answer(*arguments, **more):
        await gate.wait()
        return await asked(*arguments, **more)

    setattr(desk, name, answer)
    return gate


def _event(key: str) -> Key:
    """A key as the driver reports it: its name, and the character it types."""
    if len(key) == 1:
        return Key(key, key)
    try:
        return Key(key, unicodedata.lookup(_NAMES.get(key, key.replace("_", " ").upper())))
    except KeyError:
        return Key(key, None)


@asynccontextmanager
async def _at_once() -> AsyncIterator[None]:
    """No waiting for the typing to rest, and no giving up: what happens does not depend on the machine's load."""
    with ExitStack() as stack:
        for module in (completing, faulting, searched):
            stack.enter_context(patch.object(module, "_REST", 0.0))
        for module in (typed_keys, searching):
            stack.enter_context(patch.object(module, "_LONGEST", 60.0))
        yield


@asynccontextmanager
async def reading(
    room: Newsroom,
    size: tuple[int, int] = MEDIUM,
    options: ReaderOptions | None = None,
    *,
    settled: bool = True,
) -> AsyncIterator[Reading]:
    """The interface at work on a newsroom; it has come to rest, unless what it waits for is still to come."""
    app = ReaderApp(room, options or ReaderOptions(theme="newsreader-dark"))
    async with _at_once(), app.run_test(size=size, notifications=True) as pilot:
        run = Reading(app, pilot)
        if settled:
            await run.settle()
        yield run
