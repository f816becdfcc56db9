"""Countries called by their side."""

import pytest

from reader.entities.sides import find_sides


def found(text: str) -> list[tuple[str, str]]:
    return [(text[side.start : side.end], side.country) for side in find_sides(text)]


def test_the_north_is_the_country_that_the_article_names():
    assert found("He left North Korea. The North said nothing; the South did.") == [
        ("North", "North Korea"),
        ("South", "South Korea"),
    ]


def test_a_people_names_its_country_too():
    assert found("A North Korean came to the South.") == [("South", "South Korea")]


def test_other_divided_countries_have_sides_too():
    assert found("South Sudan accused the North.") == [("North", "Sudan")]
    assert found("South Vietnam fell to the North.") == [("North", "North Vietnam")]


def test_the_country_named_most_is_meant():
    assert found("South Korea, North Korea and South Sudan met; the South agreed.") == [
        ("South", "South Korea")
    ]


def test_both_sides_in_one_breath_are_two():
    assert found("South Korea: talks between North and South, the North and the South") == [
        ("North", "North Korea"),
        ("South", "South Korea"),
        ("North", "North Korea"),
        ("South", "South Korea"),
    ]


def test_the_two_koreas_are_korea():
    assert found("North Korea said. Tensions between the two Koreas") == [("Koreas", "Korea")]


@pytest.mark.parametrize(
    "text",
    [
        "the North won the Civil War",
        "North Korea: the north of the country",
        "North Korea: the North Pole, the North-South talks, the South of France, the Northern Line",
        "North Korea is North",
    ],
)
def test_a_side_of_the_sky_is_no_country(text):
    assert found(text) == []
