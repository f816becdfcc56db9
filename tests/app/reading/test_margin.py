"""What stands left of a line."""

import pytest
from rich.style import Style

from reader.app.reading.margin import margin


@pytest.mark.parametrize("width", [0, 1, 2, 9])
@pytest.mark.parametrize("styles", [(), ("excerpt",), ("excerpt", "overlap")])
def test_it_is_exactly_as_wide_as_asked(width, styles):
    segments = margin(width, styles, Style(), Style(bold=True))
    assert sum(segment.cell_length for segment in segments) == width


def test_overlapping_excerpts_have_a_mark_of_their_own():
    marks = {
        styles: "".join(segment.text for segment in margin(3, styles, Style(), Style())).strip()
        for styles in ((), ("excerpt",), ("excerpt", "overlap"))
    }
    assert len(set(marks.values())) == 3
    assert not marks[()]
