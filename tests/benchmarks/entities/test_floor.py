"""The recogniser does not fall below what it has reached on the open test files.

The floors lie half a point under the figures of ``reader/entities/data/MODEL_CARD.md``. Choices are made on
the development part, never on these files; here they only sound the alarm.
"""

import pytest

from reader.entities.crf import load_tagger
from reader.entities.training.corpora import articles
from reader.entities.training.score import TESTS, tally, upper_cased
from tests.benchmarks.entities.quality import CORPORA

FLOORS = {
    "uner_pud.news": 74.6,
    "gum_news.test": 77.3,
    "wikigold.test": 73.5,
    "crossner_politics.test": 83.4,
}
FLOOR_IN_CAPITALS = 66.8


@pytest.mark.parametrize("corpus", FLOORS)
def test_mixed_case_text(corpus):
    kinds = TESTS[corpus]
    assert tally(articles(CORPORA, corpus), kinds, load_tagger().article).score(*kinds).f1 >= FLOORS[corpus]


def test_text_wholly_in_capitals():
    kinds = TESTS["uner_pud.news"]
    upper = upper_cased(articles(CORPORA, "uner_pud.news"))
    assert tally(upper, kinds, load_tagger().article).score(*kinds).f1 >= FLOOR_IN_CAPITALS
