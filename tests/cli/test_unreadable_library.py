"""A library that cannot be used keeps nobody from searching and reading, and is left as it is."""

import sqlite3

import pytest


@pytest.fixture
def library(tmp_path):
    """The file of a library that will be no good."""
    file = tmp_path / "home" / "data" / "library.db"
    file.parent.mkdir(parents=True)
    return file


def test_articles_are_found_beside_a_file_that_is_no_library(newsreader, news, library):
    library.write_bytes(b"garbage" * 1000)
    done = newsreader("search", "harbour", news)
    assert (done.code, len(done.lines)) == (0, 3)
    (told,) = done.err.splitlines()
    assert "is no library of newsreader" in told
    assert "not in force" in told
    assert library.read_bytes() == b"garbage" * 1000


def test_the_index_is_brought_up_to_date_beside_a_file_that_is_no_library(newsreader, folder, library):
    library.write_bytes(b"garbage" * 1000)
    done = newsreader("index", folder, "--no-names")
    assert (done.code, done.lines[0].split(":")[0]) == (0, "4 articles")


def test_a_library_of_a_newer_version_is_never_written_to(newsreader, news, library):
    newsreader("mark", "--star", news / "visit.md")
    connection = sqlite3.connect(library)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = library.read_bytes()
    done = newsreader("search", "harbour", news)
    assert (done.code, len(done.lines)) == (0, 3)
    assert "newer newsreader" in done.err
    assert newsreader("show", news / "visit.md").code == 0
    assert newsreader("mark", "--star", news / "visit.md").code == 3
    assert library.read_bytes() == before


def test_what_is_asked_of_a_library_that_cannot_be_read_is_an_error(newsreader, news, library):
    library.write_bytes(b"garbage" * 1000)
    assert newsreader("search", "is:starred", news).code == 3
