"""Ids of articles in the file, and of what the user makes."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from reader.library.ids import article_of, is_id, key_of, new_id, packed, unpacked, unsigned
from reader.model.article import ArticleId

NUMBERS = st.integers(0, 2**64 - 1)


@given(NUMBERS)
def test_an_articles_id_comes_back_from_its_key(number):
    article = ArticleId(f"{number:016x}")
    assert article_of(key_of(article)) == article
    assert -(2**63) <= key_of(article) < 2**63


@given(st.lists(NUMBERS, unique=True))
def test_keys_become_unsigned_numbers_in_order(numbers):
    keys = [key_of(ArticleId(f"{number:016x}")) for number in numbers]
    assert unsigned(keys) == array("Q", sorted(numbers))


@given(st.lists(NUMBERS))
def test_packed_numbers_come_back_once_each_in_order(numbers):
    assert list(unpacked(packed(numbers))) == sorted(set(numbers))


def test_packed_numbers_mean_the_same_on_every_machine():
    assert packed([258]) == b"\0\0\0\0\0\0\x01\x02"


def test_new_ids_are_short_and_differ():
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(is_id(made) and len(made) == 10 for made in ids)


def test_other_texts_are_no_ids():
    assert not any(map(is_id, ["", "abc", "ABCDEFGHJK", "../etc/pas", "abcdefghjkm", "illegal-id"]))
