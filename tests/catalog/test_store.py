"""Opening a catalog: what is deleted and made anew, and what is not."""

import sqlite3
from contextlib import closing

import pytest

from reader.catalog.catalog import Catalog
from reader.catalog.filing import FilingClerk
from reader.catalog.store import CatalogDamagedError, connect, told
from reader.errors import NewsreaderError
from tests.catalog.test_catalog import an_article, read_of


@pytest.fixture
def file(tmp_path):
    """A catalog of a hundred articles, closed."""
    file = tmp_path / "catalog.db"
    clerk = FilingClerk(file)
    clerk.put([read_of(an_article(number, text=f"The bridge {number}. " * 50)) for number in range(1, 101)])
    clerk.close()
    return file


def count(file):
    catalog = Catalog(file)
    try:
        return catalog.count()
    finally:
        catalog.close()


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.9])
def test_a_catalog_that_was_cut_off_is_made_anew(file, share):
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    assert count(file) == 0


def test_a_catalog_whose_log_is_still_to_be_merged_is_whole(file):
    clerk = FilingClerk(file)
    clerk.put([read_of(an_article(200, text="long " * 50_000))])
    assert file.with_name("catalog.db-wal").stat().st_size
    assert count(file) == 101
    clerk.close()
    assert count(file) == 101


def test_a_catalog_that_somebody_holds_locked_is_not_deleted(file, monkeypatch):
    monkeypatch.setattr("reader.catalog.store._open", impatient)
    other = sqlite3.connect(file)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(NewsreaderError, match="locked"):
        Catalog(file)
    other.close()
    assert count(file) == 100


def impatient(path):
    return sqlite3.connect(path, timeout=0.05, isolation_level=None, check_same_thread=False)


def test_a_place_that_cannot_be_opened_is_told(tmp_path):
    (tmp_path / "catalog.db").mkdir()
    with pytest.raises(NewsreaderError, match="cannot be used"):
        Catalog(tmp_path / "catalog.db")


def test_a_full_disk_is_told_and_nothing_is_half_filed(file):
    clerk = FilingClerk(file)
    clerk._db.execute("PRAGMA max_page_count = 1")
    with pytest.raises(NewsreaderError, match="full"):
        clerk.put([read_of(an_article(200)), read_of(an_article(201, text="long " * 100_000))])
    clerk.close()
    assert count(file) == 100


def test_a_catalog_broken_inside_is_told_as_such(file):
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)
    catalog = Catalog(file)
    with pytest.raises(CatalogDamagedError), told():
        catalog.rows(0, 10)
    catalog.close()


def test_pages_of_a_reader_count_as_its_memory_only_where_it_wants_them_mapped(file):
    def mapped(connection):
        with closing(connection):
            return connection.execute("PRAGMA mmap_size").fetchone()[0]

    assert mapped(connect(file, write=False)) > 0
    assert mapped(connect(file, write=False, mapped=False)) == 0
