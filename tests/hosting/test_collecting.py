"""Bulk work and the garbage collector."""

import gc

import pytest

from reader.hosting.collecting import uncollected


@pytest.fixture(autouse=True)
def _collector():
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_is_looked_through_while_the_work_lasts_and_everything_after_it():
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_many_objects_the_work_left_is_not_looked_through_later():
    before = gc.get_freeze_count()
    with uncollected():
        left = [[] for _ in range(20_000)]
    assert gc.get_freeze_count() >= before + len(left)


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()
