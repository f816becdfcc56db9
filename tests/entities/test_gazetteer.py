"""Word lists: codes of words, names of several words."""

import pytest

from reader.entities.gazetteer import Gazetteer, Match, load_gazetteer
from tests.entities.builders import gazetteer


@pytest.fixture(scope="module")
def lists() -> Gazetteer:
    return gazetteer()


def matches(lists: Gazetteer, text: str) -> list[Match]:
    words = text.split()
    return lists.matches(words, [word.lower() for word in words])


def test_a_capitalised_word_has_all_its_codes(lists):
    assert lists.word_codes("Christian") == ("Fn", "N")


def test_a_lower_case_word_has_its_cues_but_is_no_name(lists):
    assert lists.word_codes("christian") == ("Fn",)
    assert lists.word_codes("seoul") == ()


def test_dots_do_not_matter_in_a_short_name(lists):
    assert lists.word_codes("E.U.") == ("O",)


def test_a_hyphenated_word_is_a_demonym_by_its_last_part(lists):
    assert lists.word_codes("Anglo-Dutch") == ("N",)


def test_a_hyphenated_word_of_personal_names_is_one(lists):
    assert lists.word_codes("Ann-Lee") == ("Hn",)
    assert lists.word_codes("Ann-Seoul") == ()


def test_the_longest_name_of_each_code_is_matched(lists):
    assert matches(lists, "The Red Cross Society said") == [
        Match(1, 4, "K"),
        Match(1, 4, "O"),
    ]
    assert matches(lists, "The Red Cross said") == [Match(1, 3, "O")]


def test_a_name_that_begins_in_lower_case_is_not_matched(lists):
    assert matches(lists, "a red cross") == []


def test_a_name_cut_by_the_end_of_the_sentence_is_not_matched(lists):
    assert matches(lists, "in New") == []


def test_the_lists_of_the_package_know_countries_titles_and_names():
    lists = load_gazetteer()
    assert lists.has("north korea", "C")
    assert lists.has("president", "Ti")
    assert lists.has("mary", "Fn")
    assert lists.has("united nations", "O")
    assert not lists.has("qwertyuiop", "C")
