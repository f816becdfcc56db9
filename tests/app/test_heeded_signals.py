"""A signal to leave is heard however much else the loop is told."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from reader.app.heeded_signals import give_back, heed

FLOOD = 20_000  # more than the loop's pipe has room for


@pytest.mark.parametrize("others", [0, FLOOD])
async def test_a_signal_is_heard_in_a_flood_of_other_news(others):
    loop, heard = asyncio.get_running_loop(), asyncio.Event()
    heed(loop, [signal.SIGUSR2], lambda number: heard.set() if number == signal.SIGUSR2 else None)
    try:
        for _ in range(others):
            loop.call_soon_threadsafe(lambda: None)
        os.kill(os.getpid(), signal.SIGUSR2)
        await asyncio.wait_for(heard.wait(), 5)
    finally:
        give_back(loop, [signal.SIGUSR2])


async def test_a_signal_that_was_given_back_has_its_usual_meaning():
    loop = asyncio.get_running_loop()
    heed(loop, [signal.SIGUSR2], lambda _: None)
    give_back(loop, [signal.SIGUSR2])
    assert signal.getsignal(signal.SIGUSR2) is signal.SIG_DFL
