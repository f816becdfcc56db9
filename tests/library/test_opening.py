"""Opening: a first start, a foreign file, a newer one, a damaged one, an older one."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import opening, recovery
from reader.library.backups import back_up, backups_of, daily_backup
from reader.library.inuse import InUse
from reader.library.migrating import migrations
from reader.library.opening import open_library
from tests.library.builders import ask, keep


@pytest.fixture
def kept(path):
    """A closed library with one excerpt, and the excerpt."""
    library, _ = open_library(path, backup=False)
    excerpt = keep(library)
    library.close()
    return excerpt


def ids(path):
    library, word = open_library(path, backup=False)
    there = library.excerpt_search.select()
    library.close()
    return there, word


def tree(path):
    return {
        p.name: p.read_bytes() for p in path.parent.rglob("*") if p.is_file() and not p.name.endswith(".lock")
    }


def spoil(path, keeping=100):
    data = path.read_bytes()
    path.write_bytes(data[:keeping] + b"\xa5" * (len(data) - keeping))


def test_a_first_start_makes_an_empty_library_for_its_owner_alone(path):
    assert ids(path) == ([], None)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert not list(path.parent.glob(".*"))


def test_what_was_kept_is_there_again(path, kept):
    assert ids(path) == ([kept], None)


def test_the_file_says_whose_it_is_and_which_version(path, kept):
    assert ask(path, "PRAGMA application_id") == [(0x4E52444C,)]
    assert ask(path, "PRAGMA user_version") == [(len(migrations()),)]


def test_a_newer_file_is_refused_and_not_touched(path, kept):
    ask(path, "PRAGMA user_version = 999")
    before = tree(path)
    with pytest.raises(LibraryError, match="newer newsreader") as caught:
        open_library(path)
    assert caught.value.kind == "newer"
    assert tree(path) == before


def test_a_newer_version_still_in_the_log_is_refused_too(path, kept):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA user_version = 999")
        with pytest.raises(LibraryError, match="newer newsreader"):
            open_library(path)


@pytest.mark.parametrize("data", [b"a letter to my publisher", b"x" * 5000])
def test_a_file_of_another_kind_is_refused_and_not_touched(path, data):
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(LibraryError, match="no library of newsreader") as caught:
        open_library(path)
    assert caught.value.kind == "foreign"
    assert tree(path) == {"library.db": data}


def test_another_programs_database_is_refused_and_not_touched(path):
    path.parent.mkdir()
    ask(path, "CREATE TABLE bookmarks (url TEXT)")
    before = tree(path)
    with pytest.raises(LibraryError, match="no library of newsreader"):
        open_library(path)
    assert tree(path) == before


def test_a_directory_in_its_place_is_a_clear_error(path):
    path.mkdir(parents=True)
    with pytest.raises(LibraryError, match="cannot read the library"):
        open_library(path)


def test_a_damaged_file_is_set_aside_and_the_newest_good_backup_restored(path, kept):
    back_up(path)
    library, _ = open_library(path, backup=False)
    keep(library)
    library.close()
    spoil(path)
    damaged = path.read_bytes()
    there, word = ids(path)
    assert there == [kept]
    (aside,) = path.parent.glob("library-damaged-*.db")
    assert aside.read_bytes() == damaged
    assert re.fullmatch(
        rf"The library was damaged: it is kept as {re.escape(str(aside))}, "
        r"and the backup of \d{4}-\d\d-\d\d was restored",
        word,
    )
    assert ids(path) == ([kept], None)


def test_a_damaged_backup_is_passed_over(path, kept):
    good, bad = back_up(path), back_up(path)
    spoil(bad)
    spoil(path)
    assert good != bad
    assert ids(path)[0] == [kept]


def test_a_file_that_lost_its_beginning_is_damaged_where_there_are_backups(path, kept):
    back_up(path)
    path.write_bytes(b"\0" * 20000)
    there, word = ids(path)
    assert there == [kept]
    assert "damaged" in word


def test_an_emptied_file_is_restored(path, kept):
    back_up(path)
    path.write_bytes(b"")
    assert ids(path)[0] == [kept]


def test_a_file_that_is_gone_is_restored_and_a_log_left_behind_set_aside(path, kept):
    back_up(path)
    path.unlink()
    path.with_name("library.db-wal").write_bytes(b"stale")
    there, word = ids(path)
    assert there == [kept]
    assert word.startswith("The library was gone: the backup of")
    assert [p.read_bytes() for p in path.parent.glob("library-damaged-*-wal")] == [b"stale"]


def test_a_damaged_file_without_backups_is_set_aside_and_an_empty_one_begun(path, kept):
    spoil(path)
    there, word = ids(path)
    assert there == []
    assert word.endswith("there was no backup, so an empty one was begun")
    assert len(list(path.parent.glob("library-damaged-*.db"))) == 1


def test_the_log_goes_aside_with_its_file(path, kept):
    path.with_name("library.db-wal").write_bytes(b"log")
    aside = recovery.set_aside(path)
    assert aside.exists()
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"log"
    assert not list(path.parent.glob("library.db*l"))


def test_a_damaged_file_that_another_newsreader_has_open_is_left(path, kept):
    back_up(path)
    other = InUse(path)
    spoil(path)
    before = tree(path)
    with pytest.raises(LibraryError, match="another newsreader has it open"):
        open_library(path)
    assert tree(path) == before
    other.close()
    assert ids(path)[0] == [kept]


def test_two_damages_in_one_second_are_kept_apart(path, kept):
    for _ in range(2):
        spoil(path)
        ids(path)
    assert len(list(path.parent.glob("library-damaged-*.db"))) == 2


def test_a_start_that_finds_the_file_just_made_uses_it(path, kept):
    recovery.create(path)
    assert ids(path)[0] == [kept]


def test_an_older_file_is_backed_up_and_brought_forward(path, kept, monkeypatch):
    steps = (*migrations(), "CREATE TABLE more (x TEXT);\nINSERT INTO more VALUES ('new');\n")
    for room in (opening, recovery):
        monkeypatch.setattr(room, "migrations", lambda: steps)
    assert ids(path) == ([kept], None)
    assert ask(path, "SELECT x FROM more") == [("new",)]
    (backup,) = backups_of(path)
    assert backup.before == f"version-{len(steps)}"
    assert ask(backup.path, "PRAGMA user_version") == [(len(steps) - 1,)]


def test_a_step_that_fails_leaves_the_older_file_as_it_was(path, kept, monkeypatch):
    steps = (*migrations(), "CREATE TABLE more (x TEXT);\nINSERT INTO nowhere VALUES (1);\n")
    monkeypatch.setattr(opening, "migrations", lambda: steps)
    with pytest.raises(LibraryError):
        open_library(path)
    monkeypatch.undo()
    assert ids(path) == ([kept], None)
    assert ask(path, "SELECT count(*) FROM sqlite_master WHERE name = 'more'") == [(0,)]


def test_an_older_file_in_use_is_not_brought_forward(path, kept, monkeypatch):
    monkeypatch.setattr(opening, "migrations", lambda: (*migrations(), "CREATE TABLE more (x TEXT);"))
    other = InUse(path)
    with pytest.raises(LibraryError, match="earlier version of newsreader has the library open"):
        open_library(path)
    other.close()


def test_opening_makes_the_days_backup_once(path):
    for _ in range(3):
        open_library(path)[0].close()
    assert len(backups_of(path)) == 1


def test_a_backup_that_cannot_be_made_does_not_keep_the_library_shut(path, kept):
    path.with_name("backups").write_text("in the way")
    library, word = open_library(path)
    assert library.excerpt_search.select() == [kept]
    assert word.startswith("Today's backup could not be made")
    library.close()


def test_a_library_can_be_copied_as_a_file_and_opened_elsewhere(path, kept, tmp_path):
    elsewhere = tmp_path / "other" / "library.db"
    elsewhere.parent.mkdir()
    shutil.copy(path, elsewhere)
    assert ids(elsewhere) == ([kept], None)


def test_a_path_with_odd_characters_is_no_trouble(tmp_path):
    path = tmp_path / "what? 100% #1 é" / "library.db"
    open_library(path)[0].close()
    assert daily_backup(path) is None
    assert Path(path).exists()
