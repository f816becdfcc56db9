"""What stands above the text."""

from dataclasses import replace

import pytest

from reader.app.reading.dates import shown_date
from reader.app.reading.head import Head, joined
from reader.model.article import ArticleWarning, DateSource, WarningKind
from reader.model.dates import PartialDate
from reader.model.marks import Marks
from tests.builders import article


@pytest.mark.parametrize(
    ("iso", "source", "shown"),
    [
        ("2024-07-16", DateSource.STATED, "16 Jul 2024"),
        ("2024-07-16", DateSource.INFERRED, "16 Jul 2024 (inferred)"),
        ("2024-07-06", DateSource.PATH, "6 Jul 2024 (from its path)"),
        ("2024-07", DateSource.FOLDER, "Jul 2024 (from its folder)"),
        ("2024", None, "2024"),
        ("2023-11-05T10:00:00+00:00", DateSource.STATED, "5 Nov 2023"),
    ],
)
def test_a_date_is_shown_as_precisely_as_it_is_known(iso, source, shown):
    assert shown_date(PartialDate(iso), source) == shown


def test_the_facts_stand_side_by_side():
    told = article(
        byline="Kelly Ng", publisher="BBC News", date="2024-07-16", date_source=DateSource.INFERRED
    )
    head = Head(replace(told, words=1204), 72)
    assert head.facts == ["Kelly Ng · BBC News · 16 Jul 2024 (inferred) · 1,204 words · 5 min"]


def test_what_an_article_does_not_say_is_left_out():
    assert Head(article(text="Once"), 72).facts == ["1 word · 1 min"]


def test_facts_break_between_two_of_them():
    assert joined(["Kelly Ng", "BBC News", "16 Jul 2024"], 22) == ["Kelly Ng · BBC News", "16 Jul 2024"]


def test_a_fact_longer_than_the_line_breaks_within():
    assert joined(["one two three", "x"], 8) == ["one two", "three", "x"]


@pytest.mark.parametrize(
    ("title", "made", "shown"),
    [
        ("A diplomat has defected to the", True, "A diplomat has defected to the…"),
        ("The bridge reopened.", True, "The bridge reopened."),
        ("The bridge reopened", False, "The bridge reopened"),
    ],
    ids=["cut", "whole", "a headline of its own"],
)
def test_a_title_made_of_opening_words_says_that_they_go_on(title, made, shown):
    head = Head(replace(article(title), title_made=made), 72)
    assert [head.heading[start:end] for start, end in head.title] == [shown]


def test_a_long_title_has_several_lines():
    assert len(Head(article("North Korean diplomat in Cuba defected"), 20).title) == 3


def test_warnings_are_told():
    warning = ArticleWarning(WarningKind.ENCODING, "1 byte could not be read")
    head = Head(replace(article(), warnings=(warning,)), 72)
    assert head.warnings == ["! 1 byte could not be read"]
    assert head.height == len(head.title) + len(head.facts) + 2


def test_tags_and_note_of_the_user_stand_below_the_facts():
    head = Head(article(), 72, Marks(tags=("cuba", "talks"), note="Ask her\n\nagain"))
    assert head.own == ["#cuba #talks", "✎ Ask her", "again"]
    assert head.height == len(head.title) + len(head.facts) + 4


def test_tags_break_between_two_of_them():
    assert Head(article(), 12, Marks(tags=("cuba", "talks", "exile"))).own == ["#cuba #talks", "#exile"]


def test_a_long_note_does_not_keep_the_text_off_the_screen():
    own = Head(article(), 20, Marks(note="a line of it\n" * 40)).own
    assert len(own) == 6
    assert own[-1] == "a line of it …"
