"""A crew of worker processes: the same function over many tasks, at low priority, deaths survived."""

from __future__ import annotations

import importlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Generic, TypeVar

from reader.processes import Child, start

Task = TypeVar("Task")


@dataclass(frozen=True, slots=True)
class Done(Generic[Task]):
    """A finished task. ``result`` is ``None`` and ``failure`` says why when it could not be done."""

    task: Task
    result: Any = None
    failure: str = ""


@dataclass(slots=True)
class _Worker:
    child: Child
    busy: tuple[Any, int] | None = None  # the task and how often it was tried
    proven: bool = False  # it has answered before


@dataclass
class Crew:
    """Up to ``size`` workers, started when first needed, kept until ``dismiss``."""

    size: int
    nice: int = 15
    log: Path | None = None
    _workers: list[_Worker] = field(default_factory=list)

    def each(
        self,
        function: str,
        tasks: Iterable[Task],
        *shared: object,
        stopped: Callable[[], bool] = lambda: False,
        fresh: bool = False,
    ) -> Iterator[Done[Task]]:
        """Run ``function(task, *shared)`` for every task; results come as they are ready.

        Args:
            function: ``"package.module:name"``; task, shared values and result must be picklable.
            tasks: taken one by one as workers become free.
            shared: further arguments, the same for every task.
            stopped: asked between tasks; when true no further task is begun.
            fresh: every task has a worker of its own, whose memory ends with it; for a few large tasks.

        A task whose worker dies is tried once more in a new one, then given back as a failure.
        """
        waiting: deque[tuple[Task, int]] = deque()
        source = iter(tasks)
        while True:
            while not stopped() and self._has_room():
                item = waiting.popleft() if waiting else next(((task, 0) for task in source), None)
                if item is None:
                    break
                failed = self._give(item, function, shared, waiting)
                if failed is not None:
                    yield failed
            busy = [worker for worker in self._workers if worker.busy is not None]
            if not busy:
                return
            for connection in wait([worker.child.connection for worker in busy], timeout=0.5):
                worker = next(w for w in busy if w.child.connection is connection)
                done = self._collect(worker, waiting)
                if fresh and worker in self._workers:
                    worker.child.end()
                    self._workers.remove(worker)
                if done is not None:
                    yield done

    def dismiss(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.child.end()
        self._workers.clear()

    def _give(
        self,
        item: tuple[Task, int],
        function: str,
        shared: tuple[object, ...],
        waiting: deque[tuple[Task, int]],
    ) -> Done[Task] | None:
        """Let a worker begin a task; that one died while it was idle is no fault of the task."""
        worker = self._free()
        worker.busy = item
        try:
            worker.child.connection.send((function, item[0], shared))
        except OSError:
            return self._lost(worker, waiting, blame=not worker.proven)
        return None

    def _has_room(self) -> bool:
        return sum(worker.busy is not None for worker in self._workers) < self.size

    def _free(self) -> _Worker:
        idle = next((worker for worker in self._workers if worker.busy is None), None)
        if idle is None:
            idle = _Worker(start("reader.ingest.crew:work", nice=self.nice, log=self.log))
            self._workers.append(idle)
        return idle

    def _collect(self, worker: _Worker, waiting: deque[tuple[Any, int]]) -> Done[Any] | None:
        assert worker.busy is not None
        try:
            result, failure = worker.child.connection.recv()
        except (EOFError, OSError):
            return self._lost(worker, waiting)
        (task, _), worker.busy, worker.proven = worker.busy, None, True
        return Done(task, result, failure)

    def _lost(
        self, worker: _Worker, waiting: deque[tuple[Any, int]], *, blame: bool = True
    ) -> Done[Any] | None:
        """A worker is gone: its task is tried once more, or given back as a failure."""
        assert worker.busy is not None
        task, tries = worker.busy
        worker.child.end()
        self._workers.remove(worker)
        if tries == 0 or not blame:
            waiting.append((task, tries + blame))
            return None
        return Done(task, failure="the process that worked on it died twice")


def work(connection: Connection) -> None:
    """A worker's life: take a task, do it, answer, until nobody asks any more."""
    while True:
        target, task, shared = connection.recv()
        module, _, name = target.partition(":")
        try:
            answer = getattr(importlib.import_module(module), name)(task, *shared), ""
        except Exception as error:  # noqa: BLE001 - the crew's owner decides what a failed task means
            answer = None, f"{type(error).__name__}: {error}"
        connection.send(answer)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
