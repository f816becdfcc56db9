"""Small changes, and when an index is worn."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from pathlib import Path

import pytest

from reader.errors import NewsreaderError
from reader.search.whoosh.engine import WhooshEngine, WhooshIndex
from reader.search.whoosh.folder import IndexFolder
from reader.search.whoosh.index import MOST_SEGMENTS
from tests.search.whoosh.builders import document, finds, index_of

BATCH = 5


@pytest.fixture
def index(tmp_path):
    opened = WhooshIndex(tmp_path / "index")
    yield opened
    opened.close()


def test_a_fresh_index_is_not_worn(index):
    index.apply([document(number, "korea") for number in range(10)], [])
    assert not index.worn()


def test_many_segments_are_worn_the_smallest_first(index):
    index.apply([document(number, "korea") for number in range(100, 150)], [])
    for number in range(1, MOST_SEGMENTS + 1):
        index.apply([document(number, "korea")], [])
    worn = set(index.worn())
    assert worn
    assert worn < set(range(1, MOST_SEGMENTS + 1))
    index.apply([document(number, "korea") for number in worn], [])
    assert not index.worn()
    engine = WhooshEngine(index.directory)
    assert finds(engine, "korea") == [*range(1, MOST_SEGMENTS + 1), *range(100, 150)]


def test_a_segment_with_many_deletions_is_worn(index):
    index.apply([document(number, "korea") for number in range(10)], [])
    index.apply([], [f"{number:016x}" for number in range(2)])
    assert not index.worn()
    index.apply([], [f"{2:016x}"])
    assert list(index.worn()) == list(range(3, 10))


def test_an_index_in_which_nothing_is_left_is_empty_and_not_worn(index):
    index.apply([document(1, "korea")], [])
    index.apply([], [f"{1:016x}"])
    assert list(index.contents().ids) == []
    assert not index.worn()


def keep_writing(directory: str) -> None:
    """Replace all articles by a new version again and again."""
    index = WhooshIndex(Path(directory))
    version = 0
    while True:
        version += 1
        index.apply([document(number, f"korea v{version}", stamp=version) for number in range(BATCH)], [])


def test_a_writer_killed_at_any_moment_leaves_an_old_or_a_new_state(tmp_path):
    directory = index_of(tmp_path / "index")
    rng = random.Random(7)
    for _ in range(6):
        child = multiprocessing.get_context("spawn").Process(target=keep_writing, args=(str(directory),))
        before = IndexFolder(directory).state()
        child.start()
        while IndexFolder(directory).state() == before:
            time.sleep(0.002)
        time.sleep(rng.random() * 0.05)
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        contents = _contents(directory)
        assert len(contents.ids) == BATCH
        assert len(set(contents.stamps)) == 1
        assert finds(WhooshEngine(directory), "korea") == list(range(BATCH))


def _contents(directory: Path):
    """What the index holds; the dead writer's lock is free as soon as the system has noticed."""
    for _ in range(100):
        try:
            index = WhooshIndex(directory)
        except NewsreaderError:
            time.sleep(0.05)
            continue
        try:
            return index.contents()
        finally:
            index.close()
    raise AssertionError("the lock of a dead process was not released")
