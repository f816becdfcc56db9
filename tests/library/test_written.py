"""Words are found however they are written, as the search finds them in articles."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.library.folding import folded
from reader.library.written import answers, as_written
from reader.model.index_document import IndexDocument
from reader.model.query import Field, Phrase
from reader.search.memory_entry import Entry
from tests.contracts.strategies import WORDS


def finds(phrase, text):
    return answers(phrase, folded(text))


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("high profile", "A High-profile case"),
        ("high-profile", "a high profile"),
        ("high-profile", "a highprofile"),
        ("highprofile", "a high‐profile case"),
        ("obrien", "O’Brien said"),
        ("O'Brien", "O’Brien said"),
        ("us army", "the U.S. Army"),
        ("u.s.", "in the US"),
        ("AT&T", "att"),
        ("3000 men", "3,000 men"),
        ("lodz", "Łódź"),
        ("Łódź", "in Lodz"),
        ("Ægis", "aegis"),
        ("Yoon's envoy", "Yoon envoy"),
        ("yoon envoy", "Yoon’s envoy"),
        ("dans équateur", "dans l’Équateur"),
        ("seoul beijing", "Seoul, Beijing"),
        ("東京 大阪", "東京大阪"),
        ("C++ code", "c++ code"),
        ("havan", "Havana"),
    ],
)
def test_signs_and_letters_count_as_little_as_in_the_search(asked, written):
    assert finds(asked, written)


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("the rapist", "a therapist"),
        ("no one", "noone"),
        ("high profile", "profile high"),
        ("東京大阪", "東京 大阪"),
        ("seoul talks", "Seoul\ntalks"),  # the end of a note and the beginning of a title
    ],
)
def test_what_was_typed_apart_is_not_found_within_a_word_nor_across_two_texts(asked, written):
    assert not answers(asked, "\n".join(map(folded, written.split("\n"))))


def test_signs_alone_are_no_words():
    assert as_written("%") is None
    assert not answers("-", "a-b")


PIECES = st.sampled_from([*WORDS, "high", "profile", "moon", "the", "Ki"])
SIGNS = st.sampled_from(
    [" ", " ", "-", "‐", "‑", " – ", "—", "’", "'", ".", ". ", ", ", "&", "/", "…", "_", "’s ", "\u00ad"]
)


@st.composite
def texts(draw, most):
    words = draw(st.lists(PIECES, min_size=1, max_size=most))
    return "".join(word + draw(SIGNS) for word in words[:-1]) + words[-1]


def found_in_title(phrase, title):
    """Whether the reference engine finds a phrase in a title; endings aside, as in a language without a stemmer."""
    document = IndexDocument(
        id="1", stamp=0, title=title, body="", byline="", publisher="", source="", language="fr", first=0, last=0
    )  # fmt: skip
    return bool(Entry(document).found(Phrase(phrase, Field.TITLE)))


def says_each_once(phrase):
    """``high-profile profile`` is met by ``high-profile`` alone: its last piece stands beside the whole, too."""
    pieces = re.findall(r"[^\W_]+", folded(phrase))
    return len(pieces) == len(set(pieces))


@given(texts(3).filter(says_each_once), texts(6))
@example("high profile", "a high-profile case")
def test_what_the_search_finds_in_a_title_is_found_among_excerpts(phrase, title):
    if found_in_title(phrase, title):
        assert finds(phrase, title)


DISTINCT = ["seoul", "high", "profile", "moon"]  # none is part of another, nor of two side by side
APART = [" ", ", ", " – ", ". ", "-", "‑", "—"]


@st.composite
def plain(draw, most):
    words = draw(st.lists(st.sampled_from(DISTINCT), min_size=1, max_size=most))
    return "".join(word + draw(st.sampled_from(APART)) for word in words[:-1]) + words[-1]


@given(plain(3).filter(says_each_once), plain(6))
def test_of_whole_words_side_by_side_exactly_what_the_search_finds_is_found(phrase, title):
    assert finds(phrase, title) is found_in_title(phrase, title)


def test_a_long_text_takes_no_longer_than_its_length():
    pattern = as_written("o'brien " * 20)
    assert pattern is not None
    assert re.search(pattern, "o'brien-" * 10_000 + "x" * 10) is not None
    assert as_written("a" * 64).search("a-" * 20_000 + "b") is not None
