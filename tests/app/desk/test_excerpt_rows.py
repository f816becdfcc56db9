"""How excerpts are shown in their list."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.app.desk.excerpt_rows import excerpt_row, heading, plain_words, with_state
from reader.model.excerpt import Group
from reader.model.excerpt_state import ExcerptOrder, ExcerptState
from tests.exports.excerpts import excerpt


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("seoul talks", ["seoul", "talks"]),
        ('"the talks" -reactor', ["the talks"]),
        ("(seoul OR beijing) AND dip* NOT", ["seoul", "beijing", "dip"]),
        ("note:seoul in:visit jae-in", ["jae-in"]),
        ("", []),
    ],
)
def test_the_words_to_light_are_those_that_stand_in_no_field(query, words):
    assert plain_words(query) == words


@pytest.mark.parametrize(
    ("group", "order", "said"),
    [
        (Group(0, 3, "2024-07-16"), ExcerptOrder.NEWEST, "16 Jul 2024 · 3 excerpts"),
        (Group(0, 1, ""), ExcerptOrder.OLDEST, "on an unknown day · 1 excerpt"),
        (Group(0, 1, "cuba"), ExcerptOrder.TAG, "#cuba · 1 excerpt"),
        (Group(0, 1200, ""), ExcerptOrder.TAG, "without a tag · 1,200 excerpts"),
        (Group(0, 2, "aa"), ExcerptOrder.ARTICLE, "Talks go on · 2 excerpts"),
    ],
)
def test_a_heading_says_what_stands_below_it_and_how_much(group, order, said):
    assert heading(group, order, excerpt().excerpt) == said


def test_an_excerpt_from_the_end_of_time_has_a_day(monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")  # 14 hours ahead of UTC
    time.tzset()
    try:
        late = replace(excerpt().excerpt, created=datetime(9999, 12, 31, 23, tzinfo=UTC))
        assert excerpt_row(late, ExcerptOrder.TAG, ()).date == "31 Dec 9999"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_an_article_whose_title_is_not_here_yet_is_headed_all_the_same():
    assert heading(Group(0, 2, "aa"), ExcerptOrder.ARTICLE, None) == "… · 2 excerpts"


@pytest.mark.parametrize(
    ("state", "alert"),
    [
        (None, ""),
        (ExcerptState.IN_PLACE, ""),
        (ExcerptState.MOVED, "→ moved"),
        (ExcerptState.ASK, "? which place"),
        (ExcerptState.CHANGED, "≠ changed"),
        (ExcerptState.LOST, "✗ lost"),
    ],
)
def test_only_one_that_is_not_in_its_place_says_so(state, alert):
    row = excerpt_row(excerpt().excerpt, ExcerptOrder.NEWEST, (), state)
    assert row.alert == alert
    assert with_state(excerpt_row(excerpt().excerpt, ExcerptOrder.NEWEST, ()), state) == row


def test_words_are_lit_as_they_are_written():
    row = excerpt_row(excerpt().excerpt, ExcerptOrder.ARTICLE, ("no-such", "%"))
    assert (row.title_hits, row.snippet_hits) == ((), ())
    kept = replace(excerpt().excerpt, note="A high-profile case of O’Brien")
    row = excerpt_row(kept, ExcerptOrder.ARTICLE, ("high profile", "o'brien"))
    assert [row.snippet[slice(*hit)] for hit in row.snippet_hits] == ["high-profile", "O’Brien"]
