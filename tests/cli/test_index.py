"""``newsreader index``: what changed, in numbers."""

import os
import re

import pytest

from reader.ingest.lock import WriterLock
from tests.unprivileged import unprivileged

DOCUMENT = {
    "version", "articles", "position", "bytes", "took_s", "added", "changed", "removed", "refused",
}  # fmt: skip


def numbers(done):
    document = done.json
    return tuple(document[name] for name in ("articles", "added", "changed", "removed", "refused"))


def test_the_document_has_the_shape_of_the_contract(newsreader, folder):
    document = newsreader("index", folder, "--no-names", "--json").json
    assert set(document) == DOCUMENT
    assert document["articles"] == document["position"] == 4
    assert document["bytes"] > 0


def test_what_came_changed_and_went_is_counted(newsreader, folder):
    assert numbers(newsreader("index", folder, "--no-names", "--json")) == (4, 4, 0, 0, 0)
    assert numbers(newsreader("index", folder, "--no-names", "--json")) == (4, 0, 0, 0, 0)
    (folder / "ferry.txt").unlink()
    (folder / "bare.txt").write_text("Another story\n\nEntirely another one.\n")
    (folder / "new.txt").write_text("A new one\n\nWith a text.\n")
    assert numbers(newsreader("index", folder, "--no-names", "--json")) == (4, 1, 1, 1, 0)


def test_people_get_a_sentence(newsreader, folder):
    done = newsreader("index", folder, "--no-names")
    assert done.code == 0
    assert done.out.startswith("4 articles: 4 added, 0 changed, 0 removed (")


def test_one_refused_file_among_many_is_four_and_the_rest_is_done(newsreader, folder):
    (folder / "empty.txt").touch()
    (folder / "dangling.txt").symlink_to("nothing")
    done = newsreader("index", folder, "--no-names", "--json")
    assert done.code == 4
    assert numbers(done) == (4, 4, 0, 0, 2)
    assert "2 files not read; newsreader doctor lists them" in newsreader("index", folder, "--no-names").out


def test_a_copy_of_another_file_is_no_refusal(newsreader, folder):
    (folder / "copy.txt").write_bytes((folder / "ferry.txt").read_bytes())
    assert newsreader("index", folder, "--no-names").code == 0


def test_rebuilt_from_nothing_everything_is_there_again(newsreader, news):
    done = newsreader("index", news, "--rebuild", "--no-names", "--json")
    assert numbers(done) == (4, 4, 0, 0, 0)


def test_with_stats_the_space_is_told(newsreader, news):
    assert " MB in " in newsreader("index", news, "--no-names", "--stats").out


def nothing(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\u00a0\n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.txt")


CASES = [
    ("folder", "empty", "there are no articles in this folder"),
    ("empty.txt", "empty", "there is no text in it"),
    ("blank.txt", "empty", "there is no text in it"),
    ("picture.txt", "binary", "not text"),
    ("picture.png", "unknown-format", "named .*png"),
    ("dangling.txt", "missing", "nothing|no such file"),
    ("pipe.txt", "not-a-file", "pipe"),
    ("not-there", "missing", "there is no file or folder"),
]


@pytest.mark.parametrize(
    "command", [("index", "--no-names"), ("search", "harbour"), ()], ids=["index", "search", "read"]
)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_sources_without_an_article_are_one_line_and_three(newsreader, tmp_path, command, case):
    name, kind, word = case
    nothing(tmp_path)
    done = newsreader(*command, tmp_path / name)
    assert done.code == 3
    assert re.search(word, done.err)
    assert name in done.err.splitlines()[0]
    assert len(done.err.splitlines()) <= 2
    if command:
        done = newsreader(*command, tmp_path / name, "--json")
        assert done.code == 3
        assert done.error["kind"] == kind


def test_a_folder_of_bad_files_alone_names_the_first_and_counts_the_rest(newsreader, tmp_path):
    nothing(tmp_path)
    bad = tmp_path / "bad"
    bad.mkdir()
    for name in ("blank.txt", "empty.txt", "picture.txt"):
        (tmp_path / name).rename(bad / name)
    done = newsreader("index", bad, "--json")
    assert done.code == 3
    assert "and 2 more" in done.error["message"]
    assert "doctor" in done.error["hint"]


def test_a_file_that_may_not_be_read_is_refused(newsreader):
    with unprivileged() as place:
        news = place / "news"
        news.mkdir()
        for name in ("bridge", "ferry"):
            (news / f"{name}.txt").write_text(f"The {name}\n\nIt is open again.\n")
        (news / "ferry.txt").chmod(0)
        assert newsreader("index", news, "--no-names", "--home", place / "home").code == 4


def test_an_empty_word_is_no_path(newsreader, folder):
    done = newsreader("index", folder, "", "--json")
    assert done.code == 2
    assert done.error["kind"] == "usage"


def test_while_another_newsreader_writes_it_is_refused(newsreader, news, tmp_path, monkeypatch):
    from reader.cli import updating

    monkeypatch.setattr(updating, "_PATIENCE", 0.0)
    (file,) = (tmp_path / "home" / "cache").glob("*/lock")
    lock = WriterLock(file)
    assert lock.acquire()
    for options in ((), ("--rebuild",)):
        done = newsreader("index", news, *options, "--json")
        assert done.code == 3
        assert done.error["kind"] == "locked"
    lock.release()


def test_the_same_folder_by_another_name_is_the_same_collection(newsreader, folder, tmp_path, monkeypatch):
    newsreader("index", folder, "--no-names")
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(tmp_path)
    for name in ("news", "./news/", "link", "news/../news"):
        assert numbers(newsreader("index", name, "--no-names", "--json"))[:2] == (4, 0)
