"""Breaking a text into screen lines."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.reading.clusters import clusters
from reader.app.reading.wrap import Lines, line_width

PIECES = [
    "a", "word", "long-winded ", " ", "  ", "\n", "\n\n", " \n \n", "\t", "“quoted”", "é", "e\u0301", "x" * 30,
    "朝鲜", "外交官。", "、", "「", "」", "日本語のテキスト", "각하", "한국 정부는", "👩‍👩‍👧", "🇰🇷", "🇰🇷🇯🇵🇫🇷", "☎️", "1️⃣", "\u3000",
    "e" + "\u0301" * 40, " \u0301", "\u200b", "\u200d", "\ufe0f", "\u0301", "ﷺ", "का", "\xa0", "\xad", "Ａ",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs", "Cc"]), max_size=60).map(
    "".join
)
widths = st.integers(2, 40)


def _all(text, width):
    lines = Lines(text, width)
    lines.make_all()
    return [lines.line(index) for index in range(len(lines))]


def _shown(text, width):
    return [text[start:end] for start, end in _all(text, width)]


@given(texts, widths)
@example("a" + " \u0301" * 30, 2)
def test_lines_cover_the_text_in_order_but_for_white_space(text, width):
    at = 0
    for start, end in _all(text, width):
        assert at <= start <= end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(texts, widths)
@example(" " * 30 + "x", 10)
@example("\t\t\tx", 10)
@example("\t\u200b", 2)
@example("e" + "\u0301" * 500 + "朝" * 9, 3)
def test_no_line_is_wider_than_the_measure(text, width):
    assert all(line_width(text, start, end) <= width for start, end in _all(text, width))


@given(texts, widths)
@example("a\u200d\u3000", 2)
@example("a\u200d  b" * 9, 4)
def test_no_character_is_torn(text, width):
    lines = _all(text, width)
    for paragraph in _paragraphs(text):
        borders = {cluster.start for cluster in clusters(text, *paragraph)} | {paragraph[1]}
        for start, end in lines:
            if paragraph[0] <= start and end <= paragraph[1] and start < end:
                assert start in borders
                assert end in borders


def _paragraphs(text):
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


@given(texts, widths)
def test_no_line_holds_a_line_end(text, width):
    assert not any("\n" in text[start:end] for start, end in _all(text, width))


@given(texts, widths)
def test_one_blank_line_stands_between_two_paragraphs(text, width):
    lines = _all(text, width)
    blank = [start == end for start, end in lines]
    assert sum(blank) == max(0, sum(1 for line in text.split("\n") if line.strip()) - 1)
    assert not any(one and two for one, two in pairwise(blank))


@given(texts, widths, st.integers(0, 300))
def test_the_line_of_a_shown_code_point_shows_it(text, width, at):
    lines = Lines(text, width)
    index = lines.line_of(at)
    if index < len(lines) and any(start <= at < end for start, end in _all(text, width)):
        start, end = lines.line(index)
        assert start <= at < end


@given(texts, widths, st.integers(0, 20), st.integers(0, 100))
def test_lines_made_in_steps_are_the_lines_made_at_once(text, width, count, offset):
    lines = Lines(text, width)
    lines.make(lines=count)
    lines.line_of(offset)
    lines.make_for(0.0)
    lines.make_all()
    assert [lines.line(index) for index in range(len(lines))] == _all(text, width)


@given(st.text(alphabet="abc de", max_size=200), widths)
def test_the_quick_way_for_plain_text_breaks_like_the_careful_one(text, width):
    plain = _all(text, width)
    careful = Lines(text, width)
    careful._plain = lambda start, stop: None
    careful.make_all()
    assert [careful.line(index) for index in range(len(careful))] == plain


@given(st.text(alphabet="朝鲜外交官。、「」的", max_size=200), st.integers(8, 40))
def test_the_quick_way_for_chinese_breaks_at_most_where_the_careful_one_may(text, width):
    lines = _all(text, width)
    assert all(line_width(text, start, end) >= width - 10 for start, end in lines[:-1])


def test_words_stay_whole():
    assert _shown("The diplomat fled from Cuba", 12) == ["The diplomat", "fled from", "Cuba"]


def test_a_word_longer_than_the_line_is_cut():
    assert _shown("see " + "x" * 25, 10) == ["see", "x" * 10, "x" * 10, "x" * 5]


def test_spaces_at_a_break_are_not_shown():
    assert _shown("one     two", 5) == ["one", "two"]


def test_an_indentation_is_kept():
    assert _shown("    indented text", 12) == ["    indented", "text"]


def test_an_indentation_without_room_for_words_is_not():
    assert _shown(" " * 9 + "text", 12) == ["text"]


def test_blank_lines_of_the_text_do_not_double():
    assert _shown("one\n\n \n\n\ntwo\nthree\n", 12) == ["one", "", "two", "", "three"]


def test_chinese_breaks_anywhere_but_before_a_closing_mark():
    assert _shown("朝鲜外交官。的文章", 10) == ["朝鲜外交", "官。的文章"]


def test_chinese_does_not_end_a_line_with_an_opening_mark():
    assert _shown("朝鲜外交「官的」文章", 10) == ["朝鲜外交", "「官的」文", "章"]


def test_chinese_among_latin_breaks_too():
    assert _shown("Kim 朝鲜外交官的", 10) == ["Kim 朝鲜外", "交官的"]


def test_korean_breaks_at_its_spaces():
    assert _shown("한국 정부는 밝혔다", 8) == ["한국", "정부는", "밝혔다"]


def test_a_tab_reaches_to_its_stop():
    assert _shown("a\tb c", 10) == ["a\tb", "c"]
    assert line_width("a\tb", 0, 3) == 9


@pytest.mark.parametrize("text", ["", " ", "\n \n\t\n"])
def test_a_blank_text_has_no_lines(text):
    assert _all(text, 20) == []
    assert Lines(text, 20).line_of(0) == 0


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "x" * 1_000_000,
        "朝鲜外交官的、文章。" * 100_000,
        " " * 1_000_000 + "x",
        "x" + " " * 1_000_000 + "y",
        "\n" * 1_000_000 + "x",
        "e\u0301\u0302\u0303" * 250_000,
    ],
    ids=["words", "one word", "chinese", "indent", "gap", "line ends", "marks"],
)
def test_the_first_lines_of_a_megabyte_do_not_wait_for_the_rest(text):
    lines = Lines(text, 72)
    lines.make(lines=40)
    assert 1 <= len(lines) <= 42
    assert lines.complete or lines.estimate > 100


def test_an_estimate_comes_near():
    lines = Lines("The diplomat fled from Cuba to South Korea. " * 20_000, 72)
    lines.make(lines=100)
    guess = lines.estimate
    lines.make_all()
    assert guess == pytest.approx(len(lines), rel=0.05)


def test_marks_piled_on_a_letter_take_no_room():
    zalgo = "".join(char + "\u0301\u0316\u0334" * (10 if char.isalpha() else 0) for char in "Seoul says no")
    assert _shown(zalgo, 6)[0].startswith("S")
    plain = ["".join(c for c in line if not unicodedata.combining(c)) for line in _shown(zalgo, 6)]
    assert plain == ["Seoul", "says", "no"]
    assert all(cell_len(line) <= 6 for line in _shown(zalgo, 6))
