"""Two texts are compared sentence by sentence, and every sentence of both is accounted for."""

from hypothesis import given
from hypothesis import strategies as st

from reader.inquiry.comparing import comparing, similar, wording
from reader.inquiry.comparing.arranging import mirrored
from reader.inquiry.comparing.comparing import compare
from reader.inquiry.comparing.units import units
from reader.model.comparison import Counts, Kinship
from reader.text.safe import safe_text
from tests.inquiry.comparing.texts import ANY, TEXTS

AGENCY = safe_text(
    "The bridge over the Tay opened on Tuesday, officials said. It cost 40 million pounds.\n"
    "Engineer Mary Reid led the work. Traffic had been diverted for three years."
)
PAPER = safe_text(
    "Engineer Mary Reid led the work.\n"
    "The bridge over the Tay opened on Monday, officials said. Nobody came to the feast.\n"
    "It cost 40 million pounds."
)


def told(comparison):
    """The pairs as ``(kind, first, second)`` in words."""

    def words(text, sentence):
        return None if sentence is None else text[sentence.start : sentence.end]

    return [
        (pair.kind.value, words(comparison.first, pair.first), words(comparison.second, pair.second))
        for pair in comparison.pairs
    ]


@given(TEXTS | ANY, TEXTS | ANY)
def test_every_sentence_of_both_stands_in_exactly_one_pair(first, second):
    comparison = compare(first, second)
    here = sorted(pair.first[:2] for pair in comparison.pairs if pair.first)
    there = sorted(pair.second[:2] for pair in comparison.pairs if pair.second)
    assert here == list(units(first))
    assert there == list(units(second))


@given(TEXTS | ANY, TEXTS | ANY)
def test_kinds_and_sides_fit_and_marks_stand_in_their_sentences(first, second):
    for pair in compare(first, second).pairs:
        sides = {Kinship.FIRST: (True, False), Kinship.SECOND: (False, True)}.get(pair.kind, (True, True))
        assert (pair.first is not None, pair.second is not None) == sides
        for sentence in filter(None, (pair.first, pair.second)):
            ends = [sentence.start, *(at for mark in sentence.marks for at in mark), sentence.end]
            assert ends == sorted(ends)
            assert all(low < high for low, high in sentence.marks)
            assert pair.kind is Kinship.CHANGED or not sentence.marks


@given(TEXTS | ANY)
def test_a_text_is_alike_to_itself(text):
    counts = compare(text, text).counts()
    assert counts == Counts(len(list(units(text))), 0, 0, 0, 0)


@given(TEXTS | ANY, TEXTS | ANY)
def test_swapped_texts_give_the_mirrored_answer(first, second):
    assert compare(second, first) == mirrored(compare(first, second))


@given(TEXTS, TEXTS)
def test_the_pairs_that_were_not_moved_ascend_in_both(first, second):
    steady = [pair for pair in compare(first, second).pairs if pair.first and pair.second and not pair.moved]
    assert [pair.second for pair in steady] == sorted(pair.second for pair in steady)


@given(st.permutations(["Alpha one.", "Beta two.", "Gamma three.", "Delta four."]))
def test_sentences_in_another_order_are_all_alike(order):
    counts = compare(
        safe_text("Alpha one. Beta two. Gamma three. Delta four."), safe_text(" ".join(order))
    ).counts()
    assert counts.alike == 4
    assert (counts.moved == 0) == (order == ["Alpha one.", "Beta two.", "Gamma three.", "Delta four."])


def test_moved_changed_and_lone_sentences_are_told_apart():
    comparison = compare(AGENCY, PAPER)
    assert told(comparison) == [
        (
            "changed",
            "The bridge over the Tay opened on Tuesday, officials said.",
            "The bridge over the Tay opened on Monday, officials said.",
        ),
        ("second", None, "Nobody came to the feast."),
        ("alike", "It cost 40 million pounds.", "It cost 40 million pounds."),
        ("alike", "Engineer Mary Reid led the work.", "Engineer Mary Reid led the work."),
        ("first", "Traffic had been diverted for three years.", None),
    ]
    assert comparison.counts() == Counts(alike=2, changed=1, first=1, second=1, moved=1)
    changed = comparison.pairs[0]
    assert [AGENCY[low:high] for low, high in changed.first.marks] == ["Tuesday"]
    assert [PAPER[low:high] for low, high in changed.second.marks] == ["Monday"]


def test_quotation_marks_dashes_and_white_space_are_no_difference():
    first = safe_text("“They are our people – all of them,” he said.\nIt  rained.")
    second = safe_text('"They are our people - all of them," he said. It\u00a0rained.')
    assert compare(first, second).counts() == Counts(2, 0, 0, 0, 0)


def test_text_broken_at_a_fixed_width_is_compared_as_it_flows():
    flowing = safe_text(AGENCY.replace("\n", " "))
    broken = safe_text("The bridge over the Tay opened on Tuesday,\nofficials said. It cost 40 million\npounds. "
                       "Engineer Mary Reid led the\nwork. Traffic had been diverted for\nthree years.")  # fmt: skip
    assert compare(flowing, broken).counts() == Counts(4, 0, 0, 0, 0)


def test_sentences_that_share_but_common_words_are_not_one_that_was_changed():
    first = safe_text("The minister said that he would go to Rome. " + AGENCY)
    second = safe_text("The farmer said that he had sold the horse. " + AGENCY)
    assert compare(first, second).counts() == Counts(4, 0, 1, 1, 0)


def test_of_very_long_texts_the_beginning_is_compared_and_that_is_said(monkeypatch):
    monkeypatch.setattr(comparing, "MOST", 3)
    comparison = compare(AGENCY, AGENCY)
    assert comparison.counts().alike == 3
    assert "sentences are compared" in comparison.cut


def test_looking_for_changed_sentences_ends_and_that_is_said(monkeypatch):
    monkeypatch.setattr(similar, "_MOST", 5)
    comparison = compare(AGENCY, PAPER)
    assert comparison.counts().changed == 0
    assert "in one text alone" in comparison.cut


def test_marking_words_ends_and_the_sentence_is_marked_as_a_whole(monkeypatch):
    monkeypatch.setattr(wording, "_MOST", 5)
    comparison = compare(AGENCY, PAPER)
    changed = comparison.pairs[0].first
    assert changed.marks == ((changed.start, changed.end),)
    assert "marked as wholes" in comparison.cut


def test_a_hundred_thousand_equal_sentences_are_no_trouble():
    text = safe_text("The same again. " * 100_000)
    assert compare(text, safe_text(text[:-160])).counts() == Counts(comparing.MOST, 0, 0, 0, 0)


def test_a_megabyte_without_a_stop_is_compared_in_pieces():
    text = safe_text("word " * 200_000)
    counts = compare(text, text).counts()
    assert counts.alike == len(list(units(text))) > 100
