import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports.formats.csv import COLUMNS, cells, guarded, unguarded
from reader.exports.views import excerpt_view
from tests.exports.excerpts import excerpt, excerpts, exported


def read(document):
    return list(csv.reader(io.StringIO(document, newline="")))


def test_a_line_of_names_and_a_line_an_excerpt():
    names, line = read(exported("csv", excerpt(1, note="a\nb, c", tags=["x", "y"])))
    assert tuple(names) == COLUMNS
    told = dict(zip(names, line, strict=True))
    assert (told["quote"], told["note"], told["tags"]) == ("The talks would go on.", "a\nb, c", "x; y")
    assert (told["state"], told["start"], told["end"]) == ("in place", "24", "46")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "\n@"])
def test_no_cell_is_a_formula(start):
    evil = f'{start}HYPERLINK("http://evil.test")'
    _, line = read(exported("csv", excerpt(1, note=evil, tags=[evil])))
    assert all(not cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in line)


@given(st.text())
def test_the_guard_of_a_cell_can_be_taken_away(cell):
    assert unguarded(guarded(cell)) == cell


@given(st.lists(excerpts(), max_size=4))
def test_every_cell_reads_back_equal(some):
    lines = read(exported("csv", *some))[1:]
    told = [[unguarded(cell) for cell in line] for line in lines]
    assert told == [cells(excerpt_view(each, "chicago")) for each in some]
