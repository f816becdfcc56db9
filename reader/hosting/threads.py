"""One thread for one store: its calls are made in order, off the event loop."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar, cast

from reader.hosting.collecting import uncollected

P = ParamSpec("P")
T = TypeVar("T")


class StoreThread:
    """A thread of one's own. SQLite lets go of the interpreter while it works, so the loop goes on.

    Attributes:
        unheard: errors of what was to be done ``surely``, when nobody waited for it any more.
    """

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._promised: deque[None] = deque()  # one for each call of ``surely`` that is not done
        self.unheard: list[Exception] = []

    async def do(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``function`` there and wait for what it returns or raises."""
        loop = asyncio.get_running_loop()

        def work() -> T:
            with uncollected():
                return function(*args, **kwargs)

        return await loop.run_in_executor(self._executor, work)

    async def surely(self, function: Callable[[], T]) -> T:
        """The same as ``do``, and it is done also when nobody waits for it any more, as when the program is left."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()

        def heard(result: T | None, error: Exception | None) -> None:
            if error is not None and answer.done():
                self.unheard.append(error)
            elif error is not None:
                answer.set_exception(error)
            elif not answer.done():
                answer.set_result(cast("T", result))

        def work() -> None:
            result, failed = None, None
            try:
                with uncollected():
                    result = function()
            except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
                failed = error
            self._promised.popleft()
            try:
                loop.call_soon_threadsafe(heard, result, failed)
            except RuntimeError:  # the loop is closed
                self.unheard += [failed] if failed else []

        self._promised.append(None)
        self._executor.submit(work)
        return await answer

    def kept_word(self, seconds: float) -> bool:
        """Whether all that was to be done ``surely`` is done within so many seconds."""
        passed = threading.Event()
        self._executor.submit(passed.set)
        return not self._promised or passed.wait(seconds) or not self._promised

    def begin(self, function: Callable[[], object]) -> None:
        """Run ``function`` there, without waiting for it; any thread may ask for it."""
        self._executor.submit(function)

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Run ``last`` after everything asked before, then end the thread; waits for both."""
        if last is not None:
            self._executor.submit(last)
        self._executor.shutdown(wait=True)
