"""Inversion by arrays gives what going through the tokens one by one gives."""

from __future__ import annotations

from collections import defaultdict
from unittest import mock

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.model.query import Field
from reader.search.analysis import tokens
from reader.search.whoosh import inversion
from reader.search.whoosh.inversion import Inverter
from reader.search.whoosh.schema import Writing, value_term, writing, written_term
from tests.search.whoosh.builders import document

BODIES = st.lists(
    st.lists(
        st.sampled_from(["korea", "Korea", "KOREA", "Jae-In", "O’Brien", "U.S.", "灯台の", "한국", "서울은", "C++", "é", ".", "-"])
        | st.text(max_size=4),
        max_size=12,
    ).map(" ".join),
    min_size=1,
    max_size=6,
)  # fmt: skip


def expected(bodies: list[str]) -> dict[bytes, dict[int, list[int]]]:
    found: dict[bytes, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, body in enumerate(bodies):
        for token in tokens(body):
            how = writing(token.raw, token.folded)
            found[token.folded.encode()][number].add(token.position << 2 | how)
            if how is Writing.OTHER:
                found[written_term(token.raw)][number].add(token.position << 2)
    return {term: {n: sorted(p) for n, p in sorted(held.items())} for term, held in found.items()}


def inverted(bodies: list[str]) -> dict[bytes, dict[int, list[int]]]:
    inverter = Inverter()
    for number, body in enumerate(bodies):
        inverter.add(document(number, body))
    found: dict[bytes, dict[int, list[int]]] = {}
    for postings in inverter.invert(Field.BODY):
        for at, rank in enumerate(postings.terms.tolist()):
            held = found.setdefault(inverter.terms[rank], {})
            for row in range(postings.firsts[at], postings.firsts[at + 1]):
                places = postings.places[postings.place_firsts[row] : postings.place_firsts[row + 1]]
                assert len(places) == postings.counts[row]
                held[int(postings.documents[row])] = sorted(places.tolist())
    return found


@given(BODIES)
def test_postings_are_those_of_the_tokens(bodies):
    assert inverted(bodies) == expected(bodies)


@given(BODIES)
def test_sorting_in_parts_changes_nothing(bodies):
    with mock.patch.multiple(inversion, _PART=3, _DOCUMENTS=2):
        assert inverted(bodies) == expected(bodies)


@given(BODIES)
def test_lengths_are_numbers_of_tokens(bodies):
    inverter = Inverter()
    for number, body in enumerate(bodies):
        inverter.add(document(number, body))
    assert inverter.lengths(Field.BODY).tolist() == [len(tokens(body)) for body in bodies]


def test_a_whole_value_is_a_term_of_its_field():
    inverter = Inverter()
    inverter.add(document(1, "b", publisher="BBC  News"))
    (postings,) = inverter.invert(Field.PUBLISHER)
    assert [inverter.terms[rank] for rank in postings.terms] == [value_term("bbc news"), b"bbc", b"news"]
    assert inverter.lengths(Field.PUBLISHER).tolist() == [2]


def test_a_place_beyond_all_bounds_is_the_last_place():
    with mock.patch.object(inversion, "LAST_PLACE", 2):
        assert inverted(["a b c d e"])[b"e"] == {0: [2 << 2]}


def test_terms_are_in_the_order_of_their_bytes():
    inverter = Inverter()
    inverter.add(document(1, "zebra Äpfel apple ärger"))
    assert inverter.terms == sorted(inverter.terms)
    assert inverter.is_word.dtype == np.bool_
