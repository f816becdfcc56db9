"""``newsreader who``, from a folder to the page of an entity."""

import json

import pytest

from reader.cli.main import main

STORY = "Angela Merkel visited Warsaw on Monday. Mrs Merkel spoke to reporters.\n"


@pytest.fixture
def who(tmp_path, capsys, monkeypatch):
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "visit.md").write_text(f"---\ntitle: A visit\ndate: 2021-03-04\n---\n{STORY}")

    def run(*words):
        code = main([
            "who", "--home", str(tmp_path / "home"), words[0], str(tmp_path / "news"), *words[1:]
        ])  # fmt: skip
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_a_known_name_gives_the_whole_record(who):
    code, out, _ = who("merkel", "--json")
    record = json.loads(out)
    assert code == 0
    assert (record["version"], record["canonical"], record["type"]) == (1, "Angela Merkel", "PERSON")
    assert (record["first"], record["latest"], record["per_month"]) == (
        "2021-03-04", "2021-03-04", [["2021-03", 1]],
    )  # fmt: skip
    sentences = record["sentences"]
    assert [each["text"] for each in sentences] == [
        "Angela Merkel visited Warsaw on Monday.", "Mrs Merkel spoke to reporters.",
    ]  # fmt: skip
    assert all(STORY[each["start"] : each["end"]] == each["text"] for each in sentences)
    assert record["articles"] == [sentences[0]["id"]]


def test_people_get_lines(who):
    code, out, _ = who("Angela Merkel")
    assert code == 0
    assert out.startswith("Angela Merkel  PERSON\n1 article, 2021-03-04\n")
    assert "Mrs Merkel spoke to reporters." in out


def test_a_name_with_bytes_that_are_no_text_is_unknown(who):
    assert who("\udc80Nobody\udcff")[0] == 1


def test_an_unknown_name_exits_with_one(who):
    code, out, err = who("Angel")
    assert (code, out) == (1, "")
    assert "no article names Angel; did you mean Angela Merkel" in err.replace("\nnewsreader: ", "; ")
    code, out, _ = who("Angel", "--json")
    assert code == 1
    assert json.loads(out)["error"]["kind"] == "missing"
