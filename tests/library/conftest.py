"""A library in a directory of its own, and small things to put into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.library.opening import open_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    opened, word = open_library(path, busy_seconds=0.2)
    assert word is None
    yield opened
    opened.close()
