"""Pairs of entities that probably are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.twins import Kinship, Named, one_apart, twins
from reader.model.entity import EntityType

P, C, L = EntityType.PERSON, EntityType.ORG, EntityType.PLACE


def pairs(kind, *names):
    """What is suggested among names, each with the number of its articles."""
    some = [
        Named(number, kind, tuple(name.casefold().split()), name, articles)
        for number, (name, articles) in enumerate(names)
    ]
    return [(names[pair.one][0], names[pair.other][0], pair.kinship) for pair in twins(some, 100)]


@pytest.mark.parametrize(
    ("kind", "kept", "other", "kinship"),
    [
        (P, "Joanne Rowling", "J Rowling", Kinship.INITIAL),
        (P, "Joanne Kathleen Rowling", "JK Rowling", Kinship.INITIAL),
        (P, "Franklin Delano Roosevelt", "Franklin Roosevelt", Kinship.MIDDLE),
        (P, "Moon Jae In", "Moon Jaein", Kinship.LETTERS),
        (P, "Hassan Rouhani", "Hassan Rohani", Kinship.SPELLING),
        (C, "Al Qaeda", "AlQaeda", Kinship.LETTERS),
        (C, "General Services Administration", "GSA", Kinship.ACRONYM),
        (L, "Kathmandu Valley", "Katmandu Valley", Kinship.SPELLING),
    ],
)
def test_two_names_of_one_are_found_and_the_better_name_comes_first(kind, kept, other, kinship):
    assert pairs(kind, (other, 2), (kept, 3)) == [(kept, other, kinship)]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (P, "John Smith", "Jane Smith"),
        (P, "Mario Lopez", "Maria Lopez"),
        (P, "Sergei Ivanov", "Sergei Ivanova"),
        (P, "Jason Miller", "Mason Miller"),
        (P, "John Paul Jones", "John Peter Jones"),
        (P, "George Bush", "George HW Bush"),
        (P, "Robert Downey Jr", "Robert Downey Sr"),
        (C, "Apollo Mission 11", "Apollo Mission 12"),
        (C, "Primary School A", "Primary School B"),
        (C, "Iran", "Iraq"),
        (L, "South Ossetia", "South Ossetian"),
        (L, "Northern Ireland Assembly", "NIA"),
        (L, "White House", "Whitehorse"),
        (C, "Harbour Council", "Harbour Council D"),
    ],
)
def test_two_that_are_likely_two_are_not_suggested(kind, one, other):
    assert pairs(kind, (one, 3), (other, 2)) == []


def test_of_two_spellings_the_commoner_is_kept_and_of_a_short_and_a_full_name_the_full_one():
    assert pairs(P, ("Hassan Rouhani", 2), ("Hassan Rohani", 9))[0][0] == "Hassan Rohani"
    assert pairs(P, ("Joanne Rowling", 2), ("J Rowling", 9))[0][0] == "Joanne Rowling"


def test_a_short_name_that_can_mean_two_is_not_suggested_with_either():
    assert pairs(P, ("J Smith", 3), ("John Smith", 5), ("James Smith", 4)) == []


def test_one_that_is_named_far_more_than_the_others_is():
    found = pairs(P, ("J Smith", 3), ("John Smith", 50), ("James Smith", 2))
    assert found == [("John Smith", "J Smith", Kinship.INITIAL)]


def test_a_middle_name_more_is_another_person_where_many_bear_the_given_name():
    johns = [(f"John {surname}", 1) for surname in ("Oak", "Elm", "Ash")]
    assert pairs(P, ("John Adams", 2), ("John Quincy Adams", 2), *johns) == []
    assert len(pairs(P, ("Cornelis Houten", 2), ("Cornelis Johannes Houten", 2), *johns)) == 1


def test_a_second_of_the_name_is_no_mere_spelling():
    assert pairs(P, ("John Paul II", 4), ("John Paul", 1)) == [("John Paul II", "John Paul", Kinship.MIDDLE)]


def test_types_are_not_mixed():
    some = [Named(0, P, ("al", "qaeda"), "Al Qaeda", 3), Named(1, C, ("alqaeda",), "AlQaeda", 3)]
    assert twins(some, 10) == []


def test_two_slips_of_one_article_each_are_left_alone():
    assert pairs(P, ("Hassan Rouhani", 1), ("Hassan Rohani", 1)) == []


def test_the_surest_reason_comes_first_then_the_pair_in_most_articles():
    found = pairs(C, ("Al Qaeda", 2), ("AlQaeda", 2), ("GSA", 9), ("General Services Administration", 9),
                  ("ILO", 5), ("International Labour Office", 5))  # fmt: skip
    assert [kinship for *_, kinship in found] == [Kinship.LETTERS, Kinship.ACRONYM, Kinship.ACRONYM]
    assert found[1][1] == "GSA"


def test_no_more_pairs_are_given_than_asked_for():
    some = [Named(n, C, ("north", word) if n % 2 else (f"north{word}",), "", 3)
            for n, word in enumerate(["cape", "cape", "field", "field", "port", "port"])]  # fmt: skip
    assert len(twins(some, 9)) == 3
    assert len(twins(some, 2)) == 2


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_apart_is_an_edit_distance_of_one(one, other):
    def edits(word):
        for at in range(len(word) + 1):
            yield from (word[:at] + letter + word[at:] for letter in "abc")
            yield word[:at] + word[at + 1 :]
            yield from (word[:at] + letter + word[at + 1 :] for letter in "abc")

    assert one_apart(one, other) == (
        one != other and other in set(edits(one)) and abs(len(one) - len(other)) < 2
    )
