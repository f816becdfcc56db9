"""No query costs more than it may: it is cut off, and says so. The limits are lowered here."""

from __future__ import annotations

import pytest

from reader.model.query import Sort
from reader.search.whoosh import budget, postings
from reader.search.whoosh.engine import WhooshEngine
from tests.benchmarks.search.hostile import HOSTILE
from tests.search.whoosh.builders import index_of, query

COMMON = "the of to and in a that is was for said with from"
TEXTS = [f"{COMMON} {COMMON} word{number} co{number} re{number} st{number}" for number in range(40)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return index_of(tmp_path_factory.mktemp("hostile") / "index", *TEXTS)


@pytest.fixture
def engine(folder):
    engine = WhooshEngine(folder)
    yield engine
    engine.close()


@pytest.fixture
def no_time(monkeypatch):
    monkeypatch.setattr(budget, "SECONDS", -1.0)


def page(engine, text):
    return engine.search(query(text), sort=Sort.RELEVANCE, offset=0, limit=50)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_has_an_answer(engine, name):
    assert page(engine, HOSTILE[name]).total <= len(TEXTS)


@pytest.mark.usefixtures("no_time")
@pytest.mark.parametrize(
    "text", ['"the of to"', "the NEAR/9 of", '"the of to"~9', '="the of"', "word*", "word1~"]
)
def test_when_time_is_up_the_rest_is_left_out_with_a_word(engine, text):
    answer = page(engine, text)
    assert "it took too long" in answer.cut
    assert answer.total <= 1  # a word may be found as typed


def test_questions_that_share_their_time_are_cut_when_it_is_up_and_the_next_is_not(engine):
    with engine.within(-1.0):
        assert "it took too long" in page(engine, '"the of"').cut
    assert page(engine, '"of to"').cut == ""


def test_what_was_left_out_of_too_many_words_is_told_again(engine, monkeypatch):
    monkeypatch.setattr(budget, "MOST_FORMS", 26)
    said = page(engine, "from NEAR/1 word*").cut
    engine._orders.clear()
    assert page(engine, "from NEAR/1 word*").cut == said != ""
    assert page(engine, "(from NEAR/1 word*) the").cut == said
    assert page(engine, "the").cut == ""


@pytest.mark.usefixtures("no_time")
def test_words_as_typed_are_found_in_any_time(engine):
    assert (page(engine, "the AND word7").total, page(engine, "the").cut) == (1, "")


def test_what_was_cut_is_looked_up_again_when_there_is_time(engine, monkeypatch):
    with monkeypatch.context() as hurried:
        hurried.setattr(budget, "SECONDS", -1.0)
        assert page(engine, '"the of to"').total == 0
    engine._orders.clear()
    assert (page(engine, '"the of to"').total, page(engine, '"the of to"').cut) == (len(TEXTS), "")


def test_a_word_with_too_many_places_is_compared_in_some_articles_and_says_so(engine, monkeypatch):
    monkeypatch.setattr(postings, "_MOST_PLACES", 10)
    answer = page(engine, '"the of"')
    assert "so common" in answer.cut
    assert 0 < answer.total < len(TEXTS)


@pytest.mark.parametrize("forms", [26, 33])
def test_a_beginning_stands_for_so_many_words_at_most_where_places_are_compared(engine, monkeypatch, forms):
    monkeypatch.setattr(budget, "MOST_FORMS", forms)
    answer = page(engine, "from NEAR/1 word*")
    assert (answer.total, "too many words" in answer.cut) == (forms, True)


def test_when_time_is_up_no_more_words_are_respelled(engine, monkeypatch):
    assert engine.clauses(query("wrod7"))[0].suggestions
    monkeypatch.setattr("reader.search.whoosh.engine._RESPELLING", -1.0)
    assert [clause.suggestions for clause in engine.clauses(query("wrod7 wrod8"))] == [(), ()]


def test_only_queries_with_such_a_word_say_so(engine, monkeypatch):
    monkeypatch.setattr(postings, "_MOST_PLACES", 10)
    page(engine, '"the of"')
    assert page(engine, '"word3 co3"').cut == ""
    assert "so common" in page(engine, '"of the"').cut
