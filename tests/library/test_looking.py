"""A library that cannot be read is told and stays as it is."""

import sqlite3

import pytest

from reader.errors import LibraryError
from reader.library.looking import look_into
from reader.library.opening import open_library


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "library.db"
    library, _ = open_library(file, backup=False)
    library.close()
    return file


def set_version(file, version):
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def refusal(file):
    """The kind of error that looking gives, and that the file is untouched."""
    before = file.read_bytes()
    with pytest.raises(LibraryError) as raised:
        look_into(file)
    assert file.read_bytes() == before
    return raised.value.kind


def test_a_sound_library_is_looked_into(file):
    store = look_into(file)
    assert store.rows("SELECT * FROM known_articles") == []
    store.close()


def test_a_library_of_a_newer_version_is_refused(file):
    set_version(file, 99)
    assert refusal(file) == "newer"


def test_a_library_of_an_earlier_version_is_left_to_the_reader_which_brings_it_forward(file):
    set_version(file, 0)
    assert refusal(file) == "older"


def test_another_programs_database_is_refused(file):
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    assert refusal(file) == "foreign"


def test_garbage_is_refused(file):
    file.write_bytes(b"garbage" * 100)
    assert refusal(file) == "foreign"


def test_an_empty_file_is_left_to_the_reader_which_restores_it(file):
    file.write_bytes(b"")
    assert refusal(file) == "damaged"
