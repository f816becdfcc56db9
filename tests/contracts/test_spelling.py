"""Laws of spelling: each equivalent form of a word finds its article and lights exactly that word."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.query import Node, Phrase, Query, Sort, Word
from reader.search.analysis import WORD, Role, tokens
from reader.search.highlight import Highlighter
from tests.contracts.conftest import document
from tests.contracts.engines import ENGINES
from tests.contracts.strategies import WORDS

MORE = [
    "Müller", "naïve", "İstanbul", "Ørsted", "Straße", "Æsir", "Þór", "Kardošová", "Truță", "52-year-old",
    "al-Assad", "state‑of‑the‑art", "don’t", "BBC’s", "we’ll", "U.K.", "Ph.D", "#MeToo", "@handle", "€5.3m",
    "1,234,567", "Москва", "ждёт", "Київ", "القاهرة", "ירושלים", "दिल्ली", "กรุงเทพ", "東京", "서울에서", "C#",
    "ﬁnance", "Ｓｅｏｕｌ", "e-mail", "d’Ivoire",
]  # fmt: skip
texts = st.lists(st.sampled_from(WORDS + MORE), min_size=1, max_size=12).map(" ".join)


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
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_each_equivalent_form_of_a_word_finds_its_article_and_lights_that_word(name, text, data):
    word = data.draw(st.sampled_from(list(WORD.finditer(text))))
    covered = [token for token in tokens(text) if token.role is not Role.TAIL]
    start = word.start()
    end = max(token.end for token in covered if word.start() <= token.start < word.end())
    with tempfile.TemporaryDirectory() as folder:
        desk = ENGINES[name](Path(folder))
        index = desk.open_index()
        index.apply([document(1, text), document(2, "unrelated")], [])
        index.close()
        engine = desk.open_engine()
        for node in forms(word.group()):
            query = Query("", node)
            assert [hit.id for hit in engine.search(query, sort=Sort.RELEVANCE, offset=0, limit=9).hits] == [
                f"{1:016x}"
            ], node
            assert (start, end) in Highlighter(query).text(text), node
        engine.close()
