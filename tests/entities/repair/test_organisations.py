"""Organisations, and names of several words that the lists know."""

from reader.entities.repair.draft import Known
from reader.entities.repair.organisations import (
    listed_name_is_found,
    listed_organisation_in_place,
    run_with_organisation_end,
)
from tests.entities.builders import draft, gazetteer, shown


def after(rule, text: str, marked: str = "") -> str:
    sentence = draft(text, marked)
    rule(sentence, Known(gazetteer()))
    return shown(text, sentence.spans)


def test_a_listed_organisation_in_a_place_is_two_names():
    text = "the Red Cross in Seoul"
    assert after(listed_organisation_in_place, text, "ORG Red Cross in Seoul") == "ORG Red Cross|LOC Seoul"


def test_an_organisation_that_is_not_listed_keeps_its_in():
    text = "the Church of Christ in Seoul"
    assert after(listed_organisation_in_place, text, "ORG Church of Christ in Seoul") == (
        "ORG Church of Christ in Seoul"
    )


def test_a_party_keeps_the_place_in_its_name():
    text = "the Social Union in Seoul"
    assert (
        after(listed_organisation_in_place, text, "ORG Social Union in Seoul") == "ORG Social Union in Seoul"
    )


def test_a_name_that_ends_with_in_is_not_cut():
    assert after(listed_organisation_in_place, "the Red Cross in", "ORG Red Cross in") == "ORG Red Cross in"


def test_a_listed_country_or_organisation_that_was_missed_is_found():
    assert after(listed_name_is_found, "they left New Zealand for good") == "LOC New Zealand"
    assert after(listed_name_is_found, "they left the Red Cross for good") == "ORG Red Cross"


def test_a_listed_name_is_not_found_in_a_longer_run_or_under_another_name():
    assert after(listed_name_is_found, "they left New Zealand House for good") == ""
    assert after(listed_name_is_found, "they left New Zealand for good", "ORG New") == "ORG New"


def test_a_listed_name_whose_words_are_not_capitalised_is_not_found():
    assert after(listed_name_is_found, "they left Red cross for good") == ""


def test_headlines_are_left_alone():
    assert after(listed_name_is_found, "Red Cross Leaves") == ""
    assert after(run_with_organisation_end, "Rural Bank Leaves") == ""


def test_a_run_that_ends_as_organisations_do_is_one():
    text = "then the Rural Development Authority of the south closed"
    assert after(run_with_organisation_end, text) == "ORG Rural Development Authority"


def test_small_words_inside_the_run_belong_to_it_but_not_at_its_start():
    text = "In the Ministry for Rural Affairs and Food Service they said no"
    assert after(run_with_organisation_end, text) == "ORG Ministry for Rural Affairs and Food Service"
    assert after(run_with_organisation_end, "In Big Rural Bank they said no") == "ORG Big Rural Bank"


def test_one_or_two_words_or_another_end_are_no_organisation():
    assert after(run_with_organisation_end, "they saw the Authority there") == ""
    assert after(run_with_organisation_end, "they saw the Rural Authority there") == ""
    assert after(run_with_organisation_end, "they saw the Rural Authority Building there") == ""
