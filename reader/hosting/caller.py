"""Asking a child process from the event loop: calls in order, or the newest only."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reader.errors import NewsreaderError

if TYPE_CHECKING:
    from reader.processes import Child

_PATIENCE = 0.3  # seconds that an ending child may take to finish what it does


class _Lane:
    """Calls of which only the newest matters: one runs, the newest waits, others give up."""

    def __init__(self) -> None:
        self.turn = asyncio.Lock()
        self.newest = 0


class Caller:
    """A client of a child that answers ``(number, method, arguments)`` with ``(number, result, error)``.

    The child is started by the first call and again after it died; a call whose child dies is repeated
    once. All methods are for the event loop's thread.

    Args:
        begin: starts the child.
    """

    def __init__(self, begin: Callable[[], Child]) -> None:
        self._begin = begin
        self._child: Child | None = None
        self._number = 0
        self._open: dict[int, tuple[asyncio.Future[Any], str, tuple[object, ...], int]] = {}
        self._lanes: dict[str, _Lane] = {}
        self._closed = False

    async def call(self, method: str, *arguments: object) -> Any:
        """The child's answer.

        Raises:
            NewsreaderError: what the child raised, or that it cannot be reached.
        """
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._send(future, method, arguments, 0)
        return await future

    async def latest(self, lane: str, method: str, *arguments: object) -> Any:
        """As ``call``, but ``None`` for a call that a newer one in the same lane overtook while it waited."""
        state = self._lanes.setdefault(lane, _Lane())
        state.newest += 1
        mine = state.newest
        async with state.turn:
            return await self.call(method, *arguments) if mine == state.newest else None

    def close(self) -> None:
        """End the child."""
        self._closed = True
        if self._child is not None:
            self._forget()

    # -- inside

    def _send(
        self, future: asyncio.Future[Any], method: str, arguments: tuple[object, ...], tries: int
    ) -> None:
        try:
            if self._child is None:
                self._child = self._begin()
                descriptor = self._child.connection.fileno()
                asyncio.get_running_loop().add_reader(descriptor, self._readable)
            self._number += 1
            self._open[self._number] = (future, method, arguments, tries)
            self._child.connection.send((self._number, method, arguments))
        except OSError as error:
            self._open.pop(self._number, None)
            self._lost(error)
            if tries == 0 and not self._closed:
                self._send(future, method, arguments, 1)
            elif not future.done():
                future.set_exception(_unreachable(error))

    def _readable(self) -> None:
        if self._child is None:
            return
        try:
            number, result, error = self._child.connection.recv()
        except (EOFError, OSError) as gone:
            self._lost(gone)
            return
        future, *_ = self._open.pop(number)
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)

    def _lost(self, error: BaseException) -> None:
        """The child is gone: repeat what it had not answered, once."""
        self._forget()
        unanswered, self._open = list(self._open.values()), {}
        for future, method, arguments, tries in unanswered:
            if future.done():
                continue
            if tries or self._closed:
                future.set_exception(_unreachable(error))
            else:
                self._send(future, method, arguments, 1)

    def _forget(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        with contextlib.suppress(RuntimeError, OSError):  # the loop is over, or the connection closed
            asyncio.get_running_loop().remove_reader(child.connection.fileno())
        child.end(_PATIENCE)


def _unreachable(error: BaseException) -> NewsreaderError:
    return NewsreaderError(
        f"a helper process of newsreader ended: {error or type(error).__name__}",
        "try again; newsreader doctor says more",
        kind="process",
    )
