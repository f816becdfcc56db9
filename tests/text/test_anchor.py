"""A quotation is found again where it stands, or the user is told that it is not certain."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model.excerpt import ExcerptState
from reader.text.anchor import CONTEXT, content_hash, describe, find, find_all
from tests.text.finding import try_edits

TEXT = (
    "Mr Yoon said the talks would go on. Officials in Havana declined to comment on the visit.\n\n"
    "The embassy opened its doors on Tuesday. Nobody in the crowd of some two hundred people left early.\n\n"
    "Analysts called the step a surprise. Officials in Seoul declined to comment on the visit."
)
ARTICLES = Path(__file__).parents[2] / "seeds"


def quoting(quote, text=TEXT, occurrence=0):
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(quote, start + 1)
    return describe(text, start, start + len(quote))


def found(text, anchor):
    return None if anchor.span is None else text[slice(*anchor.span)]


@given(st.text(min_size=1), st.data())
def test_a_passage_is_found_where_it_was_described(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = find(text, describe(text, start, end))
    assert (anchor.state, anchor.span) == (ExcerptState.IN_PLACE, (start, end))


@given(st.text("ab \n", min_size=1, max_size=40), st.text("ab \n", max_size=60), st.data())
def test_a_fact_always_points_at_the_very_words(text, now, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = find(now, describe(text, start, end))
    if anchor.state in {ExcerptState.IN_PLACE, ExcerptState.MOVED}:
        assert found(now, anchor) == text[start:end]
    else:
        assert anchor.span is None


@given(st.integers(0, 70), st.integers(0, 20), st.text(max_size=20))
def test_the_differences_are_the_quotation_on_one_side_and_the_suggestion_on_the_other(at, length, other):
    quote = (
        "The embassy opened its doors on Tuesday. Nobody in the crowd of some two hundred people left early."
    )
    now = TEXT.replace(quote, quote[:at] + other + quote[at + length :])
    assume(quote not in now)
    anchor = find(now, quoting(quote))
    assert anchor.state is ExcerptState.CHANGED
    assert "".join(piece.was for piece in anchor.differences) == quote
    assert "".join(piece.now for piece in anchor.differences) == now[slice(*anchor.candidates[0])]


def test_the_neighbours_are_at_least_thirty_two_characters_where_there_are_so_many():
    selector = quoting("opened its doors")
    assert len(selector.prefix) == len(selector.suffix) == CONTEXT
    assert selector.prefix + selector.exact + selector.suffix in TEXT


def test_the_neighbours_grow_until_they_tell_two_places_apart():
    text = (
        "First. "
        + "the same words all along here, " * 3
        + "then.\nSecond. "
        + "the same words all along here, " * 3
    )
    selector = quoting("words all along", text, occurrence=1)
    assert len(selector.prefix) > CONTEXT
    assert (selector.copies, selector.twins) == (6, 1)


def test_text_before_a_passage_moves_it():
    now = "A new first paragraph.\n\n" + TEXT
    anchor = find(now, quoting("The embassy opened its doors on Tuesday."))
    assert anchor.state is ExcerptState.MOVED
    assert found(now, anchor) == "The embassy opened its doors on Tuesday."


def test_a_moved_paragraph_is_found_though_both_neighbours_changed():
    first, second, third = TEXT.split("\n\n")
    now = f"{second}\n\n{third}\n\n{first}"
    anchor = find(now, quoting(first))
    assert (anchor.state, found(now, anchor)) == (ExcerptState.MOVED, first)


def test_of_several_places_the_one_between_the_same_neighbours_is_taken():
    now = "Added.\n\n" + TEXT
    anchor = find(now, quoting("declined to comment", occurrence=1))
    assert anchor.state is ExcerptState.MOVED
    assert anchor.span == (now.rindex("declined"), now.rindex("declined") + len("declined to comment"))


def test_of_several_places_without_the_same_neighbours_the_user_chooses():
    now = TEXT.replace("Havana", "Cuba").replace("Seoul", "Korea").replace("the visit", "it")
    anchor = find(now, quoting("declined to comment"))
    assert anchor.state is ExcerptState.ASK
    assert [now[slice(*span)] for span in anchor.candidates] == ["declined to comment"] * 2


def test_a_copy_between_the_old_neighbours_is_not_taken_for_the_original():
    sentence = "The embassy opened its doors on Tuesday."
    now = TEXT.replace(sentence, f"{sentence} It rained. {sentence}")
    assert find(now, quoting(sentence)).state is ExcerptState.ASK


def test_when_one_of_two_copies_is_left_it_is_not_said_to_be_the_quoted_one():
    now = TEXT.replace("Officials in Havana declined to comment on the visit.", "")
    anchor = find(now, quoting("declined to comment on the visit."))
    assert anchor.state is ExcerptState.ASK


def test_a_short_quotation_is_asked_about_while_its_words_stand_elsewhere_with_another_break():
    before = "Envoys met on Monday.\n\nThe United Nations Security Council held a meeting of an hour."
    after = (
        "The United Nations Security Council has more to do.\n\n"
        "Envoys met on Monday.\n\nThe United\nNations Security Council held a meeting of an hour."
    )
    assert find(after, quoting("United Nations", before)).state is ExcerptState.ASK


def test_a_short_quotation_without_its_neighbours_is_asked_about():
    now = "Something else entirely, where Mr Yoon is named once."
    anchor = find(now, quoting("Mr Yoon"))
    assert anchor.state is ExcerptState.ASK
    assert [now[slice(*span)] for span in anchor.candidates] == ["Mr Yoon"]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("opened its doors on Tuesday", "opened its gates on Tuesday"),
        ("some two hundred people left early", "some 200 people left early"),
        ("The embassy opened its doors", "The consulate opened its doors"),
        ("on Tuesday. Nobody in the crowd", "on Tuesday — nobody in the crowd"),
        ("two hundred people", "two\nhundred people"),
    ],
)
def test_changed_words_give_a_suggestion_with_its_differences_and_no_fact(was, now):
    quote = (
        "The embassy opened its doors on Tuesday. Nobody in the crowd of some two hundred people left early."
    )
    changed = TEXT.replace(was, now)
    anchor = find(changed, quoting(quote))
    assert (anchor.state, anchor.span) == (ExcerptState.CHANGED, None)
    assert changed[slice(*anchor.candidates[0])] == quote.replace(was, now)
    assert "".join(piece.was for piece in anchor.differences) == quote


def test_a_deleted_passage_is_lost():
    quote = "Nobody in the crowd of some two hundred people left early."
    anchor = find(TEXT.replace(quote, ""), quoting(quote))
    assert anchor.state is ExcerptState.LOST
    assert (anchor.span, anchor.candidates) == (None, ())


def test_a_passage_of_a_script_without_spaces_is_found_changed():
    text = "韓国の尹錫悦大統領は火曜日、キューバとの国交樹立を発表した。両国の外相はソウルで会談した。"
    now = text.replace("火曜日", "水曜日")
    anchor = find(now, describe(text, 0, 30))
    assert anchor.state is ExcerptState.CHANGED
    assert "水曜日" in now[slice(*anchor.candidates[0])]


def test_an_equal_hash_with_a_wrong_position_is_not_believed():
    selector = quoting("opened its doors")
    anchor = find(TEXT, replace(selector, start=3, end=19))
    assert found(TEXT, anchor) == "opened its doors"


def test_an_empty_text_loses_everything():
    assert find("", quoting("Mr Yoon")).state is ExcerptState.LOST


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4), (0, len(TEXT) + 1)])
def test_no_passage_cannot_be_described(start, end):
    with pytest.raises(ValueError, match="no passage"):
        describe(TEXT, start, end)


def test_the_hash_tells_texts_apart_and_takes_any_string():
    assert content_hash(TEXT) != content_hash(TEXT + " ")
    assert len(content_hash("\ud800")) == 64


def test_many_excerpts_of_one_text_are_found_as_each_by_itself():
    now = "New.\n\n" + TEXT.replace("Tuesday", "Wednesday")
    selectors = [
        quoting(quote) for quote in ("Mr Yoon said", "Officials in Seoul", "doors on Tuesday. Nobody")
    ]
    assert list(find_all(now, selectors)) == [find(now, selector) for selector in selectors]


def test_a_text_of_one_letter_is_no_trap():
    text = "a" * 200_000
    anchor = find(text + "b", describe(text, 1000, 2000))
    assert anchor.state is ExcerptState.ASK


def test_no_edit_makes_a_wrong_place_a_fact():
    texts = [
        path.read_text(encoding="utf-8", errors="replace") for path in sorted(ARTICLES.glob("*.txt"))[:12]
    ]
    tally, wrong = try_edits(texts or [TEXT * 2], 60, seed=7)
    assert wrong == []
    assert tally["right"] > tally.total() / 2
