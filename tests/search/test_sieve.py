"""Finding the words that matter without analysing the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.query import Fuzzy, Prefix, Word
from reader.search.analysis import stem, tokens
from reader.search.occurrences import Term, terms_of
from reader.search.sieve import Sieve, seed, squeezed
from tests.examples import examples

_ENDINGS = [
    "", "s", "es", "ed", "ing", "ings", "ly", "ies", "ied", "y", "e", "er", "ers", "ation", "ational",
    "ization", "ality", "fulness", "ousness", "iveness", "ivity", "bility", "bly", "ogy", "lessly", "ency",
    "ance", "able", "ently", "ize", "icate", "ical", "ement", "ment", "sion", "tion", "ness", "eed", "'s",
]  # fmt: skip
_beginnings = st.sampled_from(
    ["di", "d", "t", "l", "sk", "hop", "run", "agre", "organ", "st", "stabil", "happ", "u"]
)


@given(
    st.builds(
        "".join,
        st.tuples(_beginnings | st.text("abdeilnrsty", min_size=1, max_size=6), st.sampled_from(_ENDINGS)),
    )
)
@settings(max_examples=examples(500))
def test_a_seed_is_in_every_word_of_its_family(word):
    for found in tokens(word):
        assert seed(Term(found.folded, stem=stem(found.folded))) in squeezed(word)


@pytest.mark.parametrize("family", [["die", "dies", "died", "dying"], ["tie", "tying"], ["sky", "skies"]])
def test_irregular_families_share_a_seed(family):
    (common,) = {seed(Term(word, stem=stem(word))) for word in family}
    assert all(common in word for word in family)


@given(st.text(max_size=60))
def test_every_folded_word_is_within_the_squeezed_text(text):
    whole = squeezed(text)
    assert all(squeezed(token.folded) in whole for token in tokens(text) if len(token.folded) < 64)


@pytest.mark.parametrize("node", [Word("korea"), Word("Ki-moon"), Prefix("kor"), Fuzzy("kores")])
def test_the_sieve_keeps_what_matches_at_its_right_place(node):
    text = "Korea, the Koreas — Ban Ki-moon of Korea\nkimoon (korea) “Korea’s” ko.rea"
    sieve = Sieve(terms_of(node), reach=50)
    expected = [
        token for token in tokens(text) if any(term.matches(token, stemmed=True) for term in terms_of(node))
    ]
    assert sieve.tokens(text, stemmed=True) == expected
    assert expected


def test_places_beyond_the_reach_are_beyond_it():
    found = Sieve(terms_of(Word("korea")), reach=3).tokens("korea " + "word " * 50 + "korea", stemmed=True)
    assert found[1].position - found[0].position > 3


@given(
    st.lists(st.sampled_from(["korea", "Ki-moon", "北京", "é", " ", "\n", "。", "，\n", "—", "’", "\u2003"]))
)
@settings(max_examples=examples(300))
def test_the_sieve_finds_what_a_look_at_every_token_finds(parts):
    text = "".join(parts)
    terms = [term for node in (Word("korea"), Word("moon"), Word("北京")) for term in terms_of(node)]
    found = [(token.folded, token.start, token.end) for token in Sieve(terms, 0).tokens(text, stemmed=True)]
    assert found == [
        (token.folded, token.start, token.end)
        for token in tokens(text)
        if any(term.matches(token, stemmed=True) for term in terms)
    ]
