"""Who is named more in the last month than in the year before."""

from datetime import date

from reader.model.roster import RosterAsk, RosterOrder
from tests.entities.library import PLACE, entity, filed

TODAY = date(2024, 8, 1)
STEADY, NEW, ONCE, GONE = (entity(PLACE, name) for name in ("Steady", "New", "Once", "Gone"))


def by_rise(store, today=TODAY):
    return store.roster(RosterAsk(order=RosterOrder.RISE), 0, 10, today)


def a_year(store):
    """Ten articles a month name what is steady, up to July 2024."""
    months = [(2023, m) for m in range(7, 13)] + [(2024, m) for m in range(1, 8)]
    store.put(
        filed(100 * n + i, STEADY, *([GONE] if n < 3 else []), date=f"{y}-{m:02}-{10 + i}")
        for n, (y, m) in enumerate(months)
        for i in range(10)
    )


def test_what_is_named_more_than_before_rises_and_what_is_steady_does_not(store):
    a_year(store)
    store.put(filed(9000 + i, NEW, STEADY, date=f"2024-07-{11 + i}") for i in range(5))
    store.put([filed(9900, ONCE, STEADY, date="2024-07-12")])
    rows = by_rise(store).rows
    assert [row.canonical for row in rows][:2] == ["New", "Once"]
    assert (rows[0].recent, rows[0].before) == (5, 0)
    assert rows[0].rise > 3 * rows[1].rise > 0
    assert {row.canonical: row.rise for row in rows}["Steady"] == 0.0
    assert {row.canonical: row.rise for row in rows}["Gone"] < 0


def test_the_month_ends_with_the_newest_article_not_today(store):
    store.put([filed(1, NEW, date="2007-02-08T10:00:00+00:00"), filed(2, NEW, date="2001")])
    assert by_rise(store).month == ("2007-01-10", "2007-02-08")


def test_an_article_dated_in_the_future_does_not_move_the_month(store):
    store.put([filed(1, NEW, date="2024-07-16"), filed(2, NEW, date="2042-01-01")])
    part = by_rise(store)
    assert part.month == ("2024-06-17", "2024-07-16")
    assert part.rows[0].recent == 1


def test_a_month_counts_to_its_end(store):
    store.put([filed(1, NEW, date="2023-12")])
    assert by_rise(store).month == ("2023-12-02", "2023-12-31")


def test_without_dates_there_is_no_month_and_nothing_rises(store):
    store.put([filed(1, NEW), filed(2, STEADY, date="2024")])
    part = by_rise(store)
    assert part.month is None
    assert {row.rise for row in part.rows} == {0.0}
