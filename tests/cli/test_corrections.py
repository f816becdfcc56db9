"""``newsreader corrections``, and what they do to the other commands."""

import json

import pytest

from reader.library.opening import open_library
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType

ANN = EntityName(EntityType.PERSON, "Ann Lee")
BOB = EntityName(EntityType.PERSON, "Bob Stone")


@pytest.fixture
def corrections(tmp_path):
    """The corrections of the library of this test's home, to make some."""
    library, _ = open_library(tmp_path / "home" / "data" / "library.db")
    yield library.corrections
    library.close()


def test_without_any_it_says_so_and_exits_with_1(newsreader, corrections):
    done = newsreader("corrections")
    assert (done.code, done.out) == (1, "")
    assert "nothing is corrected" in done.err


def test_a_library_that_is_not_there_yet_has_none_of_them(newsreader):
    done = newsreader("corrections")
    assert (done.code, done.out) == (1, "")
    assert "nothing is corrected" in done.err
    assert "there is no dossier yet" in newsreader("dossiers").err


def test_they_are_listed_in_the_order_in_which_they_apply(newsreader, corrections):
    first, _ = corrections.make(CorrectionKind.RENAME, ANN, BOB)
    second, _ = corrections.make(CorrectionKind.HIDE, BOB)
    assert newsreader("corrections").lines == [
        f"{first}  “Ann Lee” is now named “Bob Stone” everywhere",
        f"{second}  “Bob Stone” is hidden everywhere",
    ]


def test_one_is_removed_by_its_id_and_an_unknown_id_removes_none(newsreader, corrections):
    made, _ = corrections.make(CorrectionKind.HIDE, ANN)
    done = newsreader("corrections", "remove", made, "nobody")
    assert done.code == 1
    assert len(corrections.all()) == 1
    done = newsreader("corrections", "remove", made, "--json")
    assert (done.code, done.err) == (0, "newsreader: 1 correction removed\n")
    assert [record["id"] for record in done.json["corrections"]] == [made]
    assert corrections.all() == ()


def test_what_was_exported_is_brought_in_once_and_in_its_order(newsreader, corrections, tmp_path):
    corrections.make(CorrectionKind.RENAME, ANN, BOB)
    corrections.make(CorrectionKind.HIDE, BOB)
    before = corrections.all()
    file = tmp_path / "corrections.json"
    file.write_text(newsreader("corrections", "--json").out)
    corrections.remove([before[0].id, before[1].id])
    assert newsreader("corrections", "import", file).err == "newsreader: 2 corrections brought in\n"
    assert [(c.id, c.kind, c.entity, c.into) for c in corrections.all()] == [
        (c.id, c.kind, c.entity, c.into) for c in before
    ]
    assert newsreader("corrections", "import", file, "--json").json["same"] == 2
    assert len(corrections.all()) == 2


def test_a_record_that_makes_no_sense_is_refused_and_the_rest_kept(newsreader, corrections, tmp_path):
    corrections.make(CorrectionKind.HIDE, ANN)
    document = newsreader("corrections", "--json").json
    document["corrections"].append({"kind": "burn"})
    document["corrections"][0]["id"] = ""
    file = tmp_path / "corrections.json"
    file.write_text(json.dumps(document))
    done = newsreader("corrections", "import", file)
    assert done.code == 4
    assert "correction 2 of the file was refused" in done.err
    assert len(corrections.all()) == 2


@pytest.mark.parametrize("words", [("burn",), ("remove",), ("import",)])
def test_what_it_cannot_do_is_a_usage_error(newsreader, corrections, words):
    assert newsreader("corrections", *words).code == 2


def test_names_pages_and_queries_are_as_corrected(newsreader, news, corrections):
    found = newsreader("entities", news / "visit.md", "--json").json["entities"]
    one = next(entity for entity in found if entity["type"] == "PERSON")
    assert newsreader("search", "--count", f'person:"{one["canonical"]}"', news).code == 0
    corrections.make(
        CorrectionKind.RENAME,
        EntityName(EntityType.PERSON, one["canonical"]),
        EntityName(EntityType.PERSON, "Zoë Quill"),
    )
    now = newsreader("entities", news / "visit.md", "--json").json["entities"]
    assert "Zoë Quill" in [entity["canonical"] for entity in now]
    assert newsreader("who", "Zoë Quill", news, "--json").json["canonical"] == "Zoë Quill"
    found = newsreader("search", 'person:"Zoë Quill"', news, "--json", "--facets").json
    assert found["total"] > 0
    assert "Zoë Quill" in [name for name, _ in found["facets"]["person"]]
