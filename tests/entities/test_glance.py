"""Words that are worth a look, and the labels of a sentence of which only these are seen."""

from pathlib import Path

import pycrfsuite
import pytest

from reader.entities.features import FeatureExtractor
from reader.entities.gazetteer import load_gazetteer
from reader.entities.glance import labelled, near_capitals
from reader.entities.reading import read
from reader.entities.shipped import MODEL, unpacked
from reader.entities.tokens import sentences
from tests.entities.builders import reading

SEED = Path(__file__).parents[2] / "seeds" / "000_99676c1416161d68.txt"


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("we saw our old friend Ann in a big town", [(3, 8)]),
        ("Ann saw it in a big town", [(0, 3)]),
        ("it was in a big town that we saw Ann", [(7, 10)]),
        ("Ann and then bit later Lee came", [(0, 7)]),
        ("Ann and then came a bit later to Lee", [(0, 3), (6, 9)]),
        ("we use an iPhone", [(1, 4)]),
        ("nobody came here", []),
    ],
)
def test_two_words_to_each_side_of_a_capital_are_worth_a_look(text, windows):
    assert near_capitals(reading(text)) == windows


class Echo:
    """Labels each word with its first feature, and remembers how many it saw."""

    def __init__(self):
        self.seen = 0

    def tag(self, items):
        self.seen = len(items)
        return [next(iter(item)).decode() for item in items]


def test_words_that_are_passed_over_are_outside_of_names():
    items = [[b"B-PER"], [b"O"], [], [], [b"B-LOC"]]
    labels = labelled(Echo(), items)
    assert [labels[place] for place in (0, 1, 4)] == ["B-PER", "O", "B-LOC"]


def test_a_gap_is_seen_as_one_word_however_long_it_is():
    echo = Echo()
    labelled(echo, [[], [], [b"B-PER"], [], [], [], [b"O"]])
    assert echo.seen == 4


def test_a_sentence_without_anything_to_see_is_outside_of_names():
    echo = Echo()
    assert labelled(echo, [[], [], []]) == ["O", "O", "O"]
    assert echo.seen == 0


def test_what_is_passed_over_does_not_change_what_is_found_elsewhere():
    text = SEED.read_text(encoding="utf-8")
    readings = read([sentence.words for sentence in sentences(text)], load_gazetteer())
    extractor, model, content = FeatureExtractor(load_gazetteer()), pycrfsuite.Tagger(), unpacked(MODEL)
    model.open_inmemory(content)  # the library reads from these bytes as long as it is open
    whole = extractor.article(readings).full()
    glanced_at = extractor.article(readings, [near_capitals(each) for each in readings]).full()
    assert not all(map(all, glanced_at))
    assert [labelled(model, items) for items in glanced_at] == [model.tag(items) for items in whole]
