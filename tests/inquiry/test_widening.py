"""What plain words may mean beside what was typed."""

from __future__ import annotations

from datetime import date

import pytest

from reader.inquiry.widening import meanings, widened
from reader.model.query import Sort
from reader.search.memory import MemoryEngine, MemoryIndex, MemoryStore
from reader.search.syntax import parse
from tests.contracts.conftest import document

TEXTS = (
    "Muammar Gaddafi spoke",
    "the IAEA met",
    "the International Atomic Energy Agency met",
    "Mohamed ElBaradei left",
    "Kim Jong-il came",
    "who spoke",
)
CALLED = {
    "IAEA": ("International Atomic Energy Agency", "the IAEA"),
    "International Atomic Energy Agency": ("IAEA",),
    "International": ("Olympic Committee",),
    "who": ("World Health Organization",),
    "WHO": ("World Health Organization",),
}


class Called:
    """Names from a table."""

    def other_names(self, name, limit):
        return CALLED.get(name, ())[:limit]


@pytest.fixture(scope="module")
def engine():
    store = MemoryStore()
    MemoryIndex(store).apply([document(number, text) for number, text in enumerate(TEXTS, 1)], [])
    return MemoryEngine(store)


def query(typed, *, final=True):
    return parse(typed, today=date(2024, 7, 20), final=final)


def meant(engine, typed, *, final=True):
    said = [meaning.said for meaning in meanings(query(typed, final=final), engine, Called())]
    return [(each.typed, each.meant) for each in said]


def found(engine, typed):
    asked = query(typed)
    wide = widened(asked, meanings(asked, engine, Called()))
    page = engine.search(wide, sort=Sort.RELEVANCE, offset=0, limit=10)
    return [(int(hit.id), hit.complete) for hit in page.hits]


# -- names


def test_a_short_name_means_the_long_one_too_and_the_other_way_round(engine):
    assert found(engine, "IAEA") == [(2, True), (3, False)]
    assert found(engine, "International Atomic Energy Agency") == [(3, True), (2, False)]


def test_of_names_within_each_other_the_longest_counts(engine):
    assert meant(engine, "International Atomic Energy Agency") == [
        ("International Atomic Energy Agency", "IAEA")
    ]


def test_a_short_word_typed_small_among_others_is_no_acronym(engine):
    assert meant(engine, "who spoke") == []
    assert meant(engine, "WHO spoke") == [("WHO", '"World Health Organization"')]


# -- spellings


def test_a_word_that_no_article_has_means_the_nearest_that_one_has(engine):
    assert found(engine, "Qaddafi") == [(1, False)]
    assert meant(engine, "Moamar Qaddafi") == [("Moamar", "Muammar"), ("Qaddafi", "Gaddafi")]


def test_a_word_that_some_article_has_means_itself(engine):
    assert meant(engine, "met") == []


def test_a_short_word_is_not_respelled_far(engine):
    assert meant(engine, "mrt") == [("mrt", "met")]
    assert meant(engine, "mrx") == []


def test_a_word_that_is_being_typed_is_misspelt_once_it_can_become_no_other(engine):
    assert meant(engine, "gadd", final=False) == []
    assert meant(engine, "qadd", final=False) == []  # too short to say
    assert meant(engine, "qaddafi", final=False) == [("qaddafi", "gaddafi")]
    assert meant(engine, "qaddafi*") == []


# -- words run together


def test_two_words_mean_the_one_that_some_article_makes_of_them(engine):
    assert found(engine, "El Baradei") == [(4, False)]
    assert meant(engine, "El Baradei") == [("El Baradei", "ElBaradei")]


def test_words_that_are_found_as_typed_need_not_be_run_together(engine):
    assert meant(engine, "Jong il") == []


# -- what stays strict


@pytest.mark.parametrize("typed", ["Qaddafi AND spoke", '"Qaddafi"', "title:Qaddafi", "-Qaddafi", ""])
def test_operators_quotes_and_fields_stay_as_typed(engine, typed):
    assert meant(engine, typed) == []


def test_other_conditions_hold_for_what_is_also_meant(engine):
    assert found(engine, "IAEA -international") == [(2, True)]
    assert found(engine, "Qaddafi -spoke") == []
