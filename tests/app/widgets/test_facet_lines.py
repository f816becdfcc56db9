"""The lines of the facet panel."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.widgets.facet_lines import bar, facet_lines
from reader.model.query import Facet

FACETS = (
    Facet("publisher", (("BBC News", 3), ("北京青年报", 1))),
    Facet("year", (("2023", 1), ("2024", 3))),
    Facet("person", ()),
)


def test_values_stand_under_headings_and_a_facet_without_values_is_left_out():
    lines = [line.content.plain.split() for line in facet_lines(FACETS, 30, lambda *_: False)]
    assert lines[0] == ["Publishers"]
    assert lines[1] == ["BBC", "News", "3"]
    assert ["Years"] in lines
    assert ["People"] not in lines


def test_years_are_a_bar_chart():
    year = [line.content.plain for line in facet_lines(FACETS, 30, lambda *_: False) if line.facet == "year"]
    assert year[-1].count("█") > 2 * year[-2].count("█")


def test_what_is_chosen_is_marked():
    lines = facet_lines(FACETS, 30, lambda facet, value: value == "BBC News")
    assert [line.value for line in lines if "●" in line.content.plain] == ["BBC News"]


@given(st.integers(8, 200))
def test_every_line_with_a_value_is_as_wide_as_the_panel(width):
    for line in facet_lines(FACETS, width, lambda *_: False):
        if line.value:
            assert cell_len(line.content.plain) == width


@given(st.integers(0, 1000), st.integers(1, 1000), st.integers(1, 60))
def test_a_bar_is_seen_where_something_is_and_never_too_long(count, most, width):
    drawn = bar(min(count, most), most, width)
    assert bool(drawn) == bool(count)
    assert len(drawn) <= width
