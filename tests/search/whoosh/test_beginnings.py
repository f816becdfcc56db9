"""Beginnings of many words are summed up when a segment is written; who looks them up sees no difference."""

from __future__ import annotations

from collections import Counter
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.query import Field
from reader.search.whoosh import beginnings
from reader.search.whoosh.beginnings import Beginnings
from reader.search.whoosh.folder import IndexFolder
from reader.search.whoosh.inversion import Inverter
from reader.search.whoosh.postings import Postings
from reader.search.whoosh.schema import beginning_term
from reader.search.whoosh.snapshot import open_snapshot
from reader.search.whoosh.wordlist import WordList
from tests.search.whoosh.builders import document, index_of

WORDS = st.sampled_from(
    ["ko", "korea", "korean", "koreans", "kim", "kimchi", "k", "КНДР", "кто", "灯台の修理", "U.S."]
)
BODIES = st.lists(st.lists(WORDS, max_size=8).map(" ".join), min_size=1, max_size=5)


def summed(bodies: list[str], many: int) -> dict[bytes, dict[int, int]]:
    inverter = Inverter()
    for number, body in enumerate(bodies):
        inverter.add(document(number, body))
    with mock.patch.object(beginnings, "MANY", many):
        field = Beginnings(len(bodies))
        for postings in inverter.invert(Field.BODY):
            field.add([inverter.terms[rank] for rank in postings.terms], postings)
        terms, sums = field.summed()
    return {
        term: dict(zip(sums.documents[low:high].tolist(), sums.counts[low:high].tolist(), strict=True))
        for term, low, high in zip(terms, sums.firsts, sums.firsts[1:], strict=False)
    }


def test_a_beginning_that_many_words_share_has_the_sum_of_their_occurrences():
    assert summed(["ko korea kim", "other", "korea korea kimchi"], many=1) == {
        beginning_term("k"): {0: 3, 2: 3},
        beginning_term("ki"): {0: 1, 2: 1},
        beginning_term("kim"): {0: 1, 2: 1},
        beginning_term("ko"): {0: 2, 2: 2},
    }


def test_a_beginning_of_few_words_has_none():
    assert summed(["ko korea kim"], many=2) == {beginning_term("k"): {0: 3}}


def test_beginnings_come_in_the_order_of_their_bytes():
    terms = list(summed(["кто кндр korea kor kim kit"], many=1))
    assert terms == sorted(terms)


@given(BODIES, st.integers(1, 4))
def test_a_beginning_is_found_alike_whether_summed_or_not(tmp_path_factory, bodies, many):
    folder = tmp_path_factory.mktemp("beginnings") / "index"
    with mock.patch.object(beginnings, "MANY", many):
        snapshot = open_snapshot(IndexFolder(index_of(folder, *bodies)))
    postings = Postings(snapshot)
    for start in ("k", "ko", "kor", "kim", "к", "灯", "u", "x"):
        wanted: Counter[int] = Counter()
        for word in WordList(snapshot).beginning(Field.BODY, start):
            found = postings.find(Field.BODY, word.encode())
            wanted.update(dict(zip(found.documents.tolist(), found.counts.tolist(), strict=True)))
        found = postings.begun(Field.BODY, start)
        assert dict(zip(found.documents.tolist(), found.counts.tolist(), strict=True)) == wanted


@pytest.mark.parametrize("field", [Field.TITLE, Field.BODY])
def test_the_terms_of_beginnings_are_no_words(tmp_path, field):
    with mock.patch.object(beginnings, "MANY", 1):
        snapshot = open_snapshot(IndexFolder(index_of(tmp_path / "index", "korea korean")))
    assert not [
        word for word in WordList(snapshot).frequencies([field], "", whole=True) if not word.isalpha()
    ]
