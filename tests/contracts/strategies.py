"""Random small corpora and random query trees over one small vocabulary, so that they often meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from reader.model.index_document import IndexDocument
from reader.model.query import (
    And,
    Articles,
    DateRange,
    Everything,
    Exactly,
    Field,
    Fuzzy,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Value,
    Word,
)

WORDS = [
    "the", "of", "run", "running", "runs", "runner", "Korea", "Korean", "Koreas", "café", "cafe", "Cafes",
    "Jae-In", "Jae", "In", "jaein", "Il‑kyu", "ilkyu", "O’Brien", "obrien", "U.S.", "US", "us", "AT&T",
    "COVID-19", "19", "3,000", "3000", "5.3m", "C++", "北京", "北京市", "市京", "灯台の修理", "한국은행", "은행",
    "Łódź", "lodz", "die", "dying", "l’Équateur", "équateur",
]  # fmt: skip
PUBLISHERS = ["", "BBC News", "bbc news", "AP", "Korea Times"]
DAYS = [date(2023, 12, 31), date(2024, 1, 1), date(2024, 2, 29), date(2024, 7, 16)]

_numbers = st.integers(1, 12)
_word = st.sampled_from(WORDS)
_text = st.lists(_word, max_size=9).map(" ".join)
_days = st.sampled_from([(0, 0), (20240101, 20241231), (20240716, 20240716), (20231201, 20231231)])


@st.composite
def documents(draw):
    """One document; its id is one of a few, so that later ones replace earlier ones."""
    first, last = draw(_days)
    return IndexDocument(
        id=f"{draw(_numbers):016x}",
        stamp=draw(st.integers(0, 2**64 - 1)),
        title=draw(_text),
        body=draw(_text) + draw(st.sampled_from(["", ". ", "\n"])) + draw(_text),
        byline=draw(st.sampled_from(["", "Jo O’Brien", "Running Bear"])),
        publisher=draw(st.sampled_from(PUBLISHERS)),
        source=draw(st.sampled_from(["", "korea/run.txt"])),
        language=draw(st.sampled_from(["", "en", "fr"])),
        first=first,
        last=last,
    )


changes = st.lists(
    st.tuples(st.lists(documents(), max_size=6), st.frozensets(_numbers, max_size=4)), max_size=3
)
"""Some commits in a row: documents to add, numbers to remove."""

_parts = st.sampled_from(
    [None, None, None, Field.TITLE, Field.BODY, Field.BYLINE, Field.PUBLISHER, Field.SOURCE]
)
_some_words = st.lists(_word, min_size=1, max_size=3).map(" ".join)
_two = st.tuples(_word, _word).map(" ".join)
_begun = _word.flatmap(lambda word: st.integers(min(2, len(word)), len(word)).map(lambda end: word[:end]))
_placed = st.one_of(
    st.builds(Word, _word, _parts),
    st.builds(Word, _word, _parts, apart=st.lists(_two, max_size=2).map(tuple)),
    st.builds(Exactly, _some_words, _parts),
    st.builds(Phrase, _some_words, _parts),
    st.builds(Phrase, _some_words, _parts, st.integers(1, 6)),
    st.builds(Prefix, _begun, _parts, begun=st.booleans()),
    st.builds(Prefix, _begun, _parts, apart=st.lists(_two, max_size=1).map(tuple)),
    st.builds(Fuzzy, _word, st.integers(1, 2), _parts),
)
_leaves = st.one_of(
    _placed,
    st.tuples(_placed, _placed, st.integers(1, 6)).map(
        lambda parts: Near(replace(parts[0], field=None), replace(parts[1], field=None), parts[2])
    ),
    st.tuples(st.none() | st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS)).map(
        lambda days: DateRange(*(sorted(days) if None not in days else days))
    ),
    st.builds(
        Value, st.sampled_from([Field.LANG, Field.PUBLISHER]), st.sampled_from(["en", "FR", *PUBLISHERS])
    ),
    st.builds(Articles, st.frozensets(_numbers)),
    st.just(Everything()),
)
_plain = st.one_of(
    st.builds(Word, _word), st.builds(Prefix, _begun, begun=st.booleans()), st.builds(Fuzzy, _word)
)
_strict = st.recursive(
    _leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.lists(inner, min_size=2, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)
_loose = st.lists(_plain, min_size=2, max_size=5).map(lambda words: And(tuple(words), loose=True))

trees = st.one_of(
    _leaves, _strict, _loose, st.builds(lambda words, other: And((words, other)), _loose, _strict)
)
"""Trees as an engine may get them, loose groups where the language puts them."""
