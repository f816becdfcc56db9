"""What an entity is called, and its key across articles."""

import pytest

from reader.entities.names.canonical import entity_key
from reader.model.entity import EntityType
from tests.entities.names.building import LIST, grouped


def test_the_longest_form_is_the_canonical_name():
    assert list(grouped("P[Bush], P[Bush], P[George W. Bush]")) == ["George W. Bush"]


def test_an_acronym_is_never_it_beside_the_long_form():
    assert list(grouped("O[Bank of Utopia], O[BOU], O[BOU]")) == ["Bank of Utopia"]


def test_a_title_and_an_article_are_no_part_of_it():
    assert list(grouped("P[Mr Yoon] of the O[The Times]")) == ["Yoon", "Times"]


def test_capitals_throughout_are_put_into_plain_case():
    assert list(grouped("P[KIM JONG UN] in L[PYONGYANG] and L[UAE] with O[BBC]")) == [
        "Kim Jong Un", "BBC", "Pyongyang", "UAE",
    ]  # fmt: skip


def test_a_plain_form_comes_before_one_in_capitals():
    assert list(grouped("P[KIM JONG UN] and P[Kim Jong-un]")) == ["Kim Jong-un"]


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        (EntityType.PERSON, "Yoon Suk Yeol", "PERSON:yoon suk yeol"),
        (EntityType.PERSON, "George W. Bush", "PERSON:george bush"),
        (EntityType.PERSON, "George Bush", "PERSON:george bush"),
        (EntityType.PERSON, "George H.W. Bush", "PERSON:george hw bush"),
        (EntityType.PERSON, "Yoon", ""),
        (EntityType.PERSON, "Mr Yoon", ""),
        (EntityType.PLACE, "US", "PLACE:united states"),
        (EntityType.PLACE, "The Hague", "PLACE:hague"),
        (EntityType.ORG, "UNSC", "ORG:un security council"),
        (EntityType.ORG, "Acme Widgets Inc.", "ORG:acme widgets"),
        (EntityType.NORP, "Britons", "NORP:british"),
        (EntityType.NORP, "British", "NORP:british"),
    ],
)
def test_the_key_is_type_and_folded_name(kind, name, key):
    assert entity_key(kind, name, LIST) == key
