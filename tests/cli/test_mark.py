"""Marking articles from the shell."""

import pytest


def ids(newsreader, news, query=""):
    return [line.split()[0] for line in newsreader("search", query, news).lines]


def marks(newsreader, article):
    record = newsreader("show", article, "--json").json
    return {name: record[name] for name in ("read", "starred", "tags", "note")}


def test_an_article_without_marks_says_so(newsreader, news):
    one = ids(newsreader, news)[0]
    assert marks(newsreader, one) == {"read": False, "starred": False, "tags": [], "note": None}


def test_every_mark_is_set_and_taken_back(newsreader, news):
    one = ids(newsreader, news)[0]
    done = newsreader(
        "mark", one, "--tag", "tilling", "--tag", "harbour", "--star", "--read", "--note", "why?"
    )
    assert (done.code, done.out) == (0, "")
    assert "1 article tagged “tilling”, “harbour”" in done.err
    assert marks(newsreader, one) == {
        "read": True, "starred": True, "tags": ["harbour", "tilling"], "note": "why?",
    }  # fmt: skip
    assert newsreader("mark", one, "--untag", "harbour", "--unstar", "--unread", "--note", "").code == 0
    assert marks(newsreader, one) == {"read": False, "starred": False, "tags": ["tilling"], "note": None}


def test_all_that_a_search_prints_is_marked_through_a_pipe(newsreader, news):
    found = newsreader("search", "harbour", news, "--snippets")
    done = newsreader("mark", "--tag", "harbour", "-", "--json", stdin=found.out.encode())
    hits = [line.split()[0] for line in found.lines if not line.startswith(" ")]
    assert [article["id"] for article in done.json["articles"]] == hits
    assert f"{len(hits)} articles tagged “harbour”" in done.err
    assert set(ids(newsreader, news, "tag:harbour")) == set(hits) != set()


def test_a_path_and_the_start_of_an_id_name_an_article_too(newsreader, news):
    one = newsreader("show", news / "ferry.txt", "--json").json["id"]
    assert newsreader("mark", news / "ferry.txt", "--star").code == 0
    assert newsreader("mark", one[:12], "--read").code == 0
    assert marks(newsreader, one) == {"read": True, "starred": True, "tags": [], "note": None}


def test_an_article_that_was_never_indexed_keeps_its_marks_once_it_is(newsreader, folder):
    assert newsreader("mark", folder / "ferry.txt", "--tag", "boats").code == 0
    assert newsreader("search", "tag:boats", folder).lines[0].endswith("Ferry stops for good")


def test_what_is_not_there_is_told_and_the_rest_is_marked(newsreader, news):
    one = ids(newsreader, news)[0]
    done = newsreader("mark", "--star", one, "ffffffffffffffff", "--json")
    assert done.code == 4
    assert [article["id"] for article in done.json["articles"]] == [one]
    assert [missing["kind"] for missing in done.json["missing"]] == ["missing"]
    assert "ffffffffffffffff" in done.err
    assert marks(newsreader, one)["starred"]


def test_nothing_found_is_1(newsreader, news):
    assert newsreader("mark", "--star", "ffffffffffffffff").code == 1
    done = newsreader("mark", "--star", "-", "--json", stdin=b"")
    assert (done.code, done.error["kind"]) == (1, "missing")


@pytest.mark.parametrize(
    "words", [[], ["--star"], ["ferry.txt"], ["--star", "--unstar", "x"], ["--read", "--unread", "x"]]
)
def test_what_makes_no_sense_is_2(newsreader, words):
    assert newsreader("mark", *words).code == 2


def test_a_tag_that_cannot_be_leaves_everything_as_it_was(newsreader, news):
    one = ids(newsreader, news)[0]
    assert newsreader("mark", one, "--star", "--tag", " ").code == 2
    assert not marks(newsreader, one)["starred"]


def test_a_note_is_for_one_article(newsreader, news):
    one, two, *_ = ids(newsreader, news)
    assert newsreader("mark", one, two, "--note", "why?").code == 2
    assert marks(newsreader, one)["note"] is None


def test_a_library_that_cannot_be_read_is_told(newsreader, news, tmp_path):
    (tmp_path / "home" / "data").mkdir(parents=True)
    (tmp_path / "home" / "data" / "library.db").write_bytes(b"something else" * 100)
    for words in (("show", news / "ferry.txt"), ("mark", news / "ferry.txt", "--star")):
        done = newsreader(*words, "--json")
        assert done.code == 3
        assert "library.db" in done.error["message"]
