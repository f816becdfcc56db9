"""Posting lists: what is written is read again, by us and by Whoosh."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.codec.whoosh3 import W3LeafMatcher
from whoosh.filedb.structfile import BufferFile

from reader.search.whoosh.blocks import decode, decode_documents, encode
from reader.search.whoosh.schema import PackedPlaces

POSTINGS = st.dictionaries(
    st.integers(0, 2**20),
    st.lists(st.integers(0, 2**30 - 1), min_size=1, max_size=5, unique=True).map(sorted),
    min_size=1,
    max_size=40,
).map(lambda found: dict(sorted(found.items())))


def encoded(postings: dict[int, list[int]]) -> bytes:
    documents = np.array(list(postings), np.uint32)
    counts = np.array([len(places) for places in postings.values()], np.uint32)
    places = np.array([place << 2 for found in postings.values() for place in found], np.uint32)
    gaps = np.diff(documents, prepend=np.uint32(0))
    return encode(gaps, counts, places, int(documents[-1]), bytes((1, 9)))


@given(POSTINGS)
def test_a_posting_list_is_read_as_it_was_written(postings):
    documents, counts, places = decode(encoded(postings))
    assert documents.tolist() == list(postings)
    assert counts.tolist() == [len(found) for found in postings.values()]
    assert (places >> 2).tolist() == [place for found in postings.values() for place in found]


@given(POSTINGS)
def test_documents_are_read_without_their_places(postings):
    blob = encoded(postings)
    assert [part.tolist() for part in decode_documents(blob)] == [part.tolist() for part in decode(blob)[:2]]


@given(POSTINGS)
def test_whoosh_reads_the_same_documents_weights_and_places(postings):
    blob = encoded(postings)
    matcher = W3LeafMatcher(BufferFile(memoryview(blob)), 0, len(blob), PackedPlaces())
    read = {}
    while matcher.is_active():
        assert matcher.weight() == len(matcher.value_as("positions"))
        read[matcher.id()] = matcher.value_as("positions")
        matcher.next()
    assert read == postings


def test_anything_else_is_refused():
    with pytest.raises(ValueError, match="not a posting list"):
        decode(b"something else")
