"""What each way of giving a date means, against an article of Tuesday, 16 July 2024."""

import pytest

from reader.entities.dates import find_dates
from reader.model.dates import PartialDate

ARTICLE = PartialDate("2024-07-16")

PLAIN = """
    November | 2023-11
    2016 | 2016
    Sunday | 2024-07-14
    On Sunday | 2024-07-14
    June | 2024-06
    earlier in June | 2024-06
    February | 2024-02
    six years ago | 2018
    Tuesday | 2024-07-16
    last Tuesday | 2024-07-09
    Wednesday | 2024-07-10
    next Friday | 2024-07-19
    yesterday | 2024-07-15
    tomorrow | 2024-07-17
    today | 2024-07-16
    last week | 2024-W28
    last month | 2024-06
    last year | 2023
    this year | 2024
    two weeks ago | 2024-W27
    three days ago | 2024-07-13
    March 5 | 2024-03-05
    5 March 2019 | 2019-03-05
    12 December | 2023-12-12
    Dec. 3, 2021 | 2021-12-03
    July 2020 | 2020-07
    the 1990s | 199
    19th century | 18
    Monday, July 8 | 2024-07-08
    2024-02-29 | 2024-02-29
    1 April 2023 | 2023-04-01
    early May | 2024-05
    late 2015 | 2015
    August | 2023-08
    December 2025 | 2025-12
    September 11, 2001 | 2001-09-11
    a decade ago | 201
"""

MORE = """
    July | 2024-07
    this July | 2024-07
    last July | 2023-07
    next July | 2025-07
    in May | 2024-05
    since March | 2024-03
    the 5th of March | 2024-03-05
    March 5th, 2019 | 2019-03-05
    5 March, 2019 | 2019-03-05
    Sept 9 | 2023-09-09
    16 JULY 2024 | 2024-07-16
    JANUARY 2020 | 2020-01
    on tuesday | 2024-07-16
    in january | 2024-01
    Tuesday 16 July 2024 | 2024-07-16
    Tue, 16 Jul 2024 | 2024-07-16
    Saturday, July 20 | 2024-07-20
    February 29 | 2024-02-29
    1990s | 199
    the early 1960s | 196
    mid-1980s | 198
    the ’90s | 199
    the '20s | 202
    21st-century | 20
    the twenty-first century | 20
    the first century | 00
    1914-18 | 1914/1918
    2010–2015 | 2010/2015
    March 5-7 | 2024-03-05/2024-03-07
    5-7 March 2019 | 2019-03-05/2019-03-07
    summer of 2019 | 2019
    winter 2021 | 2021
    16.07.2024 | 2024-07-16
    16/07/2024 | 2024-07-16
    7/16/2024 | 2024-07-16
    this Friday | 2024-07-19
    this Monday | 2024-07-15
    this past Friday | 2024-07-12
    last Monday | 2024-07-15
    next Tuesday | 2024-07-23
    last weekend | 2024-07-13/2024-07-14
    this weekend | 2024-07-20/2024-07-21
    this week | 2024-W29
    next week | 2024-W30
    next month | 2024-08
    next year | 2025
    last decade | 201
    this century | 20
    last century | 19
    last night | 2024-07-15
    this morning | 2024-07-16
    tonight | 2024-07-16
    the day before yesterday | 2024-07-14
    the day after tomorrow | 2024-07-18
    10 days ago | 2024-07-06
    a week ago | 2024-W28
    a fortnight ago | 2024-W27
    eight months ago | 2023-11
    twenty years ago | 2004
    two centuries ago | 18
    half a century ago | 1974
    half a year ago | 2024-01
    nearly 30 years ago | 1994
    in 1492 | 1492
    December 31 | 2023-12-31
"""

WITHOUT_VALUE = ["5/6/2024", "February 30", "30 February 2023", "2023-02-30", "1918-14"]


def table(lines: str) -> list[tuple[str, str]]:
    return [tuple(part.strip() for part in line.split("|")) for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("surface", "value"), table(PLAIN) + table(MORE))
def test_a_date_has_its_iso_value(surface, value):
    assert [date.iso for date in find_dates(surface, ARTICLE)] == [value]


@pytest.mark.parametrize("surface", WITHOUT_VALUE)
def test_a_date_that_cannot_be_or_can_be_two_has_no_value(surface):
    assert [date.iso for date in find_dates(surface, ARTICLE)] == [None]


AHEAD = [
    ("The court will hear the case on Monday.", "2024-07-22"),
    ("On Monday, the court will hear the case.", "2024-07-22"),
    ("They’ll meet in November.", "2024-11"),
    ("The vote is scheduled for July 20.", "2024-07-20"),
    ("It is due to open on Tuesday.", "2024-07-16"),
    ("He said on Monday that he will resign.", "2024-07-15"),
    ("The president will travel, his office said on Monday.", "2024-07-15"),
    ("He will be the first leader to visit since November.", "2023-11"),
    ("They will go. It rained on Monday.", "2024-07-15"),
]


@pytest.mark.parametrize(("sentence", "value"), AHEAD)
def test_a_date_is_past_unless_its_clause_looks_ahead(sentence, value):
    assert [date.iso for date in find_dates(sentence, ARTICLE)] == [value]


WITHOUT_ARTICLE_DATE = [
    ("2024-07-16", "2024-07-16"),
    ("16 July 2024", "2024-07-16"),
    ("July 2024", "2024-07"),
    ("in 2024", "2024"),
    ("the 1990s", "199"),
    ("19th century", "18"),
    ("1914-18", "1914/1918"),
    ("today", None),
    ("Sunday", None),
    ("July 16", None),
    ("November", None),
    ("last year", None),
    ("six years ago", None),
]


@pytest.mark.parametrize(("surface", "value"), WITHOUT_ARTICLE_DATE)
def test_without_an_article_date_only_absolute_dates_have_a_value(surface, value):
    assert [date.iso for date in find_dates(surface, None)] == [value]


VAGUE = [
    ("2024-07", "last month", "2024-06"),
    ("2024-07", "two months ago", "2024-05"),
    ("2024-07", "last year", "2023"),
    ("2024-07", "November", "2023-11"),
    ("2024-07", "March 5", "2024-03-05"),
    ("2024-07", "July 5", None),
    ("2024-07", "Sunday", None),
    ("2024-07", "yesterday", None),
    ("2024-07", "last week", None),
    ("2024", "six years ago", "2018"),
    ("2024", "a decade ago", "201"),
    ("2024", "this March", "2024-03"),
    ("2024", "March 5", None),
    ("2024", "June", None),
    ("2024", "last month", None),
]


@pytest.mark.parametrize(("stated", "surface", "value"), VAGUE)
def test_a_vague_article_date_resolves_what_it_allows(stated, surface, value):
    assert [date.iso for date in find_dates(surface, PartialDate(stated))] == [value]


@pytest.mark.parametrize(
    "surface", ["yesterday", "9999 years ago", "9999 days ago", "9999 weeks ago", "last month"]
)
def test_the_first_days_of_the_calendar_are_no_trap(surface):
    assert len(find_dates(surface, PartialDate("0001-01-01"))) == 1


@pytest.mark.parametrize("surface", ["tomorrow", "next year", "next month", "this weekend", "next week"])
def test_the_last_day_of_the_calendar_is_no_trap(surface):
    assert len(find_dates(surface, PartialDate("9999-12-31"))) == 1
