"""Persons: ages, and longer forms of a name."""

from reader.entities.repair.draft import Known
from reader.entities.repair.persons import age_begins_person, grow_to_longer_form
from tests.entities.builders import draft, gazetteer, reading, shown, spans


def after_age(text: str, marked: str = "") -> str:
    sentence = draft(text, marked)
    age_begins_person(sentence, Known(gazetteer()))
    return shown(text, sentence.spans)


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
