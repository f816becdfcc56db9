"""Signals that tell the program to leave, heard however much is typed.

``asyncio`` learns of a signal by a byte in the pipe that also wakes it for each key, and a byte for which there is
no room is dropped. A flood of keys fills the pipe; a window that is closed just then was not noticed.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Sequence


def heed(loop: asyncio.AbstractEventLoop, numbers: Sequence[int], told: Callable[[int], None]) -> None:
    """Call ``told`` on the loop with the number of each of these signals that comes; for the main thread.

    It may be called twice for one signal.
    """
    for number in numbers:
        # it is to wake the loop, whichever thread it interrupts; what it does then needs no room in the pipe
        loop.add_signal_handler(number, told, number)
        signal.signal(number, lambda came, _frame: _tell(loop, told, came))
    signal.set_wakeup_fd(signal.set_wakeup_fd(-1), warn_on_full_buffer=False)


def give_back(loop: asyncio.AbstractEventLoop, numbers: Sequence[int]) -> None:
    """Give the signals back."""
    for number in numbers:
        loop.remove_signal_handler(number)


def _tell(loop: asyncio.AbstractEventLoop, told: Callable[[int], None], number: int) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(told, number)
