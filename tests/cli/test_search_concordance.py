"""``newsreader search --concordance``: every hit in context."""

import csv
import io
import json

import pytest


def test_every_hit_is_a_line_and_the_hits_stand_below_each_other(newsreader, news, monkeypatch):
    monkeypatch.setenv("COLUMNS", "90")
    done = newsreader("search", "harbour", news, "--concordance")
    assert done.code == 0
    assert len(done.lines) == 3
    assert len({line.index("harbour") for line in done.lines}) == 1
    assert max(map(len, done.lines)) <= 90
    assert done.lines[0].startswith("2021-02")


def test_it_is_counted_and_limited_in_lines(newsreader, news):
    assert newsreader("search", "merkel", news, "--concordance", "--count").out == "3\n"
    done = newsreader("search", "merkel", news, "--concordance", "--limit", "1")
    assert len(done.lines) == 1
    assert "1 of 3 lines" in done.err


def test_of_too_many_lines_all_are_counted_and_the_first_are_printed(newsreader, news, monkeypatch):
    monkeypatch.setattr("reader.cli.concordance.MOST", 2)
    done = newsreader("search", "merkel", news, "--concordance")
    assert len(done.lines) == 2
    assert "2 of 3 lines" in done.err
    assert newsreader("search", "merkel", news, "--concordance", "--count").out == "3\n"


def test_it_is_sorted_by_what_stands_left_or_right(newsreader, news):
    left = newsreader("search", "merkel", news, "--concordance", "--sort", "left", "--json").json
    assert [line["left"].split()[-1] for line in left["lines"]] == ["Angela", "met", "Mrs"]
    right = newsreader("search", "merkel", news, "--concordance", "--sort", "right", "--json").json
    assert [line["right"].split()[0] for line in right["lines"]] == ["in", "spoke", "visited"]
    assert (right["total"], right["articles"], right["query"]["understood"]) == (3, 1, "merkel")


def test_it_leaves_as_csv_and_as_lines_of_json(newsreader, news):
    rows = list(
        csv.DictReader(io.StringIO(newsreader("search", "captain", news, "--concordance", "--csv").out))
    )
    record = json.loads(newsreader("search", "captain", news, "--concordance", "--jsonl").out)
    assert rows[0]["hit"] == record["hit"] == "captain"
    assert rows[0]["article"] == record["article"]
    assert int(rows[0]["start"]) == record["start"]


def test_a_saved_search_has_one_too(newsreader, news):
    newsreader("search", "harbour", news, "--save", "The harbour")
    assert len(newsreader("search", "--saved", "The harbour", news, "--concordance").lines) == 3


def test_nothing_found_says_why(newsreader, news):
    done = newsreader("search", "zebra", news, "--concordance")
    assert (done.code, done.out) == (1, "")
    assert "no article has zebra" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ("--facets",), ("--snippets",), ("--explain",), ("--save", "x"), ("--sort", "publisher"),
        ("--like", "x"), ("--batch", "x"), ("--list-saved",),
    ],
)  # fmt: skip
def test_what_means_nothing_with_it_is_refused(newsreader, news, words):
    assert newsreader("search", "harbour", news, "--concordance", *words).code == 2


def test_lines_are_sorted_by_context_in_a_concordance_alone(newsreader, news):
    assert newsreader("search", "harbour", news, "--sort", "left").code == 2
