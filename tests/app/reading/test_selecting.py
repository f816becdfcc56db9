"""Selecting by keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.reading.motion import Motion, Unit
from reader.app.reading.selecting import Selecting
from reader.app.reading.wrap import Lines

TEXT = "Ri fled. “He is safe,” said Seoul. It is over.\n\nOfficials agreed. Cuba did not.\n\nThe end."
LINES = Lines(TEXT, 20)


def _selected(keys):
    start, end = keys.span(TEXT)
    return TEXT[start:end]


def _at(words):
    place = TEXT.index(words)
    return Selecting(place, place)


def test_a_sentence_from_its_middle_is_the_whole_sentence():
    assert _selected(_at("safe").extended(Unit.SENTENCE, 1, TEXT)) == "“He is safe,” said Seoul."


def test_two_sentences():
    keys = _at("Ri").extended(Unit.SENTENCE, 1, TEXT).extended(Unit.SENTENCE, 1, TEXT)
    assert _selected(keys) == "Ri fled. “He is safe,” said Seoul."


def test_sentences_go_on_over_the_end_of_the_paragraph():
    keys = _at("It is").extended(Unit.SENTENCE, 1, TEXT).extended(Unit.SENTENCE, 1, TEXT)
    assert _selected(keys) == "It is over.\n\nOfficials agreed."


def test_a_sentence_less_takes_the_last_one_back():
    keys = _at("Ri")
    for direction in (1, 1, -1):
        keys = keys.extended(Unit.SENTENCE, direction, TEXT)
    assert _selected(keys) == "Ri fled."
    assert _selected(keys.extended(Unit.SENTENCE, -1, TEXT)) == ""


def test_a_sentence_less_than_nothing_grows_backwards_and_a_sentence_more_gives_it_back():
    keys = _at("It is").extended(Unit.SENTENCE, -1, TEXT)
    assert _selected(keys) == "“He is safe,” said Seoul. "
    assert _selected(keys.extended(Unit.SENTENCE, 1, TEXT)) == ""


def test_a_paragraph_is_taken_whole():
    keys = _at("agreed").extended(Unit.PARAGRAPH, 1, TEXT)
    assert _selected(keys) == "Officials agreed. Cuba did not."
    assert _selected(keys.extended(Unit.PARAGRAPH, 1, TEXT)).endswith("The end.")


def test_whole_paragraphs_are_those_of_both_ends():
    keys = Selecting(TEXT.index("safe"), TEXT.index("safe"), whole=True)
    assert _selected(keys) == TEXT[: TEXT.index("\n")]
    down = keys.moved(Motion.NEXT_LINE, LINES)
    assert _selected(down) == TEXT[: TEXT.index("\n\nThe end")]
    assert _selected(down.moved(Motion.PREVIOUS_LINE, LINES)) == _selected(keys)


def test_whole_paragraphs_end_with_the_text():
    keys = Selecting(TEXT.index("end"), TEXT.index("end"), whole=True)
    assert _selected(keys.moved(Motion.NEXT_LINE, LINES)) == "The end."


@pytest.mark.parametrize(
    ("motion", "expected"),
    [
        (Motion.NEXT_CHARACTER, "H"),
        (Motion.WORD_END, "He"),
        (Motion.NEXT_WORD, "He "),
        (Motion.NEXT_SENTENCE, "He is safe,” said Seoul. "),
        (Motion.PREVIOUS_SENTENCE, "“"),
        (Motion.PREVIOUS_WORD, "fled. “"),
        (Motion.NEXT_PARAGRAPH, TEXT[TEXT.index("He") : TEXT.index("Officials")]),
        (Motion.TEXT_START, "Ri fled. “"),
        (Motion.TEXT_END, TEXT[TEXT.index("He") :]),
        (Motion.LINE_START, "Ri fled. “"),
        (Motion.LINE_END, "He is"),
    ],
)
def test_a_motion_selects_what_it_passes(motion, expected):
    assert _selected(_at("He").moved(motion, LINES)) == expected


def test_the_other_end_moves_after_a_swap():
    keys = _at("He").moved(Motion.WORD_END, LINES).swapped().moved(Motion.PREVIOUS_CHARACTER, LINES)
    assert _selected(keys) == "“He"


def test_a_selection_begins_anew_where_the_caret_went():
    keys = _at("He").moved(Motion.NEXT_WORD, LINES).moved(Motion.NEXT_WORD, LINES).anew()
    assert not _selected(keys)
    assert _selected(keys.moved(Motion.WORD_END, LINES)).strip("“”,") == "safe"


def test_up_and_down_come_back_to_the_same_place():
    keys = _at("said Seoul")
    down = keys.moved(Motion.NEXT_LINE, LINES).moved(Motion.NEXT_LINE, LINES)
    up = down.moved(Motion.PREVIOUS_LINE, LINES).moved(Motion.PREVIOUS_LINE, LINES)
    assert up.caret == keys.caret


def test_a_quotation_is_taken_with_its_marks():
    assert _selected(_at("safe").quotation(TEXT)) == "“He is safe,”"


def test_a_selection_goes_on_to_the_closing_mark():
    keys = _at("Ri").moved(Motion.NEXT_WORD, LINES).quotation(TEXT)
    assert _selected(keys) == "Ri fled. “He is safe,”"


def test_without_a_quotation_nothing_is_taken():
    assert _at("Cuba").quotation(TEXT) is None


moves = st.lists(
    st.sampled_from([*Motion])
    | st.tuples(st.sampled_from([*Unit]), st.sampled_from([1, -1]))
    | st.just("swap"),
    max_size=25,
)


@given(moves, st.booleans(), st.integers(0, len(TEXT)))
def test_whatever_the_keys_the_selection_lies_in_the_text_and_holds_both_ends(steps, whole, start):
    keys = Selecting(start, start, whole=whole)
    for step in steps:
        if step == "swap":
            keys = keys.swapped()
        elif isinstance(step, tuple):
            keys = keys.extended(*step, TEXT)
        else:
            keys = keys.moved(step, LINES)
        low, high = keys.span(TEXT)
        assert 0 <= low <= high <= len(TEXT)
        if not whole:
            assert {low, high} == {min(keys.anchor, keys.caret), max(keys.anchor, keys.caret)}


@given(moves.filter(lambda steps: "swap" not in steps), st.integers(0, len(TEXT)))
def test_motions_never_move_the_anchor(steps, start):
    keys = Selecting(start, start)
    for step in steps:
        if isinstance(step, Motion):
            keys = keys.moved(step, LINES)
    assert keys.anchor == start
