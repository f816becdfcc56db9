"""The passage that a list shows of an article."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.highlight import Highlighter
from reader.search.snippet import snippet
from reader.search.syntax import parse
from tests.examples import examples
from tests.search.test_highlight import _texts

LEAD = "South Korea's spy agency says a diplomat has defected. He lived in Havana until last November. "
REST = (
    "The two countries have been apart for decades.\n\nA former envoy, now in Seoul, knew him well in Cuba."
)


def shown(query: str, text: str, width: int = 60) -> tuple[str, list[str]]:
    found = snippet(Highlighter(parse(query, today=date(2024, 7, 20), final=True)), text, width)
    return found.text, [found.text[start:end] for start, end in found.hits]


@pytest.mark.parametrize(
    ("query", "text", "expected", "hits"),
    [
        ("havana", LEAD + REST, "He lived in Havana until last November.", ["Havana"]),
        ("zzz", LEAD + REST, "South Korea's spy agency says a diplomat has defected.", []),
        (
            "envoy cuba",
            LEAD + REST,
            "A former envoy, now in Seoul, knew him well in Cuba.",
            ["envoy", "Cuba"],
        ),
        ("him", LEAD + REST, "A former envoy, now in Seoul, knew him well in Cuba.", ["him"]),
        ('"spy agency"', LEAD, "South Korea's spy agency says a diplomat has defected.", ["spy agency"]),
        ("needle", "🙂 " * 4 + "a needle.", "🙂 🙂 🙂 🙂 a needle.", ["needle"]),
        ("a", "\n\n  Just a  line\twith\nbreaks  \n", "Just a line with breaks", ["a"]),
        ("x", "", "", []),
        ("x", " \n ", "", []),
    ],
)
def test_the_best_sentence_is_shown_with_its_hits(query, text, expected, hits):
    assert shown(query, text) == (expected, hits)


def test_the_passage_with_more_of_the_words_wins_over_an_earlier_one():
    text = "A diplomat came. " + "Nothing happened then. " * 9 + "The diplomat left Havana."
    assert shown("diplomat havana", text)[1] == ["diplomat", "Havana"]


def test_a_long_sentence_is_cut_at_words_around_its_hit():
    text = "word " * 40 + "needle " + "word " * 40
    passage, hits = shown("needle", text, 40)
    assert hits == ["needle"]
    assert passage.startswith("…word")
    assert passage.endswith("word…")
    assert set(passage.strip("…").split()) == {"word", "needle"}


def test_text_without_spaces_is_cut_anywhere_around_its_hit():
    passage, hits = shown("灯台", "山" * 100 + "灯台" + "川" * 100, 30)
    assert hits == ["灯台"]
    assert len(passage) <= 30


def test_a_hit_longer_than_the_room_is_cut():
    text = "a " + "b" * 90
    passage, hits = shown("b" * 64, text, 30)
    assert len(passage) <= 30
    assert hits


@given(
    text=_texts | st.text(max_size=300),
    query=st.sampled_from(["korea", "run cafe", "Jae-In", "北京", "the*", "zzz"]),
)
@settings(max_examples=examples(200))
def test_a_snippet_is_one_line_within_its_width_and_lights_words_of_the_text(text, query):
    highlighter = Highlighter(parse(query, today=date(2024, 7, 20), final=True))
    found = snippet(highlighter, text, 50)
    assert len(found.text) <= 50
    assert "\n" not in found.text
    assert all(0 <= start < end <= len(found.text) for start, end in found.hits)
    assert bool(found.hits) == bool(highlighter.text(text))
