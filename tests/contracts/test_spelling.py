"""Laws of spelling: each equivalent form of a word finds its article and lights exactly that word."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.model.article import Span
from reader.model.query import Node, Phrase, Query, Sort, Word
from reader.search.analysis import WORD, Role, stem, tokens
from reader.search.common import COMMON
from reader.search.highlight import Highlighter
from tests.contracts.conftest import document
from tests.contracts.engines import ENGINES
from tests.contracts.strategies import WORDS
from tests.examples import examples

MORE = [
    "Müller", "naïve", "İstanbul", "Ørsted", "Straße", "Æsir", "Þór", "Kardošová", "Truță", "52-year-old",
    "al-Assad", "state‑of‑the‑art", "don’t", "BBC’s", "we’ll", "U.K.", "Ph.D", "#MeToo", "@handle", "€5.3m",
    "1,234,567", "Москва", "ждёт", "Київ", "القاهرة", "ירושלים", "दिल्ली", "กรุงเทพ", "東京", "서울에서", "C#",
    "ﬁnance", "Ｓｅｏｕｌ", "e-mail", "d’Ivoire",
]  # fmt: skip
texts = st.lists(st.sampled_from(WORDS + MORE), min_size=1, max_size=25).map(" ".join)


def forms(word: str) -> Iterator[Node]:
    """Ways to type one word."""
    yield Word(word)
    yield Word(word.lower())
    yield Word(word.upper())
    yield Phrase(word)
    for form in ("NFC", "NFD"):
        yield Word(unicodedata.normalize(form, word))
    yield Word(word.translate({ord("’"): "'", ord("'"): "’"}))
    yield Word(word.translate({ord("‑"): "-", ord("-"): "‑"}))
    bare = unicodedata.normalize("NFD", word)
    if all("LATIN" in unicodedata.name(letter, "") for letter in word if letter.isalpha()):
        yield Word("".join(letter for letter in bare if not unicodedata.combining(letter)))
    parts = word.replace("‑", "-").split("-")
    if len(parts) > 1:
        yield Phrase(" ".join(parts))
        yield Word("".join(parts))


@pytest.mark.parametrize("name", ENGINES)
@given(text=texts, data=st.data())
@settings(max_examples=examples(20))
def test_each_equivalent_form_of_a_word_finds_its_article_and_lights_that_word(name, text, data):
    words = data.draw(st.lists(st.sampled_from(list(WORD.finditer(text))), min_size=1, max_size=4))
    with temporary_engine(name, text, "unrelated") as engine:
        for word in words:
            for node in forms(word.group()):
                query = Query("", node)
                page = engine.search(query, sort=Sort.RELEVANCE, offset=0, limit=9)
                assert [hit.id for hit in page.hits] == [f"{1:016x}"], node
                assert place(text, word) in Highlighter(query).text(text), node


@pytest.mark.parametrize("name", ENGINES)
@given(
    pair=st.tuples(*[st.text("abdeknorsu", min_size=2, max_size=6)] * 2).filter(lambda p: p[0] not in COMMON),
    around=st.tuples(*[st.lists(st.sampled_from(["north", "visit", "1999"]), max_size=3).map(" ".join)] * 2),
    write=st.sampled_from([str.lower, str.title, str.upper]),
)
@settings(max_examples=examples(20))
def test_two_words_run_together_find_and_light_them_where_they_stand_apart(name, pair, around, write):
    both = write(" ".join(pair))
    assume(stem("".join(pair)) not in map(stem, pair))  # else it is a form of a word that stands in both
    text = " ".join([around[0], both, around[1]]).strip()
    with temporary_engine(name, text, " visit ".join(reversed(pair))) as engine:
        typed = "".join(pair)
        assert engine.apart(None, typed)[:1] == (" ".join(pair),)
        query = Query("", Word(typed, apart=engine.apart(None, typed)))
        page = engine.search(query, sort=Sort.RELEVANCE, offset=0, limit=9)
        assert [hit.id for hit in page.hits] == [f"{1:016x}"]
        at = text.index(both)
        assert (at, at + len(both)) in Highlighter(query).text(text)
        assert typed not in engine.explain(query, page.hits[0].id).reasons[0].forms
        assert " ".join(pair) in engine.explain(query, page.hits[0].id).reasons[0].forms


@contextmanager
def temporary_engine(name: str, *bodies: str):
    """An engine that holds articles with these bodies."""
    with tempfile.TemporaryDirectory() as folder:
        desk = ENGINES[name](Path(folder))
        index = desk.open_index()
        index.apply([document(number, body) for number, body in enumerate(bodies, 1)], [])
        index.close()
        engine = desk.open_engine()
        yield engine
        engine.close()


def place(text: str, word: re.Match[str]) -> Span:
    """Where a word stands without what belongs to no token (a possessive, a last dot)."""
    inside = [token for token in tokens(text) if word.start() <= token.start < word.end()]
    return word.start(), max(token.end for token in inside if token.role is not Role.TAIL)
