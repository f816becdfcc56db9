"""Two compared texts on rows of the screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.reading.side_by_side import SideBySide, differences, place_of, sign
from reader.inquiry.comparing.comparing import compare
from reader.model.comparison import Kinship, Sentence, SentencePair
from tests.app.library import AGENCY, PAPER
from tests.inquiry.comparing.texts import ANY, TEXTS

COMPARISON = compare(AGENCY.text, PAPER.text)


def laid_out(comparison, width=30, columns=2):
    sheet = SideBySide(comparison, width, columns)
    while not sheet.complete:
        sheet.make_for(1)
    return sheet


def shown(sheet, pair, side):
    """The lines of a sentence as the screen has them."""
    lines = [(row.second if side else row.first) for row in sheet.rows if row.pair == pair]
    return [sheet.sentence(pair, side)[line.start : line.end] for line in lines if line is not None]


@given(TEXTS | ANY, TEXTS | ANY, st.integers(2, 40))
def test_beside_each_other_every_word_of_both_is_on_a_row(first, second, width):
    sheet = laid_out(compare(first, second), width)
    assert sheet.tops == sorted(set(sheet.tops))
    for pair in range(len(sheet.tops)):
        for side in (0, 1):
            assert "".join("".join(shown(sheet, pair, side)).split()) == "".join(
                sheet.sentence(pair, side).split()
            )


def test_one_below_the_other_what_is_alike_stands_once():
    sheet = laid_out(COMPARISON, 60, 1)
    for number, pair in enumerate(COMPARISON.pairs):
        assert bool(shown(sheet, number, 1)) == (pair.second is not None and pair.kind is not Kinship.ALIKE)


def test_a_long_comparison_is_laid_out_bit_by_bit():
    sheet = SideBySide(compare(AGENCY.text, AGENCY.text), 30, 2)
    sheet.make_for(0)
    assert not sheet.tops
    sheet.make_for(1)
    assert sheet.complete


def test_a_difference_is_each_changed_sentence_and_each_run_of_others():
    one = Sentence(0, 1)
    pairs = [
        SentencePair(Kinship.ALIKE, one, one),
        SentencePair(Kinship.CHANGED, one, one),
        SentencePair(Kinship.CHANGED, one, one),
        SentencePair(Kinship.FIRST, one, None),
        SentencePair(Kinship.FIRST, one, None),
        SentencePair(Kinship.SECOND, None, one),
        SentencePair(Kinship.ALIKE, one, one, moved=True),
        SentencePair(Kinship.ALIKE, one, one),
    ]

    class Held:
        pass

    held = Held()
    held.pairs = pairs
    assert list(differences(held)) == [1, 2, 3, 5, 6]


@pytest.mark.parametrize(
    ("kind", "moved", "side", "shown"),
    [
        (Kinship.ALIKE, False, 0, "   "),
        (Kinship.ALIKE, True, None, "⇅  "),
        (Kinship.CHANGED, False, None, " ~ "),
        (Kinship.CHANGED, True, 1, "⇅~B"),
        (Kinship.FIRST, False, 0, " A "),
        (Kinship.SECOND, False, None, " B "),
    ],
)
def test_the_sign_says_what_a_sentence_is_without_colour(kind, moved, side, shown):
    assert sign(SentencePair(kind, None, None, moved), side) == shown


def test_what_stands_in_one_text_alone_is_read_there_whichever_side_is_looked_at():
    one = Sentence(3, 5)
    assert place_of(SentencePair(Kinship.SECOND, None, one), 0) == (1, one)
    assert place_of(SentencePair(Kinship.FIRST, one, None), 1) == (0, one)
