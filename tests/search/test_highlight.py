"""What a query lights in a text."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.query import And, Articles, Exactly, Field, Near, Phrase, Query, Word
from reader.search.analysis import Role, tokens
from reader.search.clock import Clock
from reader.search.highlight import Highlighter
from reader.search.loose import lit_clauses
from reader.search.occurrences import occurrences
from reader.search.syntax import parse
from tests.contracts.strategies import WORDS, trees
from tests.examples import examples

TODAY = date(2024, 7, 20)


def lit(query: str, text: str, language: str = "") -> list[str]:
    highlighter = Highlighter(parse(query, today=TODAY, final=True))
    return [text[start:end] for start, end in highlighter.text(text, language)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("diplomat", "Two diplomats met a Diplomat.", ["diplomats", "Diplomat"]),
        ("resume", "His résumé, to resume", ["résumé", "resume"]),
        ("Équateur", "à l’Équateur", ["Équateur"]),
        ("korea", "Korea's army, Korea’s navy", ["Korea", "Korea"]),
        ('"north korea"', "North Korea and the Korean north of Korea", ["North Korea"]),
        ('"talks"', "talks", ["talks"]),
        ('"war maniacs"', "war\nmaniacs", ["war\nmaniacs"]),
        (
            '"cuba diplomat"~4',
            "a diplomat in Cuba. Cuba far, far, far, far away",
            ["diplomat", "Cuba", "Cuba"],
        ),
        (
            "diplomat NEAR/3 cuba",
            "a diplomat in Cuba. No, no, no, no diplomat: no, no, no, no Cuba",
            ["diplomat", "Cuba"],
        ),
        ("the fall of seoul", "The fall of the city of Seoul", ["The", "fall", "of", "the", "of", "Seoul"]),
        (
            "who is the diplomat of korea that defected from cuba",
            "The diplomat who defected from Cuba is from Korea",
            ["diplomat", "defected", "Cuba", "Korea"],
        ),
        (
            "diplomat defected AND the AND korea AND cuba",
            "The diplomat defected",
            ["The", "diplomat", "defected"],
        ),
        ("kor*", "Korea, Korean, Pyongyang", ["Korea", "Korean"]),
        ("goverment~", "the government governs", ["government"]),
        ('="US"', "the US told us of U.S. plans", ["US", "U.S"]),
        ("us", "the US told us", ["US", "us"]),
        ("Ki-moon", "Ban Ki-moon, Ban Kimoon, Ki Moon", ["Ki-moon", "Kimoon", "Ki Moon"]),
        ("kimoon", "Ban Ki-moon", ["Ki-moon"]),
        ("moon", "Ban Ki-moon", ["moon"]),
        ("3000", "some 3,000 people", ["3,000"]),
        ("needle", "👩‍👩‍👧 🇰🇷 ❤️ needle", ["needle"]),
        ("灯台", "古い灯台の修理。灯台です。", ["灯台", "灯台"]),
        ('"灯台の修理"', "古い灯台の修理。", ["灯台の修理"]),
        ("은행", "한국은행이", ["은행"]),
        ("korea -cuba", "korea cuba", ["korea"]),
        ("korea OR (cuba AND mars)", "korea cuba mars", ["korea", "cuba", "mars"]),
        ("title:korea", "korea", []),
        ("body:korea", "korea", ["korea"]),
        ("publisher:korea date:2024", "korea 2024", []),
        ('korea "north korea" north*', "north korea northern", ["north korea", "northern"]),
        ("", "korea", []),
        ("dying", "to die, dies, dying", ["die", "dies", "dying"]),
    ],
)
def test_exactly_the_hits_are_lit(query, text, expected):
    assert lit(query, text) == expected


def test_english_endings_light_nothing_in_other_languages():
    assert lit("chat", "le chat, les chats", "fr") == ["chat"]
    assert lit("chat", "a chat, two chats", "en") == ["chat", "chats"]


def test_a_set_of_articles_is_lit_by_its_terms():
    root = Articles(frozenset({1}), 'person:"Yoon Suk Yeol"', (Phrase("Yoon Suk Yeol"), Exactly("Yoon")))
    text = "President Yoon Suk Yeol, Mr Yoon, yoon"
    spans = Highlighter(Query("", And((root, Word("mr"))))).text(text)
    assert [text[start:end] for start, end in spans] == ["Yoon Suk Yeol", "Mr", "Yoon"]


def test_title_and_text_are_lit_each_by_its_own_clauses():
    highlighter = Highlighter(parse("title:korea body:cuba mars", today=TODAY, final=True))
    assert highlighter.title("korea cuba mars") == ((0, 5), (11, 15))
    assert highlighter.text("korea cuba mars") == ((6, 10), (11, 15))


def test_a_query_without_words_can_light_nothing():
    assert not Highlighter(parse("date:2024 -korea", today=TODAY, final=True))
    assert Highlighter(parse("korea", today=TODAY, final=True))


_texts = st.lists(
    st.tuples(st.sampled_from([*WORDS, "🙂", "—", "(", "”", "word", "x" * 70]), st.sampled_from([" ", "\n", "", ", "])),
    max_size=60,
).map(lambda parts: "".join(word + gap for word, gap in parts))  # fmt: skip


@given(root=trees, text=_texts, language=st.sampled_from(["", "fr"]))
@settings(max_examples=examples(200))
def test_a_text_is_lit_where_the_definition_finds_something_and_nowhere_else(root, text, language):
    spans = Highlighter(Query("", root)).text(text, language)
    expected = set()
    for clause in lit_clauses(root):
        part = clause.left.field if isinstance(clause, Near) else clause.field
        if part in {None, Field.BODY}:
            for found in occurrences(clause, tokens(text), stemmed=language != "fr"):
                expected.update(point for start, end in found.spans for point in range(start, end))
    assert {point for start, end in spans for point in range(start, end)} == expected


@given(root=trees, text=st.one_of(_texts, st.text(max_size=200)))
@settings(max_examples=examples(150))
def test_spans_are_in_order_apart_and_within_the_text(root, text):
    spans = Highlighter(Query("", root)).text(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(text=_texts | st.text(max_size=80), data=st.data())
@settings(max_examples=examples(200))
def test_every_word_of_a_text_typed_as_it_stands_lights_exactly_itself(text, data):
    words = [token for token in tokens(text) if token.role is Role.WORD]
    if words:
        word = data.draw(st.sampled_from(words))
        spans = Highlighter(Query("", Word(text[word.start : word.end]))).text(text)
        assert (word.start, word.end) in spans


def test_a_long_text_is_lit_a_stretch_at_a_time_as_if_it_were_one(monkeypatch):
    highlighter = Highlighter(parse('"united nations" kim NEAR/3 jong kor*', today=TODAY, final=True))
    text = "Kim Il Jong told the United Nations of Korea and of Jong, or Kim, in Korean. " * 20
    whole = highlighter.text(text)
    monkeypatch.setattr("reader.search.highlight._AT_ONCE", 3)
    monkeypatch.setattr("reader.search.sieve._LENGTH", 40)
    assert highlighter.text(text) == whole
    assert len(whole) > 100


def test_when_time_is_up_the_rest_of_a_text_stays_unlit_and_the_clock_knows():
    clock = Clock(-1.0)
    assert Highlighter(parse("korea", today=TODAY, final=True)).text("Korea", clock=clock) == ()
    assert clock.stopped
