"""Persons: ages, and longer forms of a name."""

from reader.entities.repair.draft import Known
from reader.entities.repair.persons import (
    acronym_leaves_person,
    age_begins_person,
    grow_to_longer_form,
    person_leaves_owner,
)
from tests.entities.builders import draft, gazetteer, reading, shown, spans


def after(rule, text: str, marked: str = "") -> str:
    sentence = draft(text, marked)
    rule(sentence, Known(gazetteer()))
    return shown(text, sentence.spans)


def after_age(text: str, marked: str = "") -> str:
    return after(age_begins_person, text, marked)


def grown(*sentences: tuple[str, str]) -> list[str]:
    texts = [text for text, _ in sentences]
    found = grow_to_longer_form(
        [reading(text) for text in texts], [spans(text, marked) for text, marked in sentences]
    )
    return [shown(text, part) for text, part in zip(texts, found, strict=True)]


def test_capitals_after_an_age_are_a_person():
    assert after_age("it was 52-year-old Xu Yi Zed who spoke") == "PER Xu Yi Zed"
    assert after_age("it was 52-year-old Xu Yi Zed who spoke", "MISC Xu Yi") == "PER Xu Yi Zed"


def test_a_demonym_after_the_age_stands_apart():
    assert after_age("the 9-year-old British Xu Yi spoke", "NORP British") == "NORP British|PER Xu Yi"


def test_one_word_or_another_name_after_the_age_is_left():
    assert after_age("the 52-year-old Zed spoke") == ""
    assert after_age("the 52-year-old Red Cross spoke", "ORG Red Cross") == "ORG Red Cross"


def test_an_age_at_the_end_of_a_sentence_does_no_harm():
    assert after_age("she met a 52-year-old") == ""


def test_a_person_grows_to_the_longer_form_of_the_article_with_or_without_hyphens():
    assert (
        grown(("with Xu Yi-zed", "PER Xu Yi-zed"), ("then Xu Yi Zed spoke", "PER Xu Yi"))[1]
        == "PER Xu Yi Zed"
    )


def test_a_person_does_not_grow_into_another_name_or_beyond_the_sentence():
    long = ("with Xu Yi Zed", "PER Xu Yi Zed")
    assert grown(long, ("then Xu Yi Zed spoke", "PER Xu Yi|ORG Zed"))[1] == "PER Xu Yi|ORG Zed"
    assert grown(long, ("then Xu Yi", "PER Xu Yi"))[1] == "PER Xu Yi"
    assert grown(long, ("then Xu Yi spoke", "PER Xu Yi"))[1] == "PER Xu Yi"


def test_a_person_of_an_acronym_is_two_names():
    assert after(acronym_leaves_person, "by Ann Zed of DAB .", "PER Ann Zed of DAB") == "PER Ann Zed|ORG DAB"


def test_a_person_of_a_place_stays_one():
    assert after(acronym_leaves_person, "by Ann of Aragon", "PER Ann of Aragon") == "PER Ann of Aragon"


def test_a_person_leaves_the_name_that_owns_it():
    text = "by Big Party 's Ann Zed ."
    assert after(person_leaves_owner, text, "ORG Big Party 's Ann Zed") == "ORG Big Party|PER Ann Zed"


def test_an_owned_army_or_a_lone_word_stays_with_its_owner():
    text = "by Big Party 's Ann Army ."
    assert after(person_leaves_owner, text, "ORG Big Party 's Ann Army") == "ORG Big Party 's Ann Army"
    assert after(person_leaves_owner, "by Lloyd 's Ann .", "ORG Lloyd 's Ann") == "ORG Lloyd 's Ann"
