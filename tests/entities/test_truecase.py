"""Likely case of shouted sentences and headlines."""

import pytest

from reader.entities.sortedtext import SortedText
from reader.entities.truecase import Printed, Truecaser, load_truecaser

USUAL = {"talks": "l", "in": "l", "the": "l", "open": "l", "said": "l", "nato": "u", "with": "l", "new": "l"}


@pytest.fixture
def truecaser() -> Truecaser:
    return Truecaser(SortedText.compile(USUAL))


def one(truecaser: Truecaser, *sentences: str) -> str:
    """The first sentence, rewritten in an article of all."""
    return " ".join(truecaser.article([sentence.split() for sentence in sentences])[0])


def test_a_plain_sentence_is_left_alone(truecaser):
    assert one(truecaser, "Talks with NATO opened in Geneva .") == "Talks with NATO opened in Geneva ."


def test_a_shouted_sentence_gets_lower_case_words_and_capitalised_names(truecaser):
    assert one(truecaser, "TALKS WITH NATO OPEN IN GENEVA .") == "Talks with NATO open in Geneva ."


def test_a_headline_gets_lower_case_words_but_keeps_its_first(truecaser):
    assert one(truecaser, "New Talks With Kim Open In Geneva") == "New talks with Kim open in Geneva"


def test_the_article_s_own_spelling_comes_first(truecaser):
    assert one(truecaser, "EBAY TALKS OPEN", "The firm eBay said no .") == "EBay talks open"


def test_parts_of_a_hyphenated_word_are_cased_one_by_one(truecaser):
    assert one(truecaser, "THE TAE YONG-HO TALKS") == "The Tae Yong-Ho talks"


def test_marks_numbers_and_letters_that_change_length_are_left_alone(truecaser):
    assert one(truecaser, "İSTANBUL 12 % IN THE STRAẞE").startswith("İSTANBUL 12 %")


def test_every_new_sentence_of_a_shouted_line_begins_with_a_capital(truecaser):
    assert one(truecaser, "THE TALKS . TALKS IN GENEVA") == "The talks . Talks in Geneva"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("PEACE TALKS FAIL", Printed.SHOUTED),
        ("US", Printed.PLAIN),
        ("New Talks In Geneva", Printed.HEADLINE),
        ("Ban Ki-moon , Kofi Annan", Printed.PLAIN),
        ("1 2 3", Printed.PLAIN),
    ],
)
def test_how_a_sentence_is_printed(truecaser, text, printed):
    assert truecaser.printed(text.split()) is printed


def test_the_list_of_the_package_knows_plain_words():
    text = "THEY SAID SO YESTERDAY IN LONDON"
    assert load_truecaser().article([text.split()]) == [["They", "said", "so", "yesterday", "in", "London"]]
