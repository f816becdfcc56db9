"""What the engine does beyond the contract: caching, refreshing, bounding, warming."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from reader.errors import IndexDamagedError
from reader.model.query import Sort
from reader.search.whoosh.engine import WhooshEngine, WhooshIndex
from tests.search.whoosh.builders import document, finds, index_of, query


@pytest.fixture
def engine_over(tmp_path):
    def opened(*bodies: str, **options) -> WhooshEngine:
        return WhooshEngine(index_of(tmp_path / "index", *bodies), **options)

    return opened


def hits(engine, text, **options) -> list[int]:
    window = {"sort": Sort.RELEVANCE, "offset": 0, "limit": 100} | options
    return [int(hit.id, 16) for hit in engine.search(query(text), **window).hits]


def test_scrolling_is_a_slice_of_one_order(engine_over):
    engine = engine_over(*["korea " * (number % 5 + 1) for number in range(40)])
    whole = hits(engine, "korea")
    assert [number for at in range(0, 40, 7) for number in hits(engine, "korea", offset=at, limit=7)] == whole


@pytest.mark.parametrize(("offset", "limit"), [(-5, 2), (0, 0), (0, -1), (10**9, 5)])
def test_a_strange_window_is_no_error(engine_over, offset, limit):
    assert len(hits(engine_over("korea", "korea"), "korea", offset=offset, limit=limit)) <= 2


def test_a_nearly_equal_score_lets_the_newer_article_come_first(tmp_path):
    index = WhooshIndex(tmp_path / "index")
    words = " ".join(f"w{number}" for number in range(400))
    index.apply(
        [
            document(1, f"korea {words}", first=20200101, last=20200101),
            document(2, f"korea {words} a", first=20240101, last=20240101),
            document(3, "cuba"),
        ],
        [],
    )
    index.close()
    assert hits(WhooshEngine(tmp_path / "index"), "korea") == [2, 1]


def test_the_exact_form_ranks_above_its_stem(engine_over):
    assert hits(engine_over("diplomats spoke", "diplomat spoke", "other"), "diplomat") == [2, 1]
    assert hits(engine_over("diplomats spoke", "diplomat spoke", "other"), "diplomats") == [1, 2]


def test_english_endings_count_in_english_articles_only(tmp_path):
    index = WhooshIndex(tmp_path / "index")
    texts = [("diplomats", "en"), ("diplomats", "fr"), ("diplomat", "fr"), ("diplomats", "")]
    index.apply([document(n, body, language=language) for n, (body, language) in enumerate(texts, 1)], [])
    index.close()
    assert finds(WhooshEngine(tmp_path / "index"), "diplomat") == [1, 3, 4]
    assert finds(WhooshEngine(tmp_path / "index"), '"diplomat"') == [1, 3, 4]


def test_a_beginning_by_itself_is_searched_whole_however_many_forms_it_has(engine_over):
    engine = engine_over("korea korean", *[f"kor{number}" for number in range(300)])
    page = engine.search(query("kor*"), sort=Sort.RELEVANCE, offset=0, limit=500)
    assert (page.total, page.cut) == (301, "")


def test_a_beginning_with_too_many_forms_is_cut_with_a_word_where_places_are_compared(engine_over):
    engine = engine_over(*[f"near kor{number}" for number in range(300)])
    page = engine.search(query("near NEAR/1 kor*"), sort=Sort.RELEVANCE, offset=0, limit=500)
    assert "most frequent" in page.cut
    assert page.total == 200


def test_many_beginnings_share_what_one_query_may_cost(engine_over):
    engine = engine_over(" ".join(f"{start}{number}" for number in range(300) for start in "abcdefgh"))
    asked = " ".join(f"({one}1* NEAR/9 {other}1*)" for one, other in ("ab", "cd", "ef", "gh"))
    page = engine.search(query(asked), sort=Sort.DATE, offset=0, limit=5)
    assert page.total == 1
    assert page.cut


def test_the_next_query_is_not_cut_for_the_last_one(engine_over):
    engine = engine_over("korea korean", *[f"kor{number}" for number in range(300)])
    assert engine.search(query("korea NEAR/1 kor*"), sort=Sort.RELEVANCE, offset=0, limit=5).cut
    assert engine.search(query("korea"), sort=Sort.RELEVANCE, offset=0, limit=5).cut == ""


def test_a_small_cache_gives_the_same_answers(engine_over):
    bodies = ["the diplomat left cuba", "the summit", "cuba and the sea"]
    small, large = engine_over(*bodies, cache_bytes=1), engine_over(*bodies)
    for text in ("the", '"the diplomat"', "cuba NEAR/3 sea", "diplomat cuba", "c*"):
        assert hits(small, text) == hits(large, text)


def test_warming_ends_and_changes_nothing(engine_over):
    engine = engine_over("the diplomat", "the summit")
    while engine.warm(1000):
        pass
    assert not engine.warm(1000)
    assert hits(engine, "diplomat") == [1]


def test_an_index_without_documents_is_warm_at_once(engine_over):
    assert not engine_over().warm(1000)


def test_warming_stops_when_its_time_is_over(engine_over):
    assert engine_over("the diplomat", "the summit").warm(-1)


def test_a_new_spelling_is_known_after_a_refresh(tmp_path):
    directory = index_of(tmp_path / "index", "korea")
    engine = WhooshEngine(directory)
    assert engine.clauses(query("goverment"))[0].suggestions == ()
    index = WhooshIndex(directory)
    index.apply([document(2, "government")], [])
    index.close()
    assert engine.refresh()
    assert engine.clauses(query("goverment"))[0].suggestions == ("government",)


def test_words_of_removed_articles_are_neither_completed_nor_suggested(tmp_path):
    directory = index_of(tmp_path / "index", "government", "korea")
    index = WhooshIndex(directory)
    index.apply([], [f"{1:016x}"])
    index.close()
    engine = WhooshEngine(directory)
    assert engine.complete(None, "gov", 5) == ()
    assert engine.clauses(query("goverment"))[0].suggestions == ()


def test_an_index_built_anew_is_seen_by_a_refresh(tmp_path):
    directory = index_of(tmp_path / "index", "korea")
    engine = WhooshEngine(directory)
    shutil.rmtree(directory)
    with pytest.raises(IndexDamagedError):
        engine.refresh()
    index_of(directory, "cuba")
    assert engine.refresh()
    assert finds(engine, "cuba") == [1]


def test_an_engine_answers_from_files_that_a_writer_removed(tmp_path):
    directory = index_of(tmp_path / "index", "korea", "cuba")
    engine = WhooshEngine(directory)
    index = WhooshIndex(directory)
    index.apply([document(1, "mars"), document(2, "mars")], [])
    index.close()
    assert finds(engine, "korea") == [1]
    assert engine.refresh()
    assert finds(engine, "mars") == [1, 2]


def test_an_explanation_adds_up_for_every_kind_of_clause(engine_over):
    engine = engine_over("the diplomat left cuba for the sea", "other words", "the sea")
    for text in ("diplomat cuba", '"left cuba"', "diplomat NEAR/3 cuba", "dip*", "diplomta~2", '="cuba"'):
        (best, *_) = engine.search(query(text), sort=Sort.RELEVANCE, offset=0, limit=1).hits
        explanation = engine.explain(query(text), best.id)
        assert explanation.score == pytest.approx(best.score)
        assert all(reason.forms and reason.points > 0 for reason in explanation.reasons)


def test_other_rooms_load_neither_whoosh_nor_numpy():
    code = (
        "import sys; import reader.search.memory, reader.search.syntax, reader.search.describe;"
        "sys.exit(bool({'whoosh', 'numpy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
