"""How a row of the list is painted."""

import pytest
from rich.style import Style

from reader.app.widgets.list_row import ListRow
from reader.app.widgets.row_paint import RowLook, paint_snippet, paint_title, tags_within
from reader.model.article import ArticleId

LOOK = RowLook(*[Style()] * 8)
ROW = ListRow(
    ArticleId("1"), "Diplomat in Cuba defects", "BBC News", "16 Jul 2024", snippet="A diplomat has fled " * 9
)


def title_of(width=60, **marks):
    return paint_title(_row(marks), width, LOOK, current=False, marked=False).text


def below(width=60, **marks):
    return paint_snippet(_row(marks), width, LOOK, current=False).text


def _row(marks):
    return ListRow(**{name: getattr(ROW, name) for name in ROW.__slots__} | marks)


def test_a_note_has_a_sign_beside_the_date():
    assert title_of(noted=True).endswith("✎ 16 Jul 2024")
    assert title_of(noted=True, starred=True).endswith("★ ✎ 16 Jul 2024")
    assert "✎" not in title_of()


def test_tags_stand_before_the_publisher():
    assert below(100, tags=("cuba", "exile")).endswith("#cuba #exile  BBC News")


@pytest.mark.parametrize("width", [20, 32, 44, 60, 80, 120])
def test_tags_take_nothing_from_title_and_date_nor_too_much_from_the_snippet(width):
    tags = tuple(f"tag{number}" for number in range(20))
    assert title_of(width, tags=tags) == title_of(width)
    assert below(width, tags=tags)[3:30].strip() in below(width)
    assert len(below(width, tags=tags)) == width


def test_where_not_all_tags_fit_the_rest_is_counted():
    assert tags_within(("cuba", "exile", "talks"), 40) == "#cuba #exile #talks  "
    assert tags_within(("cuba", "exile", "talks"), 12) == "#cuba +2  "
    assert tags_within(("cuba", "exile", "talks"), 8) == ""
    assert tags_within((), 40) == ""


def test_an_alert_stands_before_the_signs_and_the_date_and_is_there_without_them():
    assert title_of(alert="≠ changed").endswith("≠ changed  16 Jul 2024")
    assert title_of(alert="≠ changed", date="").endswith("≠ changed")
