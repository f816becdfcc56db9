"""Where motions lead."""

from hypothesis import given
from hypothesis import strategies as st

from reader.app.reading import caret
from reader.app.reading.clusters import clusters
from reader.app.reading.wrap import Lines
from reader.text.sentences import paragraphs, sentences, words

TEXT = "The diplomat, Ri Il-kyu, fled. “He is safe,” said Seoul.\n\nOfficials agreed. It ends."
PIECES = ["word ", "Seoul said. ", "\n", "\n\n", "e\u0301", "👩‍👩‍👧", "朝鲜。", "\t", "x" * 20, " "]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def _walk(step, at, limit=2000):
    seen = [at]
    for _ in range(limit):
        at = step(at)
        if at == seen[-1]:
            return seen
        seen.append(at)
    raise AssertionError("it never stops")


@given(texts, st.integers(2, 20))
def test_character_by_character_every_cluster_on_screen_is_visited_in_order(text, width):
    lines = Lines(text, width)
    lines.make_all()
    forward = _walk(lambda at: caret.next_character(lines, at), 0)
    assert forward == sorted(set(forward))
    shown = {cluster.start for index in range(len(lines)) for cluster in clusters(text, *lines.line(index))}
    assert shown <= set(forward) | {0}


@given(texts, st.integers(2, 20))
def test_character_by_character_backwards_is_the_same_way_back(text, width):
    lines = Lines(text, width)
    there = _walk(lambda at: caret.next_character(lines, at), 0)
    back = _walk(lambda at: caret.previous_character(lines, at), there[-1])
    assert [at for at in back if at in there] == [at for at in reversed(there) if at in back]
    assert len(back) >= len(there) - 1


@given(texts, st.integers(2, 20), st.integers(0, 200), st.integers(-3, 3), st.integers(0, 30))
def test_up_and_down_never_stand_within_a_character(text, width, start, by, column):
    lines = Lines(text, width)
    at = caret.snap(lines, min(start, len(text)), min(start, len(text)))[0]
    to = caret.vertically(lines, at, by, column)
    assert caret.snap(lines, to, to) == (to, to)


@given(texts, st.sampled_from([words, sentences, paragraphs]), st.integers(0, 200))
def test_starts_and_ends_are_those_of_the_unit(text, unit, at):
    starts = [start for start, _ in unit(text, 0, len(text))]
    ends = [end for _, end in unit(text, 0, len(text))]
    last = caret.text_end(text)
    assert caret.next_start(unit, text, at) == next((s for s in starts if s > at), last)
    assert caret.next_end(unit, text, at) == next((e for e in ends if e > at), last)
    assert caret.previous_start(unit, text, at) == max((s for s in starts if s < at), default=0)
    assert caret.previous_end(unit, text, at) == max((e for e in ends if e < at), default=0)


def test_looking_around_the_caret_finds_what_looking_from_the_start_finds():
    text = "Officials said Mr. Kim agreed with the U.S. plan in full. " * 2_000
    starts = [start for start, _ in sentences(text)]
    for at in range(50_000, 50_060):
        assert caret.next_start(sentences, text, at) == next(s for s in starts if s > at)
        assert caret.previous_start(sentences, text, at) == max(s for s in starts if s < at)


def test_a_paragraph_longer_than_the_stretch_looked_at_is_found_whole():
    text = "first\n" + "word " * 20_000 + "\nlast"
    assert caret.previous_start(paragraphs, text, 50_000) == 6
    assert caret.next_start(paragraphs, text, 50_000) == text.index("last")


def test_down_keeps_to_the_column_and_steps_over_the_blank_line():
    lines = Lines("abcdef\nx\nabcdef", 10)
    first = caret.vertically(lines, 4, 1, 4)
    assert first == lines.text.index("x") + 1
    assert caret.vertically(lines, first, 1, 4) == lines.text.rindex("e")


def test_down_from_the_last_line_goes_to_its_end():
    lines = Lines("abc def", 10)
    assert caret.vertically(lines, 2, 1, 2) == 7
    assert caret.vertically(lines, 2, -1, 2) == 0


def test_the_cell_of_a_wide_character_is_that_character_on_both_halves():
    lines = Lines("朝鲜x", 10)
    lines.make_all()
    assert [caret.offset_at(lines, 0, cell) for cell in range(6)] == [0, 0, 1, 1, 2, 3]


def test_the_cells_of_a_tab_are_the_tab():
    lines = Lines("a\tb", 20)
    lines.make_all()
    assert [caret.offset_at(lines, 0, cell) for cell in (0, 1, 7, 8, 9)] == [0, 1, 1, 2, 3]


def test_line_ends_are_those_of_the_screen():
    lines = Lines("The diplomat fled", 12)
    assert (caret.line_start(lines, 15), caret.line_end(lines, 15)) == (13, 17)
    assert (caret.line_start(lines, 3), caret.line_end(lines, 3)) == (0, 12)


def test_a_range_is_widened_to_whole_characters():
    lines = Lines("a👩‍👩‍👧b", 10)
    assert caret.snap(lines, 3, 4) == (1, 6)
    assert caret.snap(lines, 0, 1) == (0, 1)


def test_the_word_under_a_place():
    assert caret.word_at(TEXT, TEXT.index("kyu")) == (TEXT.index("Il-kyu"), TEXT.index("Il-kyu") + 6)
    assert caret.word_at(TEXT, TEXT.index(",")) is None
    assert caret.word_at("朝鲜", 1) == (1, 2)
