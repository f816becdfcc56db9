"""Articles per month as columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.reading.month_bars import bars

A_YEAR = [(f"2023-{month:02}", month) for month in range(1, 13)]


def test_every_month_between_the_first_and_the_last_has_a_column():
    found = bars([("2023-11", 2), ("2024-02", 1)], 80)
    assert [(column.first, column.count) for column in found.columns] == [
        ("2023-11", 2), ("2023-12", 0), ("2024-01", 0), ("2024-02", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("width", "period", "first"),
    [
        (12, "month", "2023-01"),
        (11, "quarter", "2023-01"),
        (3, "half-year", "2023-01"),
        (1, "year", "2023-01"),
    ],
)
def test_months_that_do_not_fit_are_taken_together_by_the_calendar(width, period, first):
    found = bars(A_YEAR, width)
    assert (found.period, found.columns[0].first) == (period, first)
    assert sum(column.count for column in found.columns) == 78


def test_a_column_says_its_months_and_how_to_find_them():
    month, quarter, year = (bars(A_YEAR, width).columns[-1] for width in (12, 4, 1))
    assert (month.said, month.clause) == ("Dec 2023", "date:2023-12")
    assert (quarter.said, quarter.clause) == ("Oct to Dec 2023", "date:2023-10..2023-12")
    assert (year.said, year.clause) == ("2023", "date:2023")
    decade = bars([("1993-04", 1), ("2024-04", 1)], 7).columns[0]
    assert (decade.said, decade.clause) == ("1990 to 1994", "date:1990..1994")


def test_columns_are_as_high_as_their_counts_and_one_article_is_seen():
    found = bars([("2024-01", 100), ("2024-02", 50), ("2024-03", 1)], 3)
    assert [found.row(2, line) for line in (0, 1)] == ["█  ", "██▁"]


def test_years_stand_below_their_first_month():
    chart = bars([("2023-06", 1), ("2025-02", 1)], 21)
    assert chart.axis(25) == ("┬──────┬───────────┬─", "2023   2024        2025")
    assert chart.axis(21) == ("┬──────┬─────────────", "2023   2024")


def test_years_do_not_run_into_each_other():
    _, years = bars([(f"{year}-01", 1) for year in range(2000, 2020)], 20).axis(20)
    assert years == "2000 2005 2010 2015"


@given(
    st.lists(st.tuples(st.integers(1, 9999 * 12 - 1), st.integers(1, 9)), min_size=1, max_size=6),
    st.integers(1, 200),
)
def test_the_columns_hold_all_articles_and_fit(found, width):
    months = sorted({f"{n // 12:04}-{n % 12 + 1:02}": count for n, count in found}.items())
    chart = bars(months, width)
    assert sum(column.count for column in chart.columns) == sum(count for _, count in months)
    assert chart.width <= width or chart.span == 1200
    assert len(chart.row(3, 0)) == chart.width
    assert len(chart.axis(width)[0]) == chart.width
