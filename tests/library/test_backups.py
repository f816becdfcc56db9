"""Backups: one a day, five of a kind, whole or not there at all; to a file and back."""

from datetime import date

import pytest

from reader.errors import LibraryError
from reader.library import backups
from reader.library.backups import back_up, backups_of, daily_backup, is_whole, newest_good
from reader.library.migrating import migrations
from reader.library.opening import open_library
from tests.library.builders import article, ask, content, keep


@pytest.fixture
def today(monkeypatch):
    """Sets the clock."""

    def clock(day):
        monkeypatch.setattr(backups, "_today", lambda: date.fromisoformat(day))

    return clock


def test_a_backup_is_the_whole_library(library, path, tmp_path):
    keep(library, note="mine", tags=("Cuba",))
    library.marks.set_place(article(2), 7)
    copy = tmp_path / "copy.db"
    library.backup(copy)
    other, word = open_library(copy, backup=False)
    assert word is None
    assert content(other) == content(library)
    assert copy.stat().st_mode & 0o777 == 0o600
    other.close()


def test_one_a_day_is_made(library, path, today):
    today("2030-01-01")
    assert daily_backup(path) is not None
    assert daily_backup(path) is None
    today("2030-01-02")
    assert daily_backup(path) is not None


def test_the_five_newest_of_a_kind_are_kept(library, path, today):
    back_up(path, before="restore")
    for day in range(1, 9):
        today(f"2030-01-0{day}")
        daily_backup(path)
    days = [str(backup.day) for backup in backups_of(path) if not backup.before]
    assert days == [f"2030-01-0{day}" for day in (8, 7, 6, 5, 4)]
    assert [backup.before for backup in backups_of(path) if backup.before] == ["restore"]


def test_a_clock_set_back_does_not_make_an_old_backup_the_newest(library, path, today):
    today("2040-01-01")
    daily_backup(path)
    keep(library)
    today("2030-01-01")
    newest = daily_backup(path)
    assert newest_good(path, len(migrations())).path == newest
    assert ask(newest, "SELECT count(*) FROM excerpts") == [(1,)]


def test_a_failed_backup_leaves_the_old_ones_and_nothing_else(library, path, monkeypatch):
    before = [backup.path for backup in backups_of(path)]
    monkeypatch.setattr(backups, "is_whole", lambda made: False)
    with pytest.raises(LibraryError, match="did not come out right"):
        back_up(path)
    assert [backup.path for backup in backups_of(path)] == before
    assert list(path.with_name("backups").iterdir()) == before


def test_other_files_in_the_folder_are_none_of_our_business(library, path):
    other = path.with_name("backups") / "library-notes.db"
    other.write_text("mine")
    for _ in range(7):
        back_up(path)
    assert other.read_text() == "mine"
    assert len(backups_of(path)) == 5


def test_a_damaged_file_is_not_whole(library, path, tmp_path):
    copy = tmp_path / "copy.db"
    library.backup(copy)
    assert is_whole(copy)
    data = copy.read_bytes()
    copy.write_bytes(data[: len(data) // 2] + b"\xff" * (len(data) - len(data) // 2))
    assert not is_whole(copy)
    assert not is_whole(tmp_path / "missing.db")


def test_an_earlier_backup_is_replaced_but_nothing_else(library, path, tmp_path):
    copy, letter = tmp_path / "copy.db", tmp_path / "letter.txt"
    library.backup(copy)
    keep(library)
    library.backup(copy)
    assert ask(copy, "SELECT count(*) FROM excerpts") == [(1,)]
    letter.write_text("dear publisher")
    for target in (letter, tmp_path, path):
        with pytest.raises(LibraryError):
            library.backup(target)
    assert letter.read_text() == "dear publisher"


def test_a_backup_to_a_folder_that_is_not_there_is_a_clear_error(library, tmp_path):
    with pytest.raises(LibraryError, match="cannot write the backup"):
        library.backup(tmp_path / "none" / "copy.db")


def test_restoring_brings_everything_back_and_keeps_what_was_there(library, path, tmp_path):
    keep(library, note="first")
    before = content(library)
    copy = tmp_path / "copy.db"
    library.backup(copy)
    keep(library, note="second")
    said = library.restore(copy)
    assert content(library) == before
    newest = backups_of(path)[0]
    assert newest.before == "restore"
    assert said == f"1 excerpt restored from {copy}; what was there before is in {newest.path}"
    assert ask(newest.path, "SELECT count(*) FROM excerpts") == [(2,)]


def test_another_window_sees_what_was_restored(library, path, tmp_path):
    other, _ = open_library(path)
    copy = tmp_path / "copy.db"
    library.backup(copy)
    keep(library)
    assert len(other.excerpt_search.select()) == 1
    library.restore(copy)
    assert other.excerpt_search.select() == []
    assert other.changed_elsewhere()
    keep(other)
    assert len(library.excerpt_search.select()) == 1
    other.close()


def test_an_open_library_with_its_log_can_be_restored_from(library, path, tmp_path):
    other, _ = open_library(tmp_path / "other" / "library.db")
    keep(other)
    library.restore(other.path)
    assert len(library.excerpt_search.select()) == 1
    other.close()


def test_what_is_no_good_backup_is_refused_and_nothing_changed(library, path, tmp_path):
    keep(library)
    letter, newer, broken, foreign = (tmp_path / name for name in ("letter", "newer", "broken", "foreign"))
    letter.write_text("dear publisher")
    library.backup(newer)
    ask(newer, "PRAGMA user_version = 999")
    library.backup(broken)
    data = broken.read_bytes()
    broken.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    ask(foreign, "CREATE TABLE bookmarks (url TEXT)")
    before = content(library)
    kinds = {}
    for file in (letter, newer, broken, foreign, tmp_path / "none", path):
        with pytest.raises(LibraryError) as caught:
            library.restore(file)
        kinds[file.name] = caught.value.kind
    assert kinds == {
        "letter": "foreign",
        "newer": "newer",
        "broken": "damaged",
        "foreign": "foreign",
        "none": "missing",
        "library.db": "usage",
    }
    assert content(library) == before
    assert not list(path.parent.glob(".*"))
