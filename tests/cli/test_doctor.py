"""``newsreader doctor``: whether everything is well, and which files were not read."""

import shutil

import pytest


def findings(done):
    return {each["subject"]: each for each in done.json["findings"]}


@pytest.fixture
def bad(folder):
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "esc\x1b[31mred.pdf").write_bytes(b"%PDF")
    return folder


def test_a_library_in_order_is_well(newsreader, news, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    done = newsreader("doctor", news, "--json")
    assert done.code == 0
    assert set(done.json) == {"version", "findings", "skipped"}
    assert all(set(each) == {"subject", "message", "well"} for each in done.json["findings"])
    assert all(each["well"] for each in done.json["findings"])
    assert findings(done)["articles"]["message"].startswith("4 articles")
    assert findings(done)["index"]["message"] == "4 of 4 articles are searchable"
    assert done.json["skipped"] == []


def test_files_that_were_not_read_are_listed_with_the_reason(newsreader, bad):
    newsreader("index", bad, "--no-names")
    skipped = newsreader("doctor", bad, "--json").json["skipped"]
    assert [(each["path"].rpartition("/")[2], each["kind"]) for each in skipped] == [
        ("empty.txt", "empty"),
        ("esc\\x1b[31mred.pdf", "unknown-format"),
        ("picture.txt", "binary"),
    ]
    done = newsreader("doctor", bad)
    assert "Not in the list (3):" in done.lines
    assert "\x1b" not in done.out


def test_they_are_listed_of_sources_that_were_never_opened_too(newsreader, bad, tmp_path):
    skipped = newsreader("doctor", bad, "--json").json["skipped"]
    assert sorted(each["kind"] for each in skipped) == ["binary", "empty", "unknown-format"]
    assert not list(tmp_path.rglob("catalog.db"))


def test_a_lost_index_is_told_and_is_no_loss(newsreader, news, tmp_path):
    (index,) = tmp_path.rglob("index")
    shutil.rmtree(index)
    done = newsreader("doctor", news, "--json")
    assert done.code == 3
    assert not findings(done)["index"]["well"]
    assert "rebuilt" in findings(done)["index"]["message"]
    newsreader("index", news)
    assert newsreader("doctor", news, "--json").code == 0


def test_a_damaged_library_is_bad_and_is_left_as_it_is(newsreader, news, tmp_path):
    library = tmp_path / "home" / "data" / "library.db"
    library.parent.mkdir(parents=True)
    library.write_bytes(b"not a database " * 1000)
    done = newsreader("doctor", news, "--json")
    assert done.code == 3
    assert not findings(done)["library"]["well"]
    assert library.read_bytes() == b"not a database " * 1000


def test_a_terminal_that_cannot_show_the_reader_is_told(newsreader, news, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert not findings(newsreader("doctor", news, "--json"))["terminal"]["well"]
