"""Short forms that the article itself explains."""

from reader.entities.repair.acronyms import explained, fill, long_form_is_one_organisation
from reader.entities.repair.draft import Known
from tests.entities.builders import draft, gazetteer, shown


def claimed(text: str, marked: str = "") -> str:
    sentence = draft(text, marked)
    long_form_is_one_organisation(sentence, Known(gazetteer()))
    return shown(text, sentence.spans)


def test_capitals_with_the_initials_of_the_bracket_are_an_organisation():
    assert claimed("the Rural Aid Office ( RAO ) said") == "ORG Rural Aid Office"


def test_small_words_have_no_initial_and_partial_names_give_way():
    text = "the Housing Office of New Zed ( HONZ ) said"
    assert claimed(text, "LOC New Zed") == "ORG Housing Office of New Zed"


def test_a_long_form_that_is_already_a_name_keeps_its_kind():
    assert claimed("the Big Red Sea ( BRS ) is", "LOC Big Red Sea") == "LOC Big Red Sea"


def test_other_initials_lower_case_and_persons_are_left_alone():
    assert claimed("the Rural Aid Office ( RAP ) said") == ""
    assert claimed("a rural aid office ( RAO ) said") == ""
    assert claimed("by Ann Lee Zed ( ALZ ) again", "PER Ann Lee") == "PER Ann Lee"


def test_one_word_or_an_open_bracket_is_not_enough():
    assert claimed("the Xerox ( X ) said") == ""
    assert claimed("the Rural Aid Office ( RAO") == ""


def test_an_explained_acronym_is_found_everywhere_with_the_kind_of_its_long_form():
    first = draft("the Red Army Zed ( RAZ ) said", "ORG Red Army Zed")
    other = draft("then RAZ and ZAR left", "PER RAZ")
    kinds = explained([first, other])
    assert kinds == {"RAZ": "ORG"}
    fill(first, kinds)
    fill(other, kinds)
    assert first.spans[-1].kind == "ORG"
    assert shown("then RAZ and ZAR left", other.spans) == "ORG RAZ"


def test_an_acronym_inside_a_longer_name_is_left():
    sentence = draft("the RAZ House", "LOC RAZ House")
    fill(sentence, {"RAZ": "ORG"})
    assert shown("the RAZ House", sentence.spans) == "LOC RAZ House"


def test_a_bracket_that_does_not_abbreviate_the_name_explains_nothing():
    assert explained([draft("in Red Zed ( UK ) now", "LOC Red Zed")]) == {}
    assert explained([draft("Zed ( ZD ) now", "ORG Zed")]) == {}
