"""``newsreader names``: who and what the articles name."""

import json

import pytest

from reader.cli.main import main

TEXTS = {
    "visit": ("2021-03-04", "Angela Merkel visited Warsaw on Monday. Mrs Merkel spoke to reporters."),
    "return": (
        "2021-03-05",
        "Angela Merkel went back to Berlin on Tuesday. She had been in Warsaw for a day.",
    ),
    "old": ("2020-09-01", "Angela Merkel stayed in Berlin, where she met the mayor."),
    "slip": ("2020-09-02", "Angela Merrkel spoke to the parliament about the budget of the next year."),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("names")
    (folder / "news").mkdir()
    for name, (date, text) in TEXTS.items():
        (folder / "news" / f"{name}.md").write_text(f"---\ntitle: A {name}\ndate: {date}\n---\n{text}\n")
    return folder


@pytest.fixture
def names(folder, capsys):
    def run(*words):
        code = main(["names", "--home", str(folder / "home"), str(folder / "news"), *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_those_in_most_articles_come_first(names):
    code, out, _ = names()
    assert code == 0
    assert out.splitlines()[0].split() == ["3", "PERSON", "Angela", "Merkel"]
    assert "     2  PLACE   Warsaw" in out


def test_one_document_says_how_many_there_are_and_what_the_last_month_is(names):
    _, out, _ = names("--json", "--type", "place", "--limit", "1")
    record = json.loads(out)
    assert (record["version"], record["total"], record["month"]) == (1, 2, ["2021-02-04", "2021-03-05"])
    assert len(record["names"]) == 1


def test_by_rise_those_named_more_in_the_last_month_come_first(names):
    _, out, err = names("--jsonl", "--sort", "rise")
    first = json.loads(out.splitlines()[0])
    assert (first["canonical"], first["recent"], first["before"]) == ("Warsaw", 2, 0)
    assert first["rise"] > 0
    assert "the last month is 2021-02-04 to 2021-03-05" in err


def test_a_part_of_a_name_finds_it_and_nothing_found_exits_with_one(names):
    assert names("--like", "mer", "--type", "person")[1].count("\n") == 2
    code, out, _ = names("--like", "zzz")
    assert (code, out) == (1, "")


def test_pairs_that_probably_are_one_are_listed_with_the_reason(names):
    code, out, _ = names("--same")
    assert (code, out) == (0, "PERSON  Angela Merkel (3) = Angela Merrkel (1): one letter apart\n")
    (pair,) = json.loads(names("--same", "--json")[1])["pairs"]
    assert (pair["one"]["canonical"], pair["other"]["articles"]) == ("Angela Merkel", 1)


def test_without_a_pair_it_says_so(names):
    code, out, err = names("--same", "--limit", "0")
    assert (code, out) == (1, "")
    assert "no two names look as if they were one" in err


def test_pairs_are_not_narrowed(names):
    code, _, err = names("--same", "--type", "org")
    assert code == 2
    assert "--same compares all names" in err
