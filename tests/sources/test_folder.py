"""Walking the files and folders that the user gave."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.model.article import Refusal, RefusalKind
from reader.sources.facts import FolderFacts
from reader.sources.folder import FoundFile, refused, walk


def write(path: Path, text: str = "Title\n\nText.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def look(*paths: Path) -> list[FoundFile | Refusal]:
    return list(walk([str(path) for path in paths], FolderFacts()))


def names(root: Path, found: list[FoundFile | Refusal]) -> list[str]:
    return [os.path.relpath(f.path, root) for f in found if isinstance(f, FoundFile)]


def refusals(found: list[FoundFile | Refusal]) -> list[tuple[str, RefusalKind]]:
    return [(Path(r.path).name, r.kind) for r in found if isinstance(r, Refusal)]


def test_folders_are_walked_in_a_steady_order_files_before_what_is_deeper(tmp_path):
    for name in ("b.txt", "a/z.md", "a/y/x.html", "c.TXT"):
        write(tmp_path / name)
    assert names(tmp_path, look(tmp_path)) == ["b.txt", "c.TXT", "a/z.md", "a/y/x.html"]


def test_a_file_is_found_with_its_size_time_inode_and_root(tmp_path):
    path = write(tmp_path / "in" / "a.txt")
    (found,) = look(tmp_path)
    status = path.stat()
    assert found == FoundFile(str(path), status.st_size, status.st_mtime_ns, status.st_ino, str(tmp_path))


def test_the_root_of_a_file_given_by_name_is_its_folder(tmp_path):
    (found,) = look(write(tmp_path / "in" / "a.txt"))
    assert isinstance(found, FoundFile)
    assert found.root == str(tmp_path / "in")


def test_relative_paths_become_absolute(tmp_path, monkeypatch):
    path = write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    (found,) = walk(["a.txt"], FolderFacts())
    assert found.path == str(path)


def test_hidden_files_and_folders_are_left_alone_unless_given_by_name(tmp_path):
    hidden = write(tmp_path / ".a.txt")
    write(tmp_path / ".git" / "b.txt")
    assert look(tmp_path) == []
    assert names(tmp_path, look(hidden)) == [".a.txt"]


def test_unknown_suffixes_are_told_and_the_known_ones_named(tmp_path):
    write(tmp_path / "a.pdf")
    write(tmp_path / "README")
    found = look(tmp_path)
    assert refusals(found) == [("README", RefusalKind.UNKNOWN_FORMAT), ("a.pdf", RefusalKind.UNKNOWN_FORMAT)]
    assert all(isinstance(r, Refusal) and ".txt" in r.message for r in found)


def test_a_file_without_a_suffix_is_read_when_given_by_name(tmp_path):
    assert names(tmp_path, look(write(tmp_path / "story"))) == ["story"]


def test_the_same_file_given_twice_or_with_its_folder_is_found_once(tmp_path):
    path = write(tmp_path / "a.txt")
    assert names(tmp_path, look(path, path, tmp_path)) == ["a.txt"]
    assert names(tmp_path, look(tmp_path, tmp_path)) == ["a.txt"]


@pytest.mark.parametrize("path", ["missing.txt", "missing/folder", "nul\0.txt"])
def test_what_is_not_there_is_missing(tmp_path, path):
    (found,) = walk([f"{tmp_path}/{path}"], FolderFacts())
    assert isinstance(found, Refusal)
    assert found.kind is RefusalKind.MISSING


def test_a_link_in_a_circle_is_told_and_nothing_found_twice(tmp_path):
    write(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "self").symlink_to(".")
    (tmp_path / "in" / "up").symlink_to("..")
    found = look(tmp_path)
    assert names(tmp_path, found) == ["in/a.txt"]
    assert refusals(found) == [("self", RefusalKind.LOOP), ("up", RefusalKind.LOOP)]


def test_links_that_lead_to_each_other_are_told(tmp_path):
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert {kind for _, kind in refusals(look(tmp_path))} == {RefusalKind.LOOP}


def test_links_to_a_folder_elsewhere_are_followed_once(tmp_path):
    write(tmp_path / "elsewhere" / "a.txt")
    library = tmp_path / "library"
    library.mkdir()
    for name in ("one", "two"):
        (library / name).symlink_to(tmp_path / "elsewhere")
    found = look(library)
    assert names(library, found) == ["one/a.txt"]
    assert refusals(found) == [("two", RefusalKind.DUPLICATE)]


def test_a_link_to_a_file_is_a_file(tmp_path):
    write(tmp_path / "elsewhere" / "a.txt")
    library = tmp_path / "library"
    library.mkdir()
    (library / "b.txt").symlink_to(tmp_path / "elsewhere" / "a.txt")
    assert names(library, look(library)) == ["b.txt"]


def test_names_that_are_no_utf_8_come_back_as_the_file_system_gives_them(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(b"Title\n\nText.\n")
    (found,) = look(tmp_path)
    assert os.fsencode(found.path) == path


def test_the_files_a_folder_ignores_are_not_found(tmp_path):
    write(tmp_path / "newsreader.toml", 'ignore = ["CREDITS.md", "*.html"]')
    for name in ("CREDITS.md", "a.html", "in/b.html", "c.txt"):
        write(tmp_path / name)
    assert names(tmp_path, look(tmp_path)) == ["c.txt"]


def test_a_mistake_in_a_newsreader_toml_is_told_and_costs_no_article(tmp_path):
    write(tmp_path / "newsreader.toml", "ignore = [")
    write(tmp_path / "a.txt")
    found = look(tmp_path)
    assert names(tmp_path, found) == ["a.txt"]
    assert refusals(found) == [("newsreader.toml", RefusalKind.UNKNOWN_FORMAT)]


def test_a_changed_newsreader_toml_changes_what_is_found_below_it(tmp_path):
    toml = write(tmp_path / "newsreader.toml", "")
    write(tmp_path / "in" / "a.txt")
    (before,) = look(tmp_path)
    (again,) = look(tmp_path)
    toml.write_text("[defaults]\n", encoding="utf-8")
    (after,) = look(tmp_path)
    assert before == again
    assert before.facts != after.facts
    assert before.facts != 0


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (FileNotFoundError(2, "gone"), RefusalKind.MISSING),
        (NotADirectoryError(20, "no folder"), RefusalKind.MISSING),
        (PermissionError(13, "no"), RefusalKind.PERMISSION),
        (OSError(40, "Too many levels of symbolic links"), RefusalKind.LOOP),
        (OSError(5, "Input/output error"), RefusalKind.PERMISSION),
    ],
)
def test_what_the_file_system_says_becomes_one_kind_of_refusal(error, kind):
    assert refused("/a.txt", error).kind is kind


def test_forty_folders_down_is_not_too_deep_and_neither_are_four_hundred(tmp_path):
    folder = tmp_path
    for _ in range(400):
        folder /= "d"
    write(folder / "deep.txt")
    assert len(names(tmp_path, look(tmp_path))) == 1
