"""Words by stem, by beginning, by spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.query import Field
from reader.search.analysis import stem
from reader.search.whoosh.folder import IndexFolder
from reader.search.whoosh.snapshot import open_snapshot
from reader.search.whoosh.wordlist import WordList, beginnings
from tests.search.whoosh.builders import index_of


@pytest.fixture
def words(tmp_path):
    def listed(*bodies: str) -> WordList:
        return WordList(open_snapshot(IndexFolder(index_of(tmp_path / "index", *bodies))))

    return listed


ENDINGS = ["", "s", "es", "ed", "ing", "er", "ly", "ness", "ation", "ational", "ization", "fulness", "ously",
           "iveness", "ability", "abilities", "ied", "ies", "y", "ically", "ement", "ments", "logi", "'", "ive",
           "ible", "ibly", "entli", "lessly", "eed", "eedly", "ying", "ski", "ie"]  # fmt: skip


@given(st.text("abcdefilmnoprstuvy", max_size=7), st.sampled_from(ENDINGS))
def test_a_word_begins_as_its_stem_says(start, ending):
    word = start + ending
    if word.isalpha() and word != stem(word):
        assert word.startswith(beginnings(stem(word)))


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("diplomat", ("diplomats",)),
        ("dying", ("die", "died", "dies")),
        ("die", ("died", "dies", "dying")),
        ("sky", ("skies",)),
        ("us", ()),
        ("korea", ()),
        ("3000", ()),
        ("nothing", ()),
        ("possible", ("possibilities", "possibly")),
        ("hope", ("hoped", "hoping")),
        ("happy", ("happiness",)),
        ("a", ("aed",)),
        ("aed", ("a",)),
    ],
)
def test_a_family_shares_a_stem(words, word, others):
    held = words(
        "diplomat diplomats die dying died dies sky skies us using use korea korean 3000",
        "possible possibly possibilities hope hoped hoping hop happy happier happiness a aed an as at",
    )
    assert held.family(Field.BODY, word) == others


def test_of_a_family_those_that_do_not_begin_with_the_word_can_be_asked_for_alone(words):
    held = words("possible possibly possibilities die died dying")
    assert held.family(Field.BODY, "possib", apart=True) == ()
    assert held.family(Field.BODY, "possible", apart=True) == ("possibilities", "possibly")
    assert held.family(Field.BODY, "die", apart=True) == ("dying",)


def test_words_that_begin_so_come_most_frequent_first(words):
    assert words("korean korea", "korea", "kore", "Jae-In").beginning(Field.BODY, "kor") == [
        "korea",
        "kore",
        "korean",
    ]


def test_near_words_share_the_first_letter_and_the_typed_one_is_first(words):
    held = words("government movement governments govern")
    assert held.near((Field.BODY,), "governments", 1) == ("governments", "government")


def test_better_spellings_are_words_as_written(words):
    held = words("Kim Jae-In jaeim")
    assert held.better((Field.BODY,), "jaeix", 1) == ("jaeim",)  # not jaein, which is never written so


def test_the_most_frequent_words_are_known(words):
    assert words("a b c", "a b", "a").most_frequent(Field.BODY, 2) == ["a", "b"]


def test_a_word_of_another_field_is_not_held(words):
    held = words("korea")
    assert held.holds(Field.BODY, "korea")
    assert not held.holds(Field.TITLE, "korea")


def test_rows_that_a_beginning_noted_are_those_that_a_search_for_each_word_finds(tmp_path):
    folder = IndexFolder(index_of(tmp_path / "index", "korea korean korda", "kor cuba"))
    (leaf,), (other,) = open_snapshot(folder).leaves, open_snapshot(folder).leaves
    words = ["korean", "kor", "korda", "korn"]
    leaf.note(Field.BODY, words, *leaf.beginning(Field.BODY, b"kor"))
    found = [leaf.find(Field.BODY, word.encode()) for word in words]
    assert found == [other.find(Field.BODY, word.encode()) for word in words]
    assert found[-1] is None
