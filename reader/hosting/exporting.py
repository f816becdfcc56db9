"""The user's excerpts going out, for a face: each export in a process of its own, which no key waits for."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from reader.errors import ExportError, NewsreaderError
from reader.hosting.orders import STOP

if TYPE_CHECKING:
    from reader.model.excerpt import ExcerptId
    from reader.model.export import Exported, ExportOrder, Report
    from reader.processes import Child

    Outcome = tuple[Exported | None, NewsreaderError | None]

_PATIENCE: Final = 2.0  # seconds in which a file that is being written beside is taken away again


class ExportProcess:
    """Implements ``newsroom.excerpts.ExportDesk``.

    Args:
        begin: starts the process for an order; it is called in a thread.
    """

    def __init__(self, begin: Callable[[Sequence[ExcerptId], ExportOrder], Child]) -> None:
        self._begin = begin
        self._children: list[Child] = []

    async def write(
        self, excerpts: Sequence[ExcerptId], order: ExportOrder, report: Report = lambda _: True
    ) -> Exported:
        """Write excerpts, each as it stands in its article today."""
        loop = asyncio.get_running_loop()
        child = await loop.run_in_executor(None, self._begin, excerpts, order)
        self._children.append(child)
        try:
            exported, error = await _outcome(child, report)
        finally:
            if child in self._children:
                self._children.remove(child)
                await loop.run_in_executor(None, child.end, _PATIENCE)
        if error is not None:
            raise error
        assert exported is not None
        return exported

    def close(self) -> None:
        """Stop what is being written; of a document nothing is left then."""
        while self._children:
            self._children.pop().end(0.0)


async def _outcome(child: Child, report: Report) -> Outcome:
    """What the child comes to; it is told to stop when the reports are not wanted any more."""
    from reader.model.export import ExportProgress  # noqa: PLC0415 - when something is exported

    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[Outcome] = loop.create_future()

    def heard() -> None:
        try:
            message = child.connection.recv()
        except (EOFError, OSError):
            loop.remove_reader(descriptor)
            error = ExportError("the export ended unexpectedly", "try again", kind="process")
            message = None, error
        if not isinstance(message, ExportProgress):
            outcome.set_result(message)
        elif not report(message):
            with contextlib.suppress(OSError):  # it has ended, which is heard next
                child.connection.send(STOP)

    descriptor = child.connection.fileno()
    loop.add_reader(descriptor, heard)
    try:
        return await outcome
    finally:
        loop.remove_reader(descriptor)
