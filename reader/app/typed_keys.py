"""Keys in the order in which they were typed: none is looked at before those ahead of it have done their work.

Textual hands a key to the widget that has the focus when the key comes in, and lets widget, screen and program
each work through a queue of their own. Typed quickly, a key could so go to a pane that the one before it was
about to leave.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, Final, Protocol, cast

from textual.app import App
from textual.dom import DOMNode
from textual.events import Callback, Key, Paste
from textual.message_pump import MessagePump

from reader.app.errors import Errand, Start, errands

_LONGEST: Final = 2.0  # seconds that keys wait for what one before them does; Enter may search and open
_HELD: Final = (
    20.0  # seconds that they wait for work that is known to go on: a Q may belong to a note still to come
)
_WAYS_OUT: Final = frozenset(
    {"escape", "ctrl+c", "ctrl+q", "ctrl+z"}
)  # but these do not, after the first seconds

Typed = Key | Paste


class TakesKeys(Protocol):
    """A program whose keys keep their order."""

    typed_keys: TypedKeys


def in_turn(node: DOMNode) -> Start:
    """A function that does what a key asked for beside the interface; the next key waits until it is done."""
    start, typed_keys = errands(node), cast("TakesKeys", node.app).typed_keys
    return lambda work: start(typed_keys.before_next(work))


class TypedKeys:
    """Hands on what is typed, one key at a time.

    Args:
        app: the program.
        deliver: gives a key to whatever has the focus.
        leaving: whether the program is being left.
    """

    def __init__(
        self, app: App[Any], deliver: Callable[[Typed], Awaitable[None]], leaving: Callable[[], bool]
    ) -> None:
        self._app = app
        self._deliver = deliver
        self._leaving = leaving
        self._waiting: deque[Typed] = deque()
        self._at_work = False
        self._passed = asyncio.Event()
        self._done = asyncio.Event()
        self._done.set()
        self._slow = False  # what a key asked for has taken long, and still goes on

    async def take(self, typed: Typed) -> None:
        """Hand on what was typed, at once if nothing before it is still at work."""
        if self._at_work:
            self._waiting.append(typed)
            if self._slow:
                self._let_out()
            return
        self._at_work = True
        reached = self._in_reach()
        await self._deliver(typed)
        if not self._leaving():  # then nothing is begun any more, and no key taken
            self._app.run_worker(self._follow(reached))

    def before_next(self, work: Errand) -> Errand:
        """Work that a key asked for; from now on the next key waits until it is done."""
        done = self._done = asyncio.Event()

        async def whole() -> None:
            try:
                await work
            finally:
                done.set()

        return whole()

    async def _follow(self, reached: Sequence[MessagePump]) -> None:
        """Hand on, one after the other, what was typed behind a key that went to these queues."""
        with suppress(asyncio.CancelledError):  # the program is being left, and takes no more keys
            await self._come_to_rest(reached)
            while self._waiting and not self._leaving():
                reached = self._in_reach()
                await self._deliver(self._waiting.popleft())
                await self._come_to_rest(reached)
        self._at_work = False

    async def _come_to_rest(self, reached: Sequence[MessagePump]) -> None:
        """Wait until a key that went to these queues has done all it does; not for ever."""
        try:
            async with asyncio.timeout(_LONGEST):
                await self._pass_through(reached)
                await self._all_done()
        except TimeoutError:
            if not self._done.is_set():
                await self._hold()

    async def _all_done(self) -> None:
        while not self._done.is_set() or any(pump.message_queue_size for pump in self._in_reach()):
            await self._done.wait()
            if not await self._pass_through(self._in_reach()):
                return  # all are closed: what is left in them is never looked at

    async def _hold(self) -> None:
        """Wait on for work that takes long: keys that come too early would do something else elsewhere."""
        self._slow = True
        self._let_out()
        with suppress(TimeoutError):
            async with asyncio.timeout(_HELD):
                await self._all_done()
        self._slow = False

    def _let_out(self) -> None:
        """Wait no more if the user wants out; what was typed before that has nowhere to go."""
        if any(_is_way_out(typed) for typed in self._waiting):
            while not _is_way_out(self._waiting[0]):
                self._waiting.popleft()
            self._done.set()

    def _in_reach(self) -> Sequence[MessagePump]:
        """Whose queues a key goes through now, in this order."""
        return (self._app.focused or self._app.screen).ancestors_with_self

    async def _pass_through(self, pumps: Sequence[MessagePump]) -> bool:
        """Wait until everything that is in these queues by now has been dealt with; a closed one takes nothing.

        Returns:
            Whether any was open.
        """
        open_ = False
        for pump in pumps:
            self._passed.clear()
            if pump.post_message(Callback(callback=self._passed.set)):
                open_ = True
                await self._passed.wait()
        return open_


def _is_way_out(typed: Typed) -> bool:
    return isinstance(typed, Key) and typed.key in _WAYS_OUT
