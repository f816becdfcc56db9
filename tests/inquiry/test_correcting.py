"""The user's corrections hold in queries, completion, facets and pages as soon as they are in the library."""

import pytest

from reader.inquiry.who import entity_page, meant
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType
from reader.model.query import Sort

KOREA = EntityName(EntityType.PLACE, "North Korea")
MERKEL = EntityName(EntityType.PERSON, "Angela Merkel")
KASNER = EntityName(EntityType.PERSON, "Angela Kasner")
WARSAW = EntityName(EntityType.PLACE, "Warsaw")


def found(desk, text):
    return sorted(result.row.title for result in desk.ask(text, Sort.DATE, 0, 10).rows)


@pytest.fixture
def library(room):
    library = room.library()
    yield library
    library.close()


def test_a_correction_and_taking_it_back_are_seen_by_the_next_query(desk, library):
    assert found(desk, "place:warsaw") == ["Merkel in Warsaw"]
    _, change = library.corrections.make(CorrectionKind.HIDE, WARSAW)
    assert found(desk, "place:warsaw") == []
    assert desk.inquiry().complete("place:wars", 10) == ()
    library.undo(change)
    assert found(desk, "place:warsaw") == ["Merkel in Warsaw"]


def test_a_merged_entity_is_found_and_lit_under_the_other_name(desk, library):
    library.corrections.make(CorrectionKind.MERGE, WARSAW, KOREA)
    assert found(desk, 'place:"North Korea"') == [
        "DPRK fires missile",
        "Merkel in Warsaw",
        "North Korea talks",
    ]
    lit = desk.inquiry().lit('place:"North Korea"', room_id(desk, "Merkel in Warsaw"))
    assert len(lit.text) == 1
    assert len(lit.title) == 1


def test_the_analysis_of_an_article_is_corrected(room, desk, library):
    library.corrections.make(CorrectionKind.RENAME, MERKEL, KASNER, article=room.known("Merkel in Warsaw")[0])
    library.corrections.make(CorrectionKind.HIDE, WARSAW)
    analysis = desk.inquiry().mentions.analysis(room.rows()["Merkel in Warsaw"])
    names = [entity.canonical for entity in analysis.entities]
    assert "Angela Kasner" in names
    assert "Warsaw" not in names


def test_the_page_of_an_entity_is_corrected(desk, library):
    library.corrections.make(CorrectionKind.RENAME, MERKEL, KASNER)
    inquiry = desk.inquiry()
    (one,) = meant(inquiry.mentions, None, "Angela Kasner")
    page = entity_page(inquiry.mentions, inquiry.catalog, one.key)
    assert (page.canonical, len(page.articles), len(page.passages)) == ("Angela Kasner", 1, 2)
    assert dict(inquiry.mentions.facets((EntityType.PERSON,), [int(page.articles[0], 16)], 9)[0].counts) == {
        "Angela Kasner": 1
    }


def test_a_library_that_cannot_be_read_keeps_nothing_from_being_found(room, desk):
    room.library_file.parent.mkdir()
    room.library_file.write_bytes(b"no library" * 1000)
    assert found(desk, "place:warsaw") == ["Merkel in Warsaw"]


def room_id(desk, title):
    (result,) = (r for r in desk.ask("", Sort.DATE, 0, 10).rows if r.row.title == title)
    return result.row.id
