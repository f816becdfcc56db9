"""Events."""

from reader.entities.repair.draft import Known
from reader.entities.repair.events import ceremony_leaves_event, listed_event_is_one
from tests.entities.builders import draft, gazetteer, shown


def after(text: str, marked: str, rule=ceremony_leaves_event) -> str:
    sentence = draft(text, marked)
    rule(sentence, Known(gazetteer()))
    return shown(text, sentence.spans)


def test_the_ceremony_of_an_event_is_no_part_of_its_name():
    assert after("at the Red Day ceremony event now", "EVENT Red Day ceremony event") == "EVENT Red Day"


def test_an_event_that_is_nothing_but_a_ceremony_stays():
    assert after("the Ceremony", "EVENT Ceremony") == "EVENT Ceremony"


def test_other_kinds_keep_the_word():
    assert after("the Red Parade club", "ORG Red Parade") == "ORG Red Parade"


def test_a_listed_event_is_found_and_is_one_name():
    text = "it began after the Long War ended"
    assert after(text, "", listed_event_is_one) == "EVENT Long War"
    assert after(text, "LOC Long", listed_event_is_one) == "EVENT Long War"


def test_a_listed_event_inside_a_longer_name_is_left():
    assert (
        after("by the Long War Museum here", "ORG Long War Museum", listed_event_is_one)
        == "ORG Long War Museum"
    )
    assert after("by the Long War Museum here", "", listed_event_is_one) == ""
    assert after("LONG WAR ENDS", "", listed_event_is_one) == ""
