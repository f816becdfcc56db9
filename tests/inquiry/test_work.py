"""What runs beside the reader sees of the user's work."""

import pytest

from reader.errors import LibraryError
from reader.inquiry.work import LibraryWork
from reader.library.opening import open_library
from reader.model.query import FlagName


def test_a_library_that_could_not_be_read_is_tried_again_after_a_pause(tmp_path):
    file, now = tmp_path / "library.db", [0.0]
    file.write_bytes(b"garbage" * 100)
    work = LibraryWork(file, clock=lambda: now[0])
    with pytest.raises(LibraryError):
        work.marked(FlagName.STARRED)
    assert work.corrections() == ()
    file.unlink()
    library, _ = open_library(file, backup=False)
    library.close()
    with pytest.raises(LibraryError):
        work.marked(FlagName.STARRED)
    now[0] = 6.0
    assert work.marked(FlagName.STARRED) == frozenset()
    work.close()
