"""Labels of words and the spans they make."""

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.labels import ORG, PERSON, Span, to_labels, to_spans


def test_a_begin_label_starts_a_new_span_even_after_the_same_kind():
    assert to_spans(["B-PER", "I-PER", "B-PER", "O"]) == [Span(0, 2, PERSON), Span(2, 3, PERSON)]


def test_an_inside_label_of_another_kind_starts_a_span():
    assert to_spans(["O", "I-ORG", "I-PER"]) == [Span(1, 2, ORG), Span(2, 3, PERSON)]


def test_a_span_may_end_with_the_sentence():
    assert to_spans(["O", "B-ORG", "I-ORG"]) == [Span(1, 3, ORG)]


def test_no_labels_make_no_spans():
    assert to_spans([]) == []


@given(st.lists(st.tuples(st.sampled_from([PERSON, ORG, "O"]), st.integers(1, 3)), max_size=8))
def test_labels_and_spans_say_the_same(runs):
    spans, at = [], 0
    for kind, length in runs:
        if kind != "O":
            spans.append(Span(at, at + length, kind))
        at += length
    assert to_spans(to_labels(spans, at)) == spans
