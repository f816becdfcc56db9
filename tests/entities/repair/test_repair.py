"""All repairs of an article together."""

from hypothesis import given
from hypothesis import strategies as st

from reader.entities import repair
from reader.entities.labels import KINDS, Span
from tests.entities.builders import gazetteer, reading, shown, spans

WORDS = st.sampled_from(
    ["The", "the", "President", "Ann", "Lee", "British", "Korean", "South", "Red", "Cross", "in", "Seoul",
     "'s", "52-year-old", "Christian", "War", "Day", "Army", "of", "and", "said", "ceremony", "New", "Zealand"]
)  # fmt: skip


@st.composite
def sentences(draw):
    words = draw(st.lists(WORDS, min_size=1, max_size=12))
    found, at = [], 0
    while at < len(words):
        length = draw(st.integers(0, 3))
        if length and at + length <= len(words):
            found.append(Span(at, at + length, draw(st.sampled_from(sorted(KINDS)))))
        at += max(length, 1)
    return " ".join(words), found


@given(st.lists(sentences(), max_size=4))
def test_repaired_spans_are_in_order_inside_the_sentence_and_do_not_overlap(article):
    readings = [reading(text) for text, _ in article]
    repaired = repair.article(readings, [found for _, found in article], gazetteer())
    assert len(repaired) == len(readings)
    for one, found in zip(readings, repaired, strict=True):
        end = 0
        for span in found:
            assert end <= span.start < span.end <= len(one.words)
            assert span.kind in KINDS
            end = span.end


def test_the_rules_work_together_on_an_article():
    texts = ["The British President Ann Lee spoke", "then South Korean troops met Lee in Seoul"]
    marked = ["PER British President Ann Lee", "NORP Korean|LOC Lee|LOC Seoul"]
    readings = [reading(text) for text in texts]
    found = repair.article(
        readings, [spans(text, mark) for text, mark in zip(texts, marked, strict=True)], gazetteer()
    )
    assert [shown(text, part) for text, part in zip(texts, found, strict=True)] == [
        "NORP British|PER Ann Lee",
        "NORP South Korean|PER Lee|LOC Seoul",
    ]
