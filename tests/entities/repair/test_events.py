"""Events."""

from reader.entities.repair.draft import Known
from reader.entities.repair.events import ceremony_leaves_event
from tests.entities.builders import draft, gazetteer, shown


def after(text: str, marked: str) -> str:
    sentence = draft(text, marked)
    ceremony_leaves_event(sentence, Known(gazetteer()))
    return shown(text, sentence.spans)


def test_the_ceremony_of_an_event_is_no_part_of_its_name():
    assert after("at the Red Day ceremony event now", "EVENT Red Day ceremony event") == "EVENT Red Day"


def test_an_event_that_is_nothing_but_a_ceremony_stays():
    assert after("the Ceremony", "EVENT Ceremony") == "EVENT Ceremony"


def test_other_kinds_keep_the_word():
    assert after("the Red Parade club", "ORG Red Parade") == "ORG Red Parade"
