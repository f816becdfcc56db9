"""What a second look sees of a first."""

import pytest

from reader.entities.glance import near_capitals
from reader.entities.labels import EVENT, ORG, PERSON, Span
from reader.entities.reading import read
from reader.entities.secondlook import add_first_look, unsettled, with_events
from tests.entities.builders import gazetteer


def shown(*sentences: str) -> list[list[set[str]]]:
    """Features of the words of some sentences; a word is written ``word/LABEL`` or, outside names, ``word``."""
    words = [[word.split("/")[0] for word in sentence.split()] for sentence in sentences]
    labels = [[(word + "/O").split("/")[1] for word in sentence.split()] for sentence in sentences]
    items = [[[b"word"] for _ in sentence] for sentence in words]
    add_first_look(items, read(words, gazetteer()), labels)
    return [[{feature.decode() for feature in item[1:]} for item in sentence] for sentence in items]


def test_a_word_sees_its_label_and_those_of_two_words_to_each_side():
    (sentence,) = shown("in Ann/B-PER Lee/I-PER we trust")
    assert {"L0=I-PER", "L-1=B-PER", "L-2=O", "L+1=O", "L+2=O"} <= sentence[2]
    assert {"L-1|0=B-PERI-PER", "L0|1=I-PERO"} <= sentence[2]


def test_nothing_is_seen_beyond_the_sentence():
    (sentence,) = shown("we/B-NORP")
    assert sentence[0] == {"L0=B-NORP"}


def test_a_word_far_from_names_sees_that_alone():
    (sentence,) = shown("we trust in old and Ann/B-PER")
    assert [word == {"L=far"} for word in sentence] == [True, True, True, False, False, False]


def test_a_capitalised_word_sees_the_kind_that_most_of_its_other_mentions_have():
    first, *_ = shown("Zed won", "in Zed/B-ORG", "with Zed/B-ORG", "near Zed/B-LOC")
    assert {"LD=ORGm", "LD|0=ORG|O", "LDn=ORG2"} <= first[0]


def test_other_mentions_that_all_agree_show_it():
    first, _ = shown("Zed/B-LOC won", "in Zed/B-ORG")
    assert {"LD=ORGu", "LD|0=ORG|LOC", "LDn=ORG1"} <= first[0]


def test_a_mention_does_not_count_itself():
    first, _ = shown("Zed/B-ORG won", "nothing else")
    assert not any(feature.startswith(("LD", "LP", "LR")) for feature in first[0])


def test_a_word_sees_where_in_longer_names_it_stood():
    first, _ = shown("Lee won", "with Ann/B-PER May/I-PER Lee/I-PER")
    assert "LP=PERE" in first[0]


def test_a_name_sees_its_length_and_what_the_same_name_is_elsewhere():
    first, _ = shown("Red/B-LOC Star/I-LOC won", "with RED/B-ORG STAR/I-ORG")
    assert {"LN=LOC2", "LR=ORG|LOC"} <= first[0]


def test_a_word_without_a_capital_sees_labels_alone():
    first, _ = shown("the zed/B-ORG", "a Zed/B-ORG")
    assert all(feature.startswith(("L0", "L-")) for feature in first[1])


@pytest.mark.parametrize(
    ("sentence", "worth"),
    [
        ("Talks failed", []),
        ("they won", []),
        ("They saw Zed", [(0, 3)]),
        ("Zed/B-ORG won", [(0, 2)]),
        ("They won it by one to nothing when Zed came", [(6, 10)]),
        ("Zed won it by one to nothing when Ann/B-PER came", [(0, 3), (6, 10)]),
        ("The/B-ORG won it by one to nothing when Ann/B-PER came", [(0, 3), (6, 10)]),
    ],
)
def test_what_has_no_name_and_no_capital_but_that_of_the_sentence_is_settled(sentence, worth):
    words = [word.split("/")[0] for word in sentence.split()]
    labels = [(word + "/O").split("/")[1] for word in sentence.split()]
    (reading,) = read([words], gazetteer())
    assert list(unsettled(near_capitals(reading), reading, labels)) == worth


def test_a_word_left_out_still_counts_for_the_others():
    items = [[[], []], [[b"word"], [b"word"]]]
    readings = read([["Zed", "won"], ["saw", "Zed"]], gazetteer())
    add_first_look(items, readings, [["B-ORG", "O"], ["O", "O"]])
    assert items[0] == [[], []]
    assert b"LD=ORGu" in items[1][1]


def test_an_event_of_the_first_look_stands_whatever_the_second_says():
    first = [Span(0, 3, EVENT), Span(5, 6, ORG)]
    second = [Span(1, 3, ORG), Span(4, 5, PERSON), Span(5, 6, PERSON)]
    assert with_events(first, second) == [Span(0, 3, EVENT), Span(4, 5, PERSON), Span(5, 6, PERSON)]


def test_without_events_the_second_look_decides():
    assert with_events([Span(0, 1, ORG)], [Span(0, 1, PERSON)]) == [Span(0, 1, PERSON)]
