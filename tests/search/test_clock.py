"""Time runs for a whole and for its parts."""

from __future__ import annotations

import pytest

from reader.search.clock import Clock


@pytest.fixture
def now(monkeypatch):
    moment = [100.0]
    monkeypatch.setattr("reader.search.clock.time.monotonic", lambda: moment[0])
    return moment


def test_without_an_end_nobody_stops():
    clock = Clock()
    assert (clock.stops(), clock.stopped) == (False, False)


def test_when_time_is_up_it_remembers_who_stopped(now):
    clock = Clock(8.0)
    assert not clock.stops()
    now[0] += 9.0
    assert not clock.stopped
    assert clock.stops()
    assert clock.stopped


def test_who_stops_for_a_part_leaves_time_for_the_rest_but_the_whole_knows(now):
    clock = Clock(8.0)
    half = clock.half()
    now[0] += 5.0
    assert half.stops()
    assert (clock.stops(), clock.stopped) == (False, True)
