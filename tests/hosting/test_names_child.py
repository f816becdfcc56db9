"""What the process for names answers, asked without a process."""

import pytest

from reader.hosting.names_child import NamesService
from reader.ingest.collection import open_collection
from reader.model.roster import RosterAsk
from tests.inquiry.library import LONE, NEW, OLD, fill

ANN = "PERSON:ann lee"


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    folder = tmp_path_factory.mktemp("names")
    collection = open_collection(folder / "cache", [str(folder)])
    fill(collection.directory)
    service = NamesService(collection, folder / "library.db")
    yield service
    service.close()


def test_the_facts_come_first_and_sentences_and_articles_part_by_part(names):
    page = names.about(ANN)
    assert (page.canonical, page.total, page.accompanied, page.uncertain) == ("Ann Lee", 2, 0, 1)
    assert (page.passages, page.namings, page.articles) == ((), (), ())
    first = names.passages(ANN, 0, 1)
    assert [(p.article, p.text, p.title) for p in first.passages] == [(LONE.id, "Lee won again.", "Lone")]
    rest = names.passages(ANN, first.following, 5)
    assert [p.article for p in rest.passages] == [NEW.id, OLD.id, OLD.id]
    assert rest.following is None
    assert [n.row.id for n in names.namings(ANN, 1, 5)] == [NEW.id, OLD.id]


def test_a_lone_surname_leads_to_the_page_of_the_person_meant(names):
    assert names.about("PERSON?lee").key == ANN


def test_an_unknown_key_has_neither_page_nor_parts(names):
    assert names.about("PERSON:no body") is None
    assert names.passages("PERSON:no body", 0, 5).passages == ()
    assert names.namings("PERSON:no body", 0, 5) == ()


def test_entities_are_listed(names):
    assert [row.canonical for row in names.roster(RosterAsk(), 0, 2).rows] == ["Ann Lee", "Seoul"]
    assert names.twins(10) == ()
