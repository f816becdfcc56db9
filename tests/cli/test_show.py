"""``newsreader show``: an article as clean text, or its whole record."""

import csv
import os
from pathlib import Path

import pytest

HARD = Path(__file__).parent.parent / "data" / "hard"
RECORD = {
    "version", "id", "title", "byline", "publisher", "date", "date_source", "language", "encoding", "path",
    "url", "text", "body_start", "words", "corrected", "warnings", "read", "starred", "tags", "note",
}  # fmt: skip


def ids(newsreader, news):
    return [line[:16] for line in newsreader("search", "", news).lines]


def test_the_record_has_the_shape_of_the_contract(newsreader, news):
    record = newsreader("show", news / "visit.md", "--json").json
    assert set(record) == RECORD
    assert record["title"] == "Foreign minister visits Tilling"
    assert (record["byline"], record["publisher"]) == ("Jean Mackenzie", "The Tilling Post")
    assert (record["date"], record["date_source"]) == ("2021-03-04", "stated")
    assert (record["language"], record["encoding"]) == ("en", "utf-8")
    assert record["url"] == "https://tilling.example/visit"
    assert record["path"] == str(news / "visit.md")


def test_the_text_begins_where_the_file_says(newsreader, news):
    record = newsreader("show", news / "ferry.txt", "--json").json
    decoded = (news / "ferry.txt").read_text()
    assert decoded[record["body_start"] :].strip() == record["text"].strip()
    assert record["text"].startswith("The ferry that crossed")


def test_without_a_headline_the_title_is_made_and_the_text_is_the_whole_file(newsreader, news):
    record = newsreader("show", news / "bare.txt", "--json").json
    assert record["body_start"] == 0
    assert record["text"] == (news / "bare.txt").read_text()
    assert record["text"].startswith(record["title"].rstrip("…"))
    assert record["date"] is None


def test_an_id_its_start_and_the_path_name_the_same_article(newsreader, news):
    whole = newsreader("search", "letter", news).lines[0][:16]
    by_id = newsreader("show", whole, "--json").json
    assert by_id["id"] == whole
    assert newsreader("show", whole[:8], "--json").json == by_id
    assert newsreader("show", whole.upper(), "--json").json == by_id
    assert newsreader("show", news / "visit.md", "--json").json == by_id


def test_the_start_of_several_ids_is_refused_with_all_of_them(newsreader, folder):
    for number in range(40):
        (folder / f"{number}.txt").write_text(f"Title {number}\n\nText number {number}.\n")
    found = ids(newsreader, folder)
    start = next(one[0] for one in found if sum(other[0] == one[0] for other in found) > 1)
    done = newsreader("show", start, "--json")
    assert done.code == 2
    assert done.error["kind"] == "ambiguous"
    assert all(one in done.error["message"] for one in found if one[0] == start)


def test_a_start_is_unique_only_if_it_is_so_in_every_set_of_sources(newsreader, folder, tmp_path):
    (folder / "1.txt").write_text("One\n\nText number 1.\n")
    first = set(ids(newsreader, folder))
    other = tmp_path / "other"
    other.mkdir()
    for number in range(2, 60):
        (other / f"{number}.txt").write_text(f"Title {number}\n\nText number {number}.\n")
    second = set(ids(newsreader, other))
    start = next(one[0] for one in first if any(two[0] == one[0] for two in second))
    assert newsreader("show", start).code == 2


@pytest.mark.parametrize("name", ["ffffffffffffffff", "zzz", "no/such/file.txt", ""])
def test_what_is_not_there_is_not_found(newsreader, news, name):
    done = newsreader("show", name, "--json")
    assert done.code == 1
    assert done.error["kind"] == "missing"


def test_a_folder_is_no_article(newsreader, news):
    done = newsreader("show", news, "--json")
    assert done.code == 2
    assert done.error["kind"] == "not-a-file"


def refused() -> list[tuple[str, str]]:
    with (HARD / "EXPECT.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    outcomes = [(row["file"], *row["outcome"].split(":")) for row in rows if row["made"] == "file"]
    return [(file, kind[0]) for file, how, *kind in outcomes if how in {"skipped", "refused"}]


@pytest.mark.parametrize(("file", "kind"), refused())
def test_a_file_that_is_no_article_is_an_error_with_its_kind(newsreader, file, kind):
    done = newsreader("show", HARD / file, "--json")
    assert done.code == 3
    assert done.error["kind"] == kind
    done = newsreader("show", HARD / file)
    assert (done.code, done.out) == (3, "")
    assert len(done.err.splitlines()) == 1


def test_a_pipe_and_a_device_are_never_read(newsreader, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    for name in ("pipe.txt", "zero.txt"):
        done = newsreader("show", tmp_path / name, "--json")
        assert done.code == 3
        assert done.error["kind"] == "not-a-file"


def test_an_article_may_come_through_a_pipe(newsreader):
    done = newsreader("show", "-", "--json", stdin=b"Piped title\n\nThe text of it.\n")
    assert done.code == 0
    assert (done.json["title"], done.json["text"]) == ("Piped title", "The text of it.\n")
    assert done.json["path"] == "-"
    done = newsreader("show", "-", "--json", stdin=b"")
    assert done.code == 3
    assert done.error["kind"] == "empty"


def test_as_text_there_are_title_facts_and_the_body(newsreader, news):
    done = newsreader("show", news / "visit.md")
    assert done.lines[0] == "Foreign minister visits Tilling"
    assert done.lines[1].startswith("Jean Mackenzie · The Tilling Post · 2021-03-04 · ")
    assert "Mrs Merkel spoke to reporters" in done.out


@pytest.mark.parametrize(
    "file", ["esc-colours.txt", "esc-osc52-title.txt", "esc-c1.txt", "esc-backspace-cr.txt"]
)
def test_no_escape_of_an_article_reaches_the_terminal(newsreader, file):
    done = newsreader("show", HARD / file)
    assert done.code == 0
    assert not set(done.out + done.err) & {chr(c) for c in (*range(9), *range(11, 32), *range(127, 160))}


def test_warnings_are_told_on_stderr_and_stand_in_the_record(newsreader):
    done = newsreader("show", HARD / "enc-one-bad-byte.txt", "--json")
    assert [warning["kind"] for warning in done.json["warnings"]] == ["encoding"]
    assert "1 byte" in done.json["warnings"][0]["message"]
    assert "1 byte" in done.err


@pytest.mark.parametrize(
    "name",
    [b"caf\xe9.txt", b"new\nline.txt", b"-rf.txt", b"two  spaces.txt", b"[bold]x.txt", b"esc\x1b[31m.txt"],
)
def test_a_file_of_any_name_is_shown(newsreader, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    Path(os.fsdecode(name)).write_text("Odd name\n\nThe file has an odd name.\n")
    done = newsreader("show", "--json", "--", os.fsdecode(name))
    assert done.json["title"] == "Odd name"
    assert "\x1b" not in done.out
    assert os.fsdecode(name) not in done.out or name.isascii()
