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


def write(folder, name, text, day):
    (folder / f"{name}.md").write_text(f"---\ntitle: {name}\ndate: 2021-03-{day:02}\n---\n{text}\n")


@pytest.fixture
def kept_company(tmp_path, who):
    """Merkel by her full name, by surname and company, and by the surname alone; and other news."""
    folder = tmp_path / "news"
    for day in (5, 6, 7, 8):
        write(folder, f"Named {day}", "Angela Merkel met officials of the World Bank in Warsaw.", day)
    write(folder, "Joined", "Mrs Merkel met officials of the World Bank in Warsaw.", 9)
    write(folder, "Alone", "Mrs Merkel slept well.", 10)
    for day in range(11, 31):
        write(folder, f"Quiet {day}", f"It rained for {day} hours in Lisbon.", day)
    return who


def test_who_is_meant_by_a_surname_in_the_company_the_person_keeps_is_joined(kept_company):
    _, out, _ = kept_company("Angela Merkel", "--json")
    record = json.loads(out)
    assert [len(record[key]) for key in ("articles", "joined", "probable")] == [5, 1, 1]
    probable = {each["id"]: each["probable"] for each in record["sentences"]}
    assert probable == {
        record["probable"][0]: True,
        record["joined"][0]: False,
        **dict.fromkeys(record["articles"], False),
    }


def test_people_are_told_by_what_each_article_is_joined(kept_company):
    _, out, _ = kept_company("Angela Merkel")
    assert "1 more by the surname, in the company that this person keeps\n" in out
    assert "1 more that probably mean this person, by the surname alone\n" in out
    assert "  Mrs Merkel met officials of the World Bank in Warsaw.\n" in out
    assert "  Mrs Merkel slept well.  (probably)\n" in out
    assert "  Joined  (by surname and company)\n" in out
    assert "  Alone  (probably)\n" in out


def test_a_name_with_bytes_that_are_no_text_is_unknown(who):
    assert who("\udc80Nobody\udcff")[0] == 1


def test_an_unknown_name_exits_with_one(who):
    code, out, err = who("Angel")
    assert (code, out) == (1, "")
    assert "no article names Angel; did you mean Angela Merkel" in err.replace("\nnewsreader: ", "; ")
    code, out, _ = who("Angel", "--json")
    assert code == 1
    assert json.loads(out)["error"]["kind"] == "missing"
