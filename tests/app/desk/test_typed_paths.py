"""Paths as they are typed."""

from datetime import date
from pathlib import Path

import pytest

from reader.app.desk.typed_paths import completed_path, meant_path, offered_name, shown, with_suffix
from reader.errors import UsageError

DAY = date(2024, 7, 20)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "kept.md").write_text("")
    (tmp_path / "notes" / "kept-too.md").write_text("")
    (tmp_path / ".hidden").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("dossier", "name"),
    [
        ("", "excerpts-2024-07-20.md"),
        ("Visit to Havana", "Visit to Havana.md"),
        ("../a: b\\c?", "a b c.md"),
        ("...", "excerpts-2024-07-20.md"),
        ("x" * 200, "x" * 80 + ".md"),
    ],
)
def test_a_name_is_offered_that_every_file_system_takes(dossier, name):
    assert offered_name(dossier, ".md", DAY) == name


@pytest.mark.parametrize(
    ("typed", "after"),
    [("~/a.md", "~/a.csv"), ("~/a.text", "~/a.text"), ("~/a/", "~/a/"), ("", "")],
)
def test_another_format_changes_the_suffix_that_is_its_own(typed, after):
    assert with_suffix(typed, ".md", ".csv") == after


def test_home_folders_and_relative_paths_are_understood(home):
    assert meant_path("~/a.md", "n.md", folder=False) == home / "a.md"
    assert meant_path("a.md", "n.md", folder=False) == home / "a.md"
    assert meant_path("notes", "n.md", folder=False) == home / "notes" / "n.md"
    assert meant_path("none/", "n.md", folder=False) == home / "none" / "n.md"
    assert meant_path("~/notes", "n", folder=True) == home / "notes"


@pytest.mark.parametrize("typed", ["", "  ", "a\0b", "~nobody-of-this-name/a"])
def test_what_is_no_path_is_told(typed):
    with pytest.raises(UsageError):
        meant_path(typed, "n.md", folder=False)


def test_a_path_is_shown_as_a_user_writes_it(home):
    assert shown(home / "notes" / "a.md") == "~/notes/a.md"
    assert shown(home) == "~"
    assert shown(Path("/elsewhere/\x1ba.md")) == r"/elsewhere/\x1ba.md"


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("no", "notes/"),
        ("~/no", "~/notes/"),
        ("notes/k", "notes/kept"),
        ("notes/kept", "notes/kept-too.md"),
        ("notes/kept-", "notes/kept-too.md"),
        ("notes/kept.md", None),
        ("", "notes/"),
        (".h", ".hidden/"),
        ("none/a", None),
        ("~", None),
        ("~nobody-of-this-name/", None),
    ],
)
def test_a_path_is_completed_from_what_is_there(home, typed, completed):
    assert completed_path(typed) == completed
