"""Which words of a text are a date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.dates import find_dates
from reader.model.dates import PartialDate

ARTICLE = PartialDate("2024-07-16")


def surfaces(text: str) -> list[str]:
    return [text[date.start : date.end] for date in find_dates(text, ARTICLE)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("from just six years ago when he met", ["six years ago"]),
        ("And earlier in June, Pyongyang claimed", ["June"]),
        ("about three weeks ago", ["three weeks ago"]),
        ("between 2010 and 2015", ["2010", "2015"]),
        ("the 2016 election", ["2016"]),
        ("(2010)", ["2010"]),
        ("Her 2016 campaign and Trump's 2020 one", ["2016", "2020"]),
        ("earlier this month and late last year", ["this month", "last year"]),
        ("on Monday, July 8, 2024, at noon", ["Monday, July 8, 2024"]),
        ("in Beijing on 5 and 6 March", ["6 March"]),
        ("last week’s and Sunday's talks", ["last week", "Sunday"]),
    ],
)
def test_the_words_of_a_date_are_found(text, dates):
    assert surfaces(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "May was late, and we march on",
        "May I go? March!",
        "Theresa May said",
        "in 2000 people's homes",
        "about 1,500 to 2,000 dollars",
        "$2000 and €1999 and #2016",
        "version 3.2016 at 10:2016",
        "over the last week, in the past year",
        "Bloody Sunday and Good Friday",
        "USA Today",
        "a 52-year-old and 10 days",
        "code 20240716 or A2016",
        "http://x.org/2016/07/08",
        "the following day",
        "Sundays",
        "every Sunday",
        "Jan Smuts and Jun Ma",
    ],
)
def test_what_only_looks_like_a_date_is_left(text):
    assert surfaces(text) == []


@given(st.text(alphabet="0129-/., ’'MaySundlstwek ago\n", max_size=200))
def test_dates_stand_in_order_inside_the_text_and_do_not_overlap(text):
    dates = find_dates(text, ARTICLE)
    ends = [0, *(date.end for date in dates)]
    assert all(end <= date.start < date.end <= len(text) for end, date in zip(ends, dates, strict=False))


@given(st.text(alphabet="0123456789 -/.MayJunSundlstwekyr ago", max_size=60), st.dates())
def test_any_text_against_any_day_is_read_without_an_error(text, day):
    find_dates(text, PartialDate(day.isoformat()))
