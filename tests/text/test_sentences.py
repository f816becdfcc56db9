"""Where paragraphs, sentences and words begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.sentences import (
    count_words,
    paragraph_at,
    paragraphs,
    sentence_at,
    sentences,
    words,
)

TEXTS = st.text(st.sampled_from('ab A.\n!?"”  …。老1é\u0301-’'), max_size=60)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Gen. J. R. Jones.|He left.",
        "He lives in the U.S.|The law passed.",
        "The U.S. Senate voted on Jan. 5.|It was close.",
        "The U.S. Access Board met the U.K. Labour party.|It was brief.",
        "They moved to the U.S.|However, the E.U. Commission stayed.",
        "It began at 5 p.m.|Police came.",
        "It cost $3.5 million.|No. 5 was late.",
        "“It was worth it.”|The mayor left.",
        '"Why?" she asked.|He did not say.',
        "They waited...|Then it came.",
        "Is it open?|Yes!|It is.",
        "He said no.|They left.",
        "Apple Inc. shares rose.|Nobody knew why.",
        "(It is so.)|The next one.",
        "Ban Ki-moon, 3.0 and v. good, e.g. Bonn.|So it is.",
        "M. Hollande est arrivé.|Il a parlé.",
        "经过两年的维修，老桥重新开放。|市长说“好。”|明天！",
        "दो साल बाद पुल खुला।|महापौर ने कहा।",
        "1. The board met.|2. It voted.",
    ],
)
def test_sentences_of_news_prose(text):
    wanted = text.split("|")
    joined = "".join(wanted) if "。" in text else " ".join(wanted)
    assert cut(joined) == wanted


def test_a_sentence_ends_with_its_line():
    assert cut("A headline\nA lead. And more") == ["A headline", "A lead.", "And more"]


def test_paragraphs_are_the_lines_that_are_not_blank():
    text = "\n  One two \n\n\tThree\n \n"
    assert [text[a:b] for a, b in paragraphs(text)] == ["One two", "Three"]


def test_a_part_of_a_text_can_be_asked_for():
    text = "One. Two. Three."
    assert [text[a:b] for a, b in sentences(text, 5, 9)] == ["Two."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("O’Brien’s don't", ["O’Brien’s", "don't"]),
        ("Ban Ki-moon, 52-year-old", ["Ban", "Ki-moon", "52-year-old"]),
        ("3,000.5 U.S. a@b.com", ["3,000.5", "U.S", "a@b.com"]),
        ("cafe\u0301 Zu\u0308rich", ["cafe\u0301", "Zu\u0308rich"]),
        ("बंदरगाह का पुल", ["बंदरगाह", "का", "पुल"]),
        ("老桥カタカナひらがな", ["老", "桥", "カタカナ", "ひらがな"]),
        ("– “yes” …", ["yes"]),
    ],
)
def test_words(text, wanted):
    assert [text[a:b] for a, b in words(text)] == wanted


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("One two-three  four\n", 3), ("Né à Łódź", 3), ("老桥 open 桥", 4)]
)
def test_words_are_counted_as_a_newsroom_counts_them(text, count):
    assert count_words(text) == count


@given(TEXTS)
def test_sentences_lie_in_order_and_leave_out_only_white_space(text):
    spans = list(sentences(text))
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == "".join(text.split())


@given(TEXTS, st.integers(0, 60))
def test_the_sentence_at_an_offset_is_one_of_them_and_near_it(text, offset):
    spans = list(sentences(text))
    found = sentence_at(text, offset)
    if not spans:
        assert found == (0, 0)
        return
    assert found in spans
    holding = [span for span in spans if span[0] <= offset < span[1]]
    assert not holding or found == holding[0]


@given(TEXTS, st.integers(0, 60))
def test_the_paragraph_at_an_offset_is_the_one_that_holds_it(text, offset):
    spans = list(paragraphs(text))
    found = paragraph_at(text, offset)
    assert found in spans or (not spans and found == (0, 0))
    holding = [span for span in spans if span[0] <= offset < span[1]]
    assert not holding or found == holding[0]


@pytest.mark.parametrize(
    "text",
    [
        "." * 300_000 + "x",
        "Mr. A " * 50_000,
        '."' * 100_000 + "x",
        "a. " * 100_000,
        "a" * 1_000_000,
        "a-" * 300_000,
    ],
    ids=["stops", "titles", "quotes", "short", "one word", "hyphens"],
)
def test_hostile_lines_are_cut_in_linear_time(text):
    assert sum(end - start for start, end in sentences(text)) <= len(text)
    assert sum(1 for _ in words(text)) <= len(text)
