"""What stands at the edge of a name and is no part of it."""

import pytest

from reader.entities.repair.trim import trim
from tests.entities.builders import gazetteer, reading, shown, spans


def trimmed(text: str, marked: str) -> str:
    return shown(text, trim(reading(text), spans(text, marked), gazetteer()))


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("The Red Cross said", "ORG The Red Cross", "ORG Red Cross"),
        ("in The Hague now", "LOC The Hague", "LOC The Hague"),
        ("at Seoul 's embassy", "LOC Seoul 's", "LOC Seoul"),
        ("then President Ann Lee", "PER then President Ann Lee", "PER Ann Lee"),
        ("Prime President Lee", "PER Prime President Lee", "PER Lee"),
        ("the President said", "PER President", ""),
        ("the 's said", "ORG the 's", ""),
        ("the The said", "ORG The", ""),
    ],
)
def test_edges(text, marked, expected):
    assert trimmed(text, marked) == expected


def test_a_title_inside_an_organisation_stays():
    assert (
        trimmed("President Lee Foundation", "ORG President Lee Foundation") == "ORG President Lee Foundation"
    )


def test_a_capitalised_article_is_no_part_of_a_demonym_s_organisation():
    assert trimmed("The British Army", "ORG The British Army") == "ORG British Army"
