"""One line of text as segments."""

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from reader.app.reading.paint import paint_line
from reader.app.reading.wrap import Line, line_width

BASE, RED, BOLD = Style(color="white"), Style(color="red"), Style(bold=True)
PIECES = ["word ", "e\u0301", "👩‍👩‍👧", "朝鲜", "\t", "🇰🇷", "[red]", "☎️"]
marks = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from([RED, BOLD])).filter(
        lambda mark: mark[0] < mark[1]
    ),
    max_size=5,
)


def _painted(text, laid=()):
    return [(s.text, s.style) for s in paint_line(text, Line(0, len(text)), laid, BASE)]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), marks)
def test_what_is_painted_is_the_text_with_tabs_as_spaces(text, laid):
    segments = paint_line(text, Line(0, len(text)), laid, BASE)
    assert sum(segment.cell_length for segment in segments) == line_width(text, 0, len(text))
    shown = "".join(segment.text for segment in segments)
    assert shown.replace(" ", "") == text.replace("\t", "").replace(" ", "")


def test_a_mark_styles_its_range_alone():
    assert _painted("fled to Cuba.", [(8, 12, RED)]) == [
        ("fled to ", BASE),
        ("Cuba", BASE + RED),
        (".", BASE),
    ]


def test_later_marks_lie_over_earlier_ones():
    blue = Style(color="blue")
    assert _painted("Cuba", [(0, 4, RED + BOLD), (0, 4, blue)]) == [("Cuba", BASE + BOLD + blue)]


def test_marks_may_overlap():
    assert _painted("abcd", [(0, 3, RED), (1, 4, BOLD)]) == [
        ("a", BASE + RED),
        ("bc", BASE + RED + BOLD),
        ("d", BASE + BOLD),
    ]


def test_no_style_ends_within_a_character():
    assert _painted("cafe\u0301!", [(0, 4, RED)]) == [("cafe\u0301", BASE + RED), ("!", BASE)]


def test_only_the_line_is_painted():
    assert paint_line("one two three", Line(4, 7), [(0, 13, RED)], BASE) == [Segment("two", BASE + RED)]


def test_marks_piled_up_by_the_thousand_do_not_go_to_the_terminal():
    segments = paint_line("e" + "\u0301" * 5000 + "x", Line(0, 5002), [], BASE)
    assert sum(len(segment.text) for segment in segments) < 50
    assert sum(segment.cell_length for segment in segments) == 2


def test_an_empty_line_is_nothing():
    assert "".join(text for text, _ in _painted("")) == ""
