"""The child's side of ``caller``: answer calls one by one with the methods of an object."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from reader.errors import NewsreaderError

T = TypeVar("T")


def answer_calls(
    connection: Connection, service: Any, idle: Callable[[], bool] = lambda: False, after: float = 0.2
) -> None:
    """Answer until the other side is gone.

    Args:
        connection: where calls ``(number, method, arguments)`` come from.
        service: the object whose public methods are called.
        idle: called after each pause of ``after`` seconds without a call, and again as long as it returns that there is
            more to do and nobody calls; a call that comes meanwhile waits for it.
        after: seconds.
    """
    pause: float | None = after  # until ``idle`` is called; ``None`` when it has nothing to do
    while True:
        if pause is not None and not connection.poll(pause):
            pause = 0.0 if idle() else None
            continue
        number, method, arguments = connection.recv()
        pause = after
        connection.send((number, *_answer(service, method, arguments)))


def _answer(service: Any, method: str, arguments: tuple[object, ...]) -> tuple[Any, NewsreaderError | None]:
    return outcome(lambda: getattr(service, method)(*arguments))


def outcome(work: Callable[[], T]) -> tuple[T | None, NewsreaderError | None]:
    """What work comes to: what it returns, or an error that the other side can tell the user."""
    try:
        return work(), None
    except NewsreaderError as error:
        return None, error
    except Exception as error:  # noqa: BLE001 - a fault of ours must not end the service; it is logged
        traceback.print_exc(file=sys.stderr)
        return None, NewsreaderError(
            f"something went wrong: {type(error).__name__}", "the log says more", kind="internal"
        )
