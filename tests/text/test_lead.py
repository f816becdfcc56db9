"""How an article begins, for lists and titles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.lead import TITLE_LIMIT, clip, lead, made_title

PROSE = (
    "The mayor of Tilling resigned on Monday after the harbour board voted against the new bridge, it said.\n"
)


def test_the_lead_is_whole_sentences():
    assert lead("One came. Two went. " + "Three stayed for a very long time " * 10) == "One came. Two went."


def test_the_lead_leaves_header_lines_out():
    assert lead("By Freja Enband\nDie Warte, 10 April 2019\n\nThe bridge is open.") == "The bridge is open."


def test_the_lead_passes_over_rules():
    assert lead("---\n\nThe bridge is open.") == "The bridge is open."


def test_the_lead_puts_no_blanks_where_the_script_has_none():
    assert lead("老桥开放。市长说好。") == "老桥开放。市长说好。"


def test_the_lead_goes_on_behind_a_title_that_was_made_of_it():
    text = "---\n" + PROSE + "\nShe did not say why."
    assert lead(text, title=made_title(text)) == "She did not say why."


def test_a_text_of_one_sentence_is_title_and_lead():
    assert lead(PROSE, title=made_title(PROSE)) == PROSE.strip()


def test_a_made_title_is_cut_at_a_word():
    assert (
        made_title(PROSE) == "The mayor of Tilling resigned on Monday after the harbour board voted against"
    )


def test_a_short_lead_is_the_title_whole():
    assert made_title("\n---\n\nThe bridge reopened.\nMore.") == "The bridge reopened."


def test_a_cut_keeps_letters_with_their_marks():
    assert clip("e\u0301" * 50, 9) == "e\u0301" * 4


@given(st.text(max_size=300))
def test_titles_and_leads_are_short_and_on_one_line(text):
    for line, limit in ((made_title(text), TITLE_LIMIT), (lead(text), 200)):
        assert len(line) <= limit
        assert "\n" not in line
