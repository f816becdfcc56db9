import pytest

from reader.exports.spelled_dates import (
    american_date,
    day_and_month,
    month_first,
    short_date,
    spelled_date,
)
from reader.model.dates import PartialDate


@pytest.mark.parametrize(
    ("write", "year", "month", "day"),
    [
        (spelled_date, "2024", "February 2024", "3 February 2024"),
        (american_date, "2024", "February 2024", "February 3, 2024"),
        (short_date, "2024", "Feb. 2024", "3 Feb. 2024"),
        (month_first, "", "February", "February 3"),
        (day_and_month, "", "February", "3 February"),
    ],
)
def test_a_date_is_spelled_as_precisely_as_it_is_known(write, year, month, day):
    dates = ["2024", "2024-02", "2024-02-03", "2024-02-03T10:00:00+00:00"]
    assert [write(PartialDate(iso)) for iso in dates] == [year, month, day, day]
