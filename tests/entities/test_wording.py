"""How an article words its names."""

import pytest

from reader.entities.reading import read
from reader.entities.wording import add_wording
from reader.entities.wordtable import runs
from tests.entities.builders import gazetteer


def worded(*sentences: str) -> list[list[set[str]]]:
    readings = read([sentence.split() for sentence in sentences], gazetteer())
    items = [[[b"word"] for _ in reading.words] for reading in readings]
    add_wording(items, [(reading, runs(reading.words)) for reading in readings])
    return [[{feature.decode() for feature in item[1:]} for item in sentence] for sentence in items]


@pytest.mark.parametrize(
    ("sentence", "feature"),
    [
        ("Zedmart is a Danish chain of shops", "isaC=chain"),
        ("Zedmart are an English punk rock band", "isaC=band"),
        ("Zedmart ( born 1960 ) was the first mayor of it", "isaC=mayor"),
        ("Zedmart , a software company based there , grew", "isaA=company"),
        ("Zedmart was also a magazine published there", "isaC=magazine"),
    ],
)
def test_the_noun_that_a_sentence_gives_a_name_is_shown(sentence, feature):
    assert feature in worded(sentence)[0][0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zedmart is open",
        "Zedmart , which grew",
        "Zedmart is a",
        "Zedmart is",
        "Zedmart ( never closed",
        "Zedmart (",
        "Zedmart was the first of many",
        "Zedmart was a 1960 .",
    ],
)
def test_what_gives_a_name_no_noun_shows_none(sentence):
    assert not any(feature.startswith(("isa", "d_isa")) for feature in worded(sentence)[0][0])


def test_what_a_name_is_called_once_is_shown_by_its_words_everywhere():
    _, second = worded("Big Zedmart is a chain", "they joined Zedmart then")
    assert "d_isa=chain" in second[2]


def test_words_beside_a_name_are_shown_by_its_other_mentions_not_by_itself():
    first, second = worded("they joined Zedmart", "then Zedmart signed him")
    assert "d_rn=signed" in first[2]
    assert "d_rp=joined" in second[1]
    assert "d_rp=joined" not in first[2]
    assert "d_rn=signed" not in second[1]


def test_a_word_twice_in_one_name_is_one_mention():
    (sentence,) = worded("then Zed Zed signed him")
    assert not any(feature.startswith("d_") for feature in sentence[1])


def test_two_words_to_each_side_of_a_run_are_shown_together():
    (sentence,) = worded("he played with Big Zed then and there")
    assert {"rp2=played|with", "rn2=then|and"} <= sentence[3] & sentence[4]


def test_small_words_and_beginnings_of_sentences_tell_nothing_of_other_names():
    first, _ = worded("The club won", "The team signed him")
    assert not any(feature.startswith("d_") for feature in first[0])


def test_a_word_shows_no_more_than_six_of_what_stands_beside_its_mentions():
    verbs = ("signed", "joined", "played", "bought", "closed", "opened", "ended", "moved")
    first, *_ = worded("then Zed", *[f"then Zed {verb}" for verb in verbs])
    assert sum(feature.startswith("d_r") for feature in first[1]) == 6


def test_words_without_a_capital_get_nothing():
    (sentence,) = worded("they joined Zedmart")
    assert not sentence[0]
    assert not sentence[1]
