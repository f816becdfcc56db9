"""Finding quotations."""

import pytest

from reader.app.reading.quotation import in_marks, quotation_at


def _found(text, at=0):
    span = quotation_at(text, at)
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("He said “yes” twice.", "“yes”"),
        ('He said "yes" twice.', '"yes"'),
        ("Il a dit « oui » hier.", "« oui »"),
        ("Er sagte „ja“ und ging.", "„ja“"),
        ("Er sagte »ja« und ging.", "»ja«"),
        ("他说「是」。", "「是」"),
        ("He said ‘I don’t know’ twice.", "‘I don’t know’"),
        ("“She said ‘no’ to me,” he said.", "“She said ‘no’ to me,”"),
        ("The ’90s are over.", None),
        ("No quotation.", None),
        ("“It never closes", None),
        ("“It never closes\nNext", "“It never closes"),
        ("said “yes” and “no”", "“yes”"),
    ],
)
def test_a_quotation_reaches_from_mark_to_mark(text, quotation):
    assert _found(text) == quotation


def test_the_one_around_the_caret_comes_before_the_next():
    text = "“First.” He waited. “Second.”"
    assert _found(text, 3) == "“First.”"
    assert _found(text, 10) == "“Second.”"


def test_it_goes_on_over_paragraphs_that_open_anew():
    text = "He said: “One.\n\n“Two.\n\n“Three,” and left."
    assert _found(text, 12) == "“One.\n\n“Two.\n\n“Three,”"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("He spoke", "“He spoke”"),
        ("“He spoke”", "“He spoke”"),
        ("“He spoke and…", "“He spoke and…"),
        ("“Yes”, he said, “no”", "““Yes”, he said, “no””"),
        ("„Ja“", "„Ja“"),
        ("", "“”"),
    ],
)
def test_a_passage_that_is_a_quotation_gets_no_second_marks(line, shown):
    assert in_marks(line) == shown
