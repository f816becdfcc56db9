"""Two texts are compared word by word, and nothing of either gets lost."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.excerpt import Difference
from reader.text.alignment import differences, matching_blocks, tokens

TEXTS = st.lists(st.sampled_from(["a", "the ", "Seoul ", "\n", ", ", "韓国", "x"]), max_size=60).map("".join)


@given(st.text())
def test_the_tokens_of_a_text_are_the_whole_text(text):
    assert "".join(tokens(text)) == text


@given(TEXTS, TEXTS)
def test_the_pieces_joined_are_the_two_texts(was, now):
    pieces = differences(was, now)
    assert "".join(piece.was for piece in pieces) == was
    assert "".join(piece.now for piece in pieces) == now


@given(TEXTS)
def test_equal_texts_have_one_piece_that_stayed(text):
    assert differences(text, text) == ((Difference(text, text),) if text else ())


@given(st.lists(st.sampled_from("abcdefgh"), max_size=50), st.lists(st.sampled_from("abcdefgh"), max_size=50))
def test_blocks_stand_in_order_and_are_equal_in_both(was, now):
    at = then = 0
    for block in matching_blocks(was, now):
        assert block.was >= at
        assert block.now >= then
        at, then = block.was + block.size, block.now + block.size
        assert was[block.was : at] == now[block.now : then]


def test_a_changed_word_is_told_between_what_stayed():
    assert differences("It opened on Tuesday, late.", "It opened on Monday, late.") == (
        Difference("It opened on ", "It opened on "),
        Difference("Tuesday", "Monday"),
        Difference(", late.", ", late."),
    )


def test_other_white_space_is_a_difference_of_white_space_alone():
    assert differences("two words", "two\nwords") == (
        Difference("two", "two"),
        Difference(" ", "\n"),
        Difference("words", "words"),
    )


def test_long_texts_are_split_and_still_fully_matched():
    was = [f"w{number}" for number in range(5000)]
    now = [*was[:2000], "new", *was[2000:]]
    blocks = matching_blocks(was, now)
    assert sum(block.size for block in blocks) == 5000


def test_a_long_rewritten_middle_is_one_difference():
    was = (
        [f"a{number}" for number in range(100)]
        + [f"b{number}" for number in range(1000)]
        + ["z1", "z2", "z3", "z4"]
    )
    now = (
        [f"a{number}" for number in range(100)]
        + [f"c{number}" for number in range(1000)]
        + ["z1", "z2", "z3", "z4"]
    )
    assert [tuple(block) for block in matching_blocks(was, now)] == [(0, 0, 100), (1100, 1100, 4)]
