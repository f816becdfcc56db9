"""Sparing bulk work the garbage collector, which looks through all objects there are and holds every thread meanwhile.

A change of 100,000 marks makes a million objects, none of them garbage: looking through them held the interface
for 120 ms at a time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

_MANY: Final = 10_000  # objects; looking through so many takes a millisecond

_lock = Lock()
_working = 0
_paused = False


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is looked through meanwhile; what is left of many objects afterwards never is.

    Objects go as they always do once nothing refers to them. Only rings of objects that became garbage
    meanwhile stay, and the work here makes none.
    """
    global _working, _paused  # noqa: PLW0603 - there is one collector in a process
    with _lock:
        _working += 1
        if _working == 1 and gc.isenabled():
            _paused = True
            gc.disable()
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if not _working and _paused:
                _paused = False
                if gc.get_count()[0] > _MANY:
                    gc.freeze()
                gc.enable()
