import json
from dataclasses import replace

from reader.model.excerpt import ExcerptState
from tests.exports.excerpts import STORY, TEXT, excerpt, exported

MOVED = "New. " + TEXT


def test_the_shape_is_the_one_of_the_contract():
    (told,) = json.loads(exported("json", excerpt(1, note="Why?", tags=["x"])))["excerpts"]
    assert told.keys() >= {
        "id", "article", "quote", "start", "end", "prefix", "suffix", "state", "note", "tags", "created",
        "citation",
    }  # fmt: skip
    assert TEXT[told["start"] : told["end"]] == told["quote"]
    assert told["state"] == "in place"
    assert told["created"] == "2024-07-20T09:30:00+00:00"
    assert told["citation"]["type"] == "article-newspaper"


def test_the_version_is_one():
    assert json.loads(exported("json")) == {"version": 1, "excerpts": []}


def test_a_moved_excerpt_stands_where_its_words_are_now():
    start = MOVED.index("The talks")
    told = excerpt(1, state=ExcerptState.MOVED, span=(start, start + 22))
    (record,) = json.loads(exported("json", told))["excerpts"]
    assert MOVED[record["start"] : record["end"]] == record["quote"]
    assert record["selector"]["start"] == TEXT.index("The talks")


def test_a_file_name_that_is_no_unicode_does_no_harm():
    document = exported("json", excerpt(1, citation=replace(STORY, path="/a\udcff")))
    assert document.encode("utf-8")
    assert json.loads(document)["excerpts"][0]["citation"]["custom"]["path"] == "/a\udcff"
