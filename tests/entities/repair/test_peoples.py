"""What nationality words join and what they leave."""

from reader.entities.repair.draft import Draft, Known
from reader.entities.repair.peoples import (
    demonym_begins_longer_name,
    demonym_is_group,
    demonym_leaves_person,
    language_is_no_group,
    side_joins_demonym,
)
from tests.entities.builders import draft, gazetteer, shown


def after(rule, text: str, marked: str, people: frozenset[tuple[str, ...]] = frozenset()) -> str:
    sentence: Draft = draft(text, marked)
    rule(sentence, Known(gazetteer(), people))
    return shown(text, sentence.spans)


def test_a_side_and_a_demonym_are_one_group():
    assert after(side_joins_demonym, "the South Korean army", "NORP Korean") == "NORP South Korean"
    assert after(side_joins_demonym, "the South Korean army", "LOC South|NORP Korean") == "NORP South Korean"


def test_a_side_in_lower_case_or_inside_a_longer_name_is_left():
    assert after(side_joins_demonym, "the south Korean army", "NORP Korean") == "NORP Korean"
    assert after(side_joins_demonym, "the Big South Korean army", "LOC Big South|NORP Korean") == (
        "LOC Big South|NORP Korean"
    )


def test_a_demonym_with_capitals_and_an_organisation_word_is_one_organisation():
    text = "he told the Korean Central News Agency in a call"
    assert after(demonym_begins_longer_name, text, "NORP Korean") == "ORG Korean Central News Agency"


def test_a_demonym_with_a_war_or_a_day_is_an_event():
    text = "on the first Korean Defectors ' Day here"
    assert after(demonym_begins_longer_name, text, "NORP Korean") == "EVENT Korean Defectors ' Day"


def test_a_place_with_an_organisation_word_alone_is_no_organisation():
    text = "they saw the Seoul City Police there again"
    assert after(demonym_begins_longer_name, text, "LOC Seoul") == "LOC Seoul"


def test_words_after_the_last_cue_are_not_taken_in():
    text = "to the British Red Army General Staff in the old town"
    assert after(demonym_begins_longer_name, text, "NORP British") == "ORG British Red Army"


def test_a_person_inside_stops_the_rule():
    text = "when the British Ann Lee Party began to grow in the old town"
    assert after(demonym_begins_longer_name, text, "NORP British|PER Ann Lee") == "NORP British|PER Ann Lee"


def test_headlines_are_left_alone():
    text = "British Red Army Leaves"
    assert after(demonym_begins_longer_name, text, "NORP British") == "NORP British"


def test_a_demonym_is_peeled_off_a_person():
    assert after(demonym_leaves_person, "British Andy Murray", "PER British Andy Murray") == (
        "NORP British|PER Andy Murray"
    )


def test_a_demonym_that_is_also_a_first_name_stays():
    assert after(demonym_leaves_person, "Christian Lee", "PER Christian Lee") == "PER Christian Lee"


def test_a_demonym_leaves_an_organisation_that_is_a_known_person():
    known = frozenset({("Zed",)})
    assert after(demonym_leaves_person, "British Zed", "ORG British Zed", known) == "NORP British|PER Zed"
    assert after(demonym_leaves_person, "British Zed", "ORG British Zed") == "ORG British Zed"


def test_a_demonym_leaves_a_first_name_and_a_word_but_not_an_army():
    assert (
        after(demonym_leaves_person, "British Ann Zed", "ORG British Ann Zed") == "NORP British|PER Ann Zed"
    )
    assert after(demonym_leaves_person, "British Ann Army", "ORG British Ann Army") == "ORG British Ann Army"


def test_a_word_that_is_a_demonym_and_nothing_else_is_a_group():
    assert after(demonym_is_group, "for the British again", "ORG British") == "NORP British"
    assert after(demonym_is_group, "for the British again", "MISC British") == "MISC British"


def test_a_demonym_that_is_something_else_too_or_part_of_a_name_keeps_its_kind():
    assert after(demonym_is_group, "for Christian again", "PER Christian") == "PER Christian"
    assert after(demonym_is_group, "for British Zed", "ORG British Zed") == "ORG British Zed"


def test_a_demonym_after_in_with_nothing_to_describe_is_a_language():
    assert after(language_is_no_group, "it is in Dutch", "NORP Dutch") == ""
    assert after(language_is_no_group, "written in Dutch , he said", "NORP Dutch") == ""
    assert (
        after(language_is_no_group, "written in Dutch and Korean .", "NORP Dutch|NORP Korean")
        == "NORP Korean"
    )


def test_a_demonym_that_describes_something_stays_a_group():
    assert after(language_is_no_group, "in Dutch waters", "NORP Dutch") == "NORP Dutch"
    assert after(language_is_no_group, "the Dutch", "NORP Dutch") == "NORP Dutch"
    assert after(language_is_no_group, "Dutch .", "NORP Dutch") == "NORP Dutch"
