"""One thread for one store: its calls are made in order, off the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from reader.hosting.collecting import uncollected

P = ParamSpec("P")
T = TypeVar("T")


class StoreThread:
    """A thread of one's own. SQLite lets go of the interpreter while it works, so the loop goes on."""

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)

    async def do(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``function`` there and wait for what it returns or raises."""
        loop = asyncio.get_running_loop()

        def work() -> T:
            with uncollected():
                return function(*args, **kwargs)

        return await loop.run_in_executor(self._executor, work)

    def begin(self, function: Callable[[], object]) -> None:
        """Run ``function`` there, without waiting for it; any thread may ask for it."""
        self._executor.submit(function)

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Run ``last`` after everything asked before, then end the thread; waits for both."""
        if last is not None:
            self._executor.submit(last)
        self._executor.shutdown(wait=True)
