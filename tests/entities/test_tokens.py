"""How texts are split into words, sentences and blocks."""

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.tokens import MAX_SENTENCE, blocks, sentences, split, words

PROSE = st.text(st.sampled_from("ab AB.,-’'\n!?\"“”(12é한\u202e\x1b"), max_size=200)


def lines(text: str) -> list[str]:
    return [" ".join(sentence.words) for sentence in sentences(text)]


def test_abbreviations_and_initials_are_one_word():
    assert split("Mr. George W. Bush left the U.S. in Jan. 2004.") == [
        "Mr.", "George", "W.", "Bush", "left", "the", "U.S.", "in", "Jan.", "2004", ".",
    ]  # fmt: skip


def test_an_initial_before_an_opening_word_is_not_part_of_a_name():
    assert split("plan B. The end") == ["plan", "B", ".", "The", "end"]


def test_the_possessive_stands_apart_in_either_quote():
    assert split("Seoul’s and Cuba's") == ["Seoul", "’s", "and", "Cuba", "'s"]


def test_numbers_and_hyphenated_words_stay_whole():
    assert split("1,000.5 at 10:30 pre-emptive Yong-ho AT&T amazon.com") == [
        "1,000.5", "at", "10:30", "pre-emptive", "Yong-ho", "AT&T", "amazon.com",
    ]  # fmt: skip


def test_the_country_of_a_currency_does_not_stand_alone():
    assert split("US$74 A$ 5 US $5") == ["US$", "74", "A", "$", "5", "US", "$", "5"]


def test_a_name_before_backed_and_the_like_stands_alone():
    assert split("US-backed Franco-German pro-based") == ["US", "-", "backed", "Franco-German", "pro-based"]


def test_a_sentence_ends_at_a_stop_before_a_capital_and_at_a_line_break():
    assert lines("It rained. Then it\nstopped at 3. no more") == [
        "It rained .", "Then it", "stopped at 3 . no more",
    ]  # fmt: skip


def test_a_stop_inside_closing_quotes_ends_a_sentence():
    assert lines("He said “no.” She left.") == ["He said “ no . ”", "She left ."]


def test_an_initial_inside_a_name_does_not_end_a_sentence():
    assert lines("Then George W. Bush spoke.") == ["Then George W. Bush spoke ."]


def test_a_list_without_stops_is_cut():
    parts = list(sentences("word " * (3 * MAX_SENTENCE)))
    assert [len(part.words) for part in parts] == [MAX_SENTENCE] * 3


def test_an_empty_text_has_no_sentences():
    assert list(sentences(" \n\t")) == []


@given(PROSE)
def test_words_are_in_order_do_not_overlap_and_leave_out_only_spaces(text):
    end = 0
    for word in words(text):
        assert word.start < word.end
        assert not text[end : word.start].strip()
        end = word.end
    assert not text[end:].strip()


@given(PROSE)
def test_sentences_hold_every_word_once_with_its_own_text(text):
    parts = list(sentences(text))
    assert [word for part in parts for word in part.ranges] == list(words(text))
    assert all(
        text[start:end] == word
        for part in parts
        for word, (start, end) in zip(part.words, part.ranges, strict=True)
    )


@given(PROSE, st.integers(2, 50))
def test_blocks_join_to_the_text_and_are_small(text, size):
    parts = list(blocks(text, size))
    assert "".join(part for _, part in parts) == text
    assert all(text[offset : offset + len(part)] == part for offset, part in parts)
    assert all(0 < len(part) <= size for _, part in parts)


def test_blocks_are_cut_at_a_line_break_before_a_stop_before_a_space():
    assert [part for _, part in blocks("aaaa b\nc. d e", 10)] == ["aaaa b\n", "c. d e"]
    assert [part for _, part in blocks("aaaa. b ccc d", 10)] == ["aaaa. b ", "ccc d"]
    assert [part for _, part in blocks("aaaaaaaaaaaaa", 10)] == ["aaaaaaaaaa", "aaa"]
