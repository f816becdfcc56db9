"""Which terms can be a slip away."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.search.edits import edits
from reader.search.whoosh.nearby import nearby

_words = st.text("abcé", min_size=1, max_size=6)


def found(terms: list[str], word: str, most: int) -> list[str]:
    written = [f"{term}\n".encode() for term in terms]
    ends = np.cumsum([len(term) for term in written], dtype=np.int64)
    begins = np.concatenate(([0], ends[:-1])).astype(np.uint32) if terms else np.empty(0, np.uint32)
    return [terms[at] for at in nearby(b"".join(written), begins, word, most)]


@given(st.lists(_words, max_size=20), _words, st.integers(1, 2))
def test_no_term_within_the_distance_is_passed_over(terms, word, most):
    assert {term for term in terms if edits(term, word, most) <= most} <= set(found(terms, word, most))


def test_what_is_far_is_passed_over():
    terms = ["government", "governments", "goverment", "gorilla", "governmental", "gov", "zovernment"]
    assert found(terms, "goverment", 2) == ["government", "governments", "goverment", "zovernment"]
    assert found(terms, "goverment", 1) == ["government", "goverment", "zovernment"]


def test_letters_beyond_ascii_are_let_pass():
    assert found(["élan", "plan"], "elan", 1) == ["élan", "plan"]
    assert found(["plans", "éta"], "plän", 1) == ["plans", "éta"]


def test_there_is_nothing_near_among_nothing():
    assert found([], "word", 2) == []
