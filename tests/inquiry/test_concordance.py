"""Concordance lines: the hit, and what stands around it, on one line."""

from hypothesis import given
from hypothesis import strategies as st

from reader.inquiry.concordance import REACH, concordance_lines
from tests.builders import article


def test_a_line_holds_hit_context_and_where_it_comes_from():
    whole = article(
        "Talks", "Envoys met\nin Beijing to talk.\n\nHavana waits.", publisher="Wikinews", date="2007-02-08"
    )
    at = whole.text.index("Beijing")
    (line,) = concordance_lines(whole, [(at, at + 7)])
    assert (line.left, line.hit, line.right) == ("Envoys met in ", "Beijing", " to talk. Havana waits.")
    assert (line.article, line.title, line.publisher) == (whole.id, "Talks", "Wikinews")
    assert whole.text[line.start : line.end] == "Beijing"


def test_no_word_of_the_context_is_cut_in_two():
    text = "halfway " * 20 + "hit " + "onwards " * 20
    at = text.index("hit")
    (line,) = concordance_lines(article("T", text), [(at, at + 3)])
    assert set(line.left.split()) == {"halfway"}
    assert set(line.right.split()) == {"onwards"}
    assert len(line.left) > REACH - 20


@given(st.text("ab \n", min_size=1, max_size=400), st.data())
def test_every_hit_has_one_line_without_line_ends_and_no_longer_than_its_reach(text, data):
    whole = article("T", text)
    text = whole.text
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    (line,) = concordance_lines(whole, [(start, end)])
    assert "\n" not in line.left + line.hit + line.right
    assert max(len(line.left), len(line.right)) <= REACH
