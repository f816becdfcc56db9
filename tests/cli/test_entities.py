"""``newsreader entities``: who and where, by offsets that hold."""

from pathlib import Path

import pytest

HARD = Path(__file__).parent.parent / "data" / "hard"
SEEDS = Path(__file__).parent.parent.parent / "seeds"
TYPES = {"PERSON", "ORG", "PLACE", "NORP", "EVENT", "DATE"}
SOURCES = [
    *sorted(SEEDS.glob("*.txt"))[:3],
    *(HARD / name for name in (
        "uni-emoji.txt", "uni-cjk.txt", "uni-combining-nfd.txt", "esc-colours.txt", "enc-utf8-bom.txt",
        "fm-good.md", "doc-page.html", "uni-zalgo.txt", "shape-title-only.txt",
    )),
]  # fmt: skip


def test_the_document_has_the_shape_of_the_contract(newsreader, news):
    document = newsreader("entities", news / "visit.md", "--json").json
    assert set(document) == {"version", "id", "recognizer", "mentions", "title_mentions", "entities"}
    assert document["recognizer"]
    for mention in [*document["mentions"], *document["title_mentions"]]:
        assert set(mention) == {"start", "end", "surface", "type", "canonical"}
    for entity in document["entities"]:
        assert set(entity) == {"canonical", "type", "names", "count", "salience"}
        assert entity["type"] in TYPES


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name[:30])
def test_every_mention_is_what_the_shown_text_has_at_its_offsets(newsreader, path):
    record = newsreader("show", path, "--json").json
    document = newsreader("entities", path, "--json").json
    assert document["id"] == record["id"]
    for mention in document["mentions"]:
        assert record["text"][mention["start"] : mention["end"]] == mention["surface"]
    for mention in document["title_mentions"]:
        assert record["title"][mention["start"] : mention["end"]] == mention["surface"]


@pytest.mark.parametrize("path", SOURCES[:3], ids=lambda path: path.name[:30])
def test_the_counts_are_those_of_the_mentions_and_the_most_salient_comes_first(newsreader, path):
    document = newsreader("entities", path, "--json").json
    record = newsreader("show", path, "--json").json
    mentions = [*document["mentions"]]
    if record["body_start"]:  # a title that was made from the lead names nobody a second time
        mentions += document["title_mentions"]
    assert sum(entity["count"] for entity in document["entities"]) == len(mentions)
    salience = [entity["salience"] for entity in document["entities"]]
    assert salience == sorted(salience, reverse=True)


def test_forms_of_a_name_are_one_entity(newsreader, news):
    entities = newsreader("entities", news / "visit.md", "--json").json["entities"]
    who = next(entity for entity in entities if entity["canonical"] == "World Health Organization")
    assert set(who["names"]) >= {"World Health Organization", "WHO"}
    merkel = next(entity for entity in entities if entity["canonical"] == "Angela Merkel")
    assert merkel["count"] >= 3


def test_a_resolved_date_is_iso_and_one_that_is_not_is_null(newsreader, tmp_path):
    (tmp_path / "dated.md").write_text("---\ndate: 2024-07-16\n---\nIt began in June and ended on Sunday.\n")
    (tmp_path / "bare.txt").write_text("Undated\n\nIt ended on Sunday.\n")
    dated = newsreader("entities", tmp_path / "dated.md", "--json").json["mentions"]
    assert [m["canonical"] for m in dated if m["type"] == "DATE"] == ["2024-06", "2024-07-14"]
    bare = newsreader("entities", tmp_path / "bare.txt", "--json").json
    assert [m["canonical"] for m in bare["mentions"] if m["type"] == "DATE"] == [None]
    assert [e["canonical"] for e in bare["entities"] if e["type"] == "DATE"] == [None]


def test_people_get_a_count_a_type_and_all_names_on_a_line(newsreader, news):
    done = newsreader("entities", news / "visit.md")
    assert done.code == 0
    assert any(
        line.split(maxsplit=2)[1:] == ["ORG", "World Health Organization  (WHO)"] for line in done.lines
    )


def test_an_article_that_names_nobody_exits_with_one(newsreader, tmp_path):
    (tmp_path / "bare.txt").write_text("Nothing\n\nit rained and rained and rained.\n")
    done = newsreader("entities", tmp_path / "bare.txt", "--json")
    assert done.code == 1
    assert done.json["entities"] == []


def test_an_article_may_come_through_a_pipe(newsreader):
    done = newsreader(
        "entities", "-", stdin=b"Visit\n\nPrime Minister Tony Blair met Kofi Annan in London.\n"
    )
    assert done.code == 0
    assert "Kofi Annan" in done.out


def test_what_is_not_there_is_not_found(newsreader):
    assert newsreader("entities", "ffffffffffffffff", "--json").error["kind"] == "missing"
