"""From a file to an article: where its facts come from, and that everything in it is safe."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Article, DateSource, Refusal, RefusalKind
from reader.sources import reading
from reader.sources.facts import FolderFacts
from reader.sources.folder import FoundFile, walk
from reader.sources.reading import article_id, read_bytes, read_file
from reader.text.safe import safe_line, safe_text
from tests.sources.builders import article, refusal


def read_folder(folder: Path) -> list[Article | Refusal]:
    facts = FolderFacts()
    found = list(walk([str(folder)], facts))
    return [result for f in found for result in (read_file(f, facts) if isinstance(f, FoundFile) else [f])]


def test_the_id_is_made_from_the_bytes():
    data = b"Title\n\nText.\n"
    assert article(data).id == hashlib.sha256(data).hexdigest()[:16]


def test_articles_of_one_file_have_different_ids():
    assert article_id(b"x", 0, 2) != article_id(b"x", 1, 2)


def test_standard_input_has_a_dash_for_a_path_and_may_be_a_page():
    (plain,) = read_bytes(b"Title\n\nText.\n")
    (page,) = read_bytes(b"<!DOCTYPE html><title>T</title><p>Text of the page.")
    assert isinstance(plain, Article)
    assert isinstance(page, Article)
    assert (plain.path, plain.title) == ("-", "Title")
    assert page.text == "Text of the page."


def test_the_text_is_the_file_from_body_start_on():
    source = "Title\r\n\r\nFirst\u200b.\r\n\r\n\r\nSecond.\r\n"
    found = article(source)
    assert found.text == "First.\n\n\nSecond.\n"
    assert source.replace("\r\n", "\n").replace("\u200b", "")[found.body_start :] == found.text


def test_a_date_of_the_folder_yields_to_the_articles_own(tmp_path):
    (tmp_path / "newsreader.toml").write_text("[defaults]\ndate = 2001-01-01\n", encoding="utf-8")
    (tmp_path / "own.txt").write_text("Title\n\nPost, 10 April 2019\n\nText.\n", encoding="utf-8")
    (tmp_path / "silent.txt").write_text("Title\n\nText.\n", encoding="utf-8")
    dates = [(str(a.date), a.date_source) for a in read_folder(tmp_path) if isinstance(a, Article)]
    assert dates == [("2019-04-10", DateSource.STATED), ("2001-01-01", DateSource.FOLDER)]


def test_a_date_in_the_path_is_the_last_resort_and_the_files_time_is_none(tmp_path):
    (tmp_path / "2019-04-10_a.txt").write_text("Title\n\nText.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Title b\n\nText.\n", encoding="utf-8")
    dates = [(a.date and str(a.date), a.date_source) for a in read_folder(tmp_path) if isinstance(a, Article)]
    assert dates == [("2019-04-10", DateSource.PATH), (None, None)]


def test_a_folders_title_is_used_where_the_file_has_no_headline(tmp_path):
    (tmp_path / "newsreader.toml").write_text('[defaults]\ntitle = "From the folder"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("Own headline\n\nText.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The mayor resigned on Monday.\n", encoding="utf-8")
    titles = [(a.title, a.title_made) for a in read_folder(tmp_path) if isinstance(a, Article)]
    assert titles == [("Own headline", False), ("From the folder", False)]


def test_a_made_title_is_called_made_and_its_lead_stays():
    found = article("The mayor resigned on Monday.\n")
    assert found.title_made
    assert found.text == "The mayor resigned on Monday.\n"


@pytest.mark.parametrize("content", ["", " \n\u00a0\n", "---\ntitle: x\n---\n"])
def test_a_file_without_text_is_empty(content):
    assert refusal(content).kind is RefusalKind.EMPTY


def test_a_file_beyond_the_limit_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "SIZE_LIMIT", 1 << 20)
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * (2 << 20))
    for size in (2 << 20, 10):  # as found, and grown since it was found
        (found,) = read_file(FoundFile(str(path), size, 0, 0, str(tmp_path)), FolderFacts())
        assert isinstance(found, Refusal)
        assert found.kind is RefusalKind.TOO_LARGE
        assert "1 MB" in found.message


def test_a_file_that_is_gone_since_is_missing(tmp_path):
    (found,) = read_file(FoundFile(str(tmp_path / "gone.txt"), 1, 0, 0, str(tmp_path)), FolderFacts())
    assert isinstance(found, Refusal)
    assert found.kind is RefusalKind.MISSING


def test_a_pipe_in_the_place_of_a_file_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (found,) = read_file(FoundFile(str(tmp_path / "a.txt"), 1, 0, 0, str(tmp_path)), FolderFacts())
    assert isinstance(found, Refusal)
    assert found.kind is RefusalKind.NOT_A_FILE


def test_the_time_a_file_was_read_is_no_part_of_it(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Title\n\nText.\n", encoding="utf-8")
    before = path.stat()
    read_folder(tmp_path)
    assert (path.stat().st_mtime_ns, path.stat().st_size) == (before.st_mtime_ns, before.st_size)


HOSTILE = st.text(
    st.sampled_from("\x1b[]31m\x9b\u202e\x00\r\n\t:-#<>&;=\"'abtile —é桥\ufeff\U000e0041"), max_size=200
)


@given(HOSTILE, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_whatever_a_file_holds_all_that_is_shown_of_it_is_safe(content, name):
    (found,) = read_bytes(content.encode("utf-8", "surrogatepass"), name)
    if isinstance(found, Refusal):
        assert safe_line(found.message) == found.message
        return
    assert safe_text(found.text) == found.text
    assert found.text.strip()
    for line in (
        found.title,
        found.byline or "x",
        found.publisher or "x",
        *(w.message for w in found.warnings),
    ):
        assert safe_line(line) == line
    assert found.title


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_bytes_become_an_article_or_a_refusal(data, name):
    (found,) = read_bytes(data, name)
    assert isinstance(found, Article | Refusal)
