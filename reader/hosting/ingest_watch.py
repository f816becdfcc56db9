"""The ingest for a face: starts its process, passes on its reports."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.hosting.orders import RUN, STOP

if TYPE_CHECKING:
    from reader.model.progress import Progress
    from reader.processes import Child

_PATIENCE = 0.3  # seconds; whatever it does, the next start goes on from what is done


class IngestProcess:
    """Implements ``newsroom.surroundings.IngestWatch``.

    Args:
        begin: starts the process.
    """

    def __init__(self, begin: Callable[[], Child]) -> None:
        self._begin = begin
        self._child: Child | None = None
        self._watchers: list[Callable[[Progress], None]] = []

    def watch(self, report: Callable[[Progress], None]) -> None:
        """Call ``report`` on the event loop with each progress report."""
        self._watchers.append(report)

    async def start(self) -> None:
        """Start it, or look again once the present run is over."""
        loop = asyncio.get_running_loop()
        if self._child is None:
            child = await loop.run_in_executor(None, self._begin)
            self._child = child
            loop.add_reader(child.connection.fileno(), self._readable)
        try:
            self._child.connection.send(RUN)
        except OSError:
            self._lost()

    async def stop(self) -> None:
        """Stop it; what is done stays done."""
        if self._child is not None:
            with contextlib.suppress(OSError):
                self._child.connection.send(STOP)

    def close(self) -> None:
        """Let the process go: it ends by itself when it notices."""
        child, self._child = self._child, None
        if child is not None:
            with contextlib.suppress(RuntimeError, OSError):  # the loop may be over already
                asyncio.get_running_loop().remove_reader(child.connection.fileno())
            child.end(_PATIENCE)

    def _readable(self) -> None:
        if self._child is None:
            return
        try:
            progress = self._child.connection.recv()
        except (EOFError, OSError):
            self._lost()
            return
        self._tell(progress)

    def _lost(self) -> None:
        from reader.model.progress import Progress, Stage  # noqa: PLC0415 - reports bring it themselves

        self.close()
        note = "The work behind the screen ended unexpectedly; it goes on at the next start"
        self._tell(Progress(Stage.DONE, note=note, failed=True))

    def _tell(self, progress: Progress) -> None:
        for report in self._watchers:
            report(progress)
