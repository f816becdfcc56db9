"""Segments written by workers become part of the index, whole and in one step."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path
from unittest import mock

import pytest
from whoosh import index
from whoosh import query as whoosh_query
from whoosh.query import spans

from reader.errors import IndexDamagedError, NewsreaderError
from reader.search.whoosh import writer
from reader.search.whoosh.engine import WhooshEngine, WhooshIndex
from reader.search.whoosh.folder import BUILDING, IndexFolder
from reader.search.whoosh.segments import publish, write_segment
from tests.search.whoosh.builders import document, finds, found_in, index_of

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
BODIES = [
    "The diplomat left Cuba for Seoul. South Korea said the diplomat was safe.",
    "Cuba and Korea talk. The South said nothing.",
    "A diplomat in Seoul, a summit in Korea, an embassy in Cuba.",
    "Nothing of note happened in the south of Korea.",
]


@pytest.fixture
def directory(tmp_path) -> Path:
    WhooshIndex(tmp_path / "index").close()
    return tmp_path / "index"


def test_a_segment_is_found_once_it_is_published(directory):
    receipt = write_segment(directory, [document(1, "korea")])
    assert found_in(directory, "korea") == []
    publish(directory, [receipt], [])
    assert found_in(directory, "korea") == [1]
    assert list(IndexFolder(directory).path.glob(f"{BUILDING}*")) == []


def test_a_receipt_travels_between_processes(directory):
    receipt = pickle.loads(pickle.dumps(write_segment(directory, [document(1, "korea")])))
    publish(directory, [receipt], [])
    assert found_in(directory, "korea") == [1]


def test_publishing_again_changes_nothing(directory):
    receipt = write_segment(directory, [document(1, "korea")])
    publish(directory, [receipt], [])
    publish(directory, [receipt], [])
    assert found_in(directory, "korea") == [1]


def test_of_several_receipts_the_later_wins(directory):
    receipts = [write_segment(directory, [document(1, word)]) for word in ("korea", "cuba")]
    publish(directory, receipts, [])
    assert found_in(directory, "*") == found_in(directory, "cuba") == [1]


def test_a_segment_without_living_documents_is_dropped(directory):
    for word in ("korea", "cuba"):
        publish(directory, [write_segment(directory, [document(1, word)])], [])
    assert len(IndexFolder(directory).read_toc().segments) == 1


def test_lost_documents_are_noticed_before_anything_changes(directory):
    receipt = write_segment(directory, [document(1, "korea"), document(2, "korea")])
    with pytest.raises(IndexDamagedError, match="2 of 3 articles"):
        publish(directory, [replace(receipt, documents=3)], [])
    assert found_in(directory, "korea") == []


def test_a_short_file_is_noticed_before_anything_changes(directory):
    receipt = write_segment(directory, [document(1, "korea")])
    (postings,) = (IndexFolder(directory).path / receipt.folder).glob("*.pst")
    postings.write_bytes(postings.read_bytes()[:-1])
    with pytest.raises(IndexDamagedError, match="not complete"):
        publish(directory, [receipt], [])
    assert found_in(directory, "korea") == []


def test_only_one_process_publishes_at_a_time(directory):
    receipt = write_segment(directory, [document(1, "korea")])
    with IndexFolder(directory).writing(), pytest.raises(NewsreaderError) as raised:
        publish(directory, [receipt], [])
    assert raised.value.kind == "busy"
    publish(directory, [receipt], [])
    assert found_in(directory, "korea") == [1]


def test_a_failed_segment_leaves_nothing_behind(directory):
    def documents():
        yield document(1, "korea")
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space"):
        write_segment(directory, documents())
    assert list(IndexFolder(directory).path.glob(f"{BUILDING}*")) == []


def test_what_is_too_much_for_one_segment_becomes_several(directory):
    with mock.patch.object(writer, "_MOST_DOCUMENTS", 2):
        receipt = write_segment(directory, [document(number, "korea") for number in range(1, 6)])
    assert len(receipt.segments) == 3
    publish(directory, [receipt], [f"{2:016x}"])
    assert found_in(directory, "korea") == [1, 2, 3, 4, 5]  # what is added and removed at once is there


def test_a_change_that_stops_before_the_end_leaves_the_old_state(directory):
    publish(directory, [write_segment(directory, [document(1, "korea")])], [])
    receipt = write_segment(directory, [document(2, "korea")])
    stopped = mock.patch.object(IndexFolder, "write_toc", side_effect=KeyboardInterrupt)
    with stopped, pytest.raises(KeyboardInterrupt):
        publish(directory, [receipt], [f"{1:016x}"])
    assert found_in(directory, "korea") == [1]
    publish(directory, [write_segment(directory, [document(2, "korea")])], [f"{1:016x}"])
    assert found_in(directory, "korea") == [2]
    segments = {path.name.split(".")[0] for path in IndexFolder(directory).path.glob("MAIN_*.pst")}
    assert len(segments) == 1  # what was left behind is swept


def stock_hits(directory: Path, query: whoosh_query.Query) -> set[int]:
    """Numbers of the articles that Whoosh's own searcher finds in our index."""
    with index.open_dir(str(IndexFolder(directory).path), indexname=writer.INDEX_NAME).searcher() as searcher:
        engine = WhooshEngine(directory)
        return {int(engine._snapshot.ids[number]) for number in searcher.docs_for_query(query)}


BODY = "body"
STOCK = [
    ('="diplomat"', whoosh_query.Term(BODY, "diplomat")),
    ("cuba AND seoul", whoosh_query.And([whoosh_query.Term(BODY, "cuba"), whoosh_query.Term(BODY, "seoul")])),
    ("summit OR nothing", whoosh_query.Or([whoosh_query.Term(BODY, "summit"), whoosh_query.Term(BODY, "nothing")])),
    ("-cuba", whoosh_query.Not(whoosh_query.Term(BODY, "cuba"))),
    ('"south korea"', whoosh_query.Phrase(BODY, ["south", "korea"])),
    ("dip*", whoosh_query.Prefix(BODY, "dip")),
    ('"diplomat in"', spans.SpanNear.phrase(BODY, ["diplomat", "in"])),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "stock"), STOCK)
def test_whoosh_finds_the_same_in_our_index(directory, typed, stock):
    index_of(directory, *BODIES)
    assert set(found_in(directory, typed)) == stock_hits(directory, stock)


def test_whoosh_sees_deletions_and_several_segments(directory):
    index_of(directory, *BODIES)
    publish(directory, [write_segment(directory, [document(9, "Cuba again")])], [f"{1:016x}"])
    assert stock_hits(directory, whoosh_query.Term(BODY, "cuba")) == {2, 3, 9}


def test_whoosh_scores_by_our_lengths_and_weights(directory):
    index_of(directory, "korea " * 9, "korea " + "other " * 50, "korea korea", "cuba")
    with index.open_dir(str(IndexFolder(directory).path), indexname=writer.INDEX_NAME).searcher() as searcher:
        scored = searcher.search(whoosh_query.Term(BODY, "korea"), limit=None)
        order = [number for number, _ in scored.items()]
    assert order == [0, 2, 1]


def test_every_word_of_the_starter_library_finds_its_article(directory):
    from reader.search.analysis import WORD

    texts = [
        path.read_text(encoding="utf-8", errors="replace") for path in sorted(SEEDS.glob("**/*.txt"))[:10]
    ]
    assert texts
    index_of(directory, *texts)
    engine = WhooshEngine(directory)
    for number, text in enumerate(texts, 1):
        for word in set(WORD.findall(text)[:150]):
            assert number in finds(engine, f'"{word}"')
