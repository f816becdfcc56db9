"""Lines and rows with headings between them, held to a plain list of the lines."""

from hypothesis import given
from hypothesis import strategies as st

from reader.app.widgets.row_lines import RowLines


def plain(rows, starts, each):
    """What stands on each line: (row, within), or (heading, -1)."""
    lines = []
    for row in range(rows):
        if row in starts:
            lines.append((starts.index(row), -1))
        lines += [(row, within) for within in range(each)]
    return lines


@given(st.integers(1, 30), st.integers(1, 2), st.data())
def test_every_line_is_found_as_in_a_list_of_them(rows, each, data):
    starts = sorted(data.draw(st.sets(st.integers(0, rows - 1))))
    lines, expected = RowLines(starts, each), plain(rows, starts, each)
    assert lines.height(rows) == len(expected)
    assert [tuple(lines.at(at)) for at in range(len(expected))] == expected
    for row in range(rows):
        assert lines.line_of(row) == expected.index((row, 0))
        headed = (starts.index(row), -1) if row in starts else None
        assert lines.top_of(row) == (expected.index(headed) if headed else lines.line_of(row))
    for at, (number, within) in enumerate(expected):
        assert lines.row_near(at) == (number if within >= 0 else starts[number])
