"""The user's library for a face: what others do to it is noticed."""

import pytest

from reader.hosting.userwork import UserWork
from reader.library.opening import open_library


@pytest.fixture
def other(tmp_path):
    """Another process's way to the same library."""
    opened = []

    def other():
        opened.append(open_library(tmp_path / "library.db", backup=False)[0])
        return opened[-1]

    yield other
    for library in opened:
        library.close()


@pytest.fixture
def work(tmp_path):
    work = UserWork(tmp_path / "library.db", tmp_path / "catalog.db")
    yield work
    work.close()


def keep(library):
    return library.searches.save("cuba", "place:Cuba")


async def test_without_a_library_nothing_was_changed(work):
    assert not await work.changed_elsewhere()
    assert not work.exists


async def test_what_is_there_at_first_is_no_change(other, tmp_path):
    keep(other())
    work = UserWork(tmp_path / "library.db", tmp_path / "catalog.db")
    assert not await work.changed_elsewhere()
    work.close()


async def test_a_change_by_another_process_is_told_once(work, other):
    library = other()
    await work.changed_elsewhere()
    keep(library)
    assert await work.changed_elsewhere()
    assert not await work.changed_elsewhere()


async def test_a_library_that_another_process_has_made_is_a_change(work, other):
    keep(other())
    await work.use(lambda library: library.searches.all())  # as a look at the marks does
    assert await work.changed_elsewhere()
    assert not await work.changed_elsewhere()


async def test_what_is_changed_here_is_no_change_elsewhere(work, other):
    other()
    await work.changed_elsewhere()
    await work.use(keep)
    assert not await work.changed_elsewhere()


async def test_a_library_that_cannot_be_read_now_is_told_to_who_needs_it(work, tmp_path):
    (tmp_path / "library.db").mkdir()
    assert not await work.changed_elsewhere()
