"""``newsreader search``: lines for people, documents for programs."""

import json

import pytest

HIT = {"id", "title", "byline", "publisher", "date", "path", "score", "complete", "snippet"}


def test_prints_an_id_and_a_title_a_line_best_first(newsreader, news):
    done = newsreader("search", "harbour bridge", news)
    assert done.code == 0
    assert done.lines[0][18:] == "Harbour bridge reopens"
    assert all(len(line.split("  ")[0]) == 16 for line in done.lines)
    assert "\x1b" not in done.out


def test_a_title_that_was_made_says_that_the_text_goes_on(newsreader, news):
    (line,) = newsreader("search", "mayor", news).lines
    assert line[18:].startswith("The mayor of Tilling resigned")
    assert line.endswith("…")
    assert not newsreader("search", "mayor", news, "--json").json["hits"][0]["title"].endswith("…")


def test_options_may_stand_between_query_and_paths(newsreader, news):
    assert newsreader("search", "harbour", "--count", news).out == "3\n"
    assert newsreader("search", "harbour", news, "--limit", "1", news / "visit.md", "--count").out == "3\n"
    assert "unrecognized arguments: --nope" in newsreader("search", "harbour", "--nope", news).err


def test_the_document_has_the_shape_of_the_contract(newsreader, news):
    document = newsreader("search", "harbour", news, "--json").json
    assert set(document) == {
        "version", "query", "total", "partial", "pending", "took_ms", "hits", "facets", "suggestions",
    }  # fmt: skip
    assert set(document["query"]) == {"text", "understood", "notes"}
    assert document["query"]["text"] == "harbour"
    assert document["total"] == len(document["hits"]) == 3
    assert all(set(hit) == HIT for hit in document["hits"])
    assert set(document["facets"]) == {"publisher", "year", "month", "person", "org", "place"}


def test_a_hit_carries_what_is_known_of_its_article(newsreader, news):
    (hit,) = newsreader("search", "letter", news, "--json").json["hits"]
    assert hit["title"] == "Foreign minister visits Tilling"
    assert (hit["byline"], hit["publisher"], hit["date"]) == (
        "Jean Mackenzie",
        "The Tilling Post",
        "2021-03-04",
    )
    assert hit["path"] == str(news / "visit.md")


def test_a_date_is_as_precise_as_it_is_known_and_null_when_it_is_not(newsreader, news):
    dates = {
        hit["title"]: hit["date"] for hit in newsreader("search", "harbour", news, "--json").json["hits"]
    }
    assert dates["Harbour bridge reopens"] == "2021-02"
    assert dates["Ferry stops for good"] is None


@pytest.mark.parametrize(
    "query", ["harbour", "reporters", "crossed harbour", "ferr*", '"the harbour"', "merkel"]
)
def test_snippet_offsets_are_those_of_the_snippet(newsreader, news, query):
    for hit in newsreader("search", query, news, "--json").json["hits"]:
        snippet = hit["snippet"]
        assert snippet["hits"]
        for start, end in snippet["hits"]:
            lit = snippet["text"][start:end]
            assert lit == lit.strip()
            assert any(word.strip('"*')[:4] in lit.casefold() for word in query.split()), lit


def test_nothing_found_is_one_with_a_reason_and_a_better_spelling(newsreader, news):
    done = newsreader("search", '"harbor"', news)
    assert (done.code, done.out) == (1, "")
    assert 'no article has "harbor"' in done.err
    assert 'did you mean "harbour"' in done.err
    document = newsreader("search", '"harbor"', news, "--json").json
    assert (document["total"], document["hits"]) == (0, [])
    assert '"harbour"' in document["suggestions"]


def test_what_a_word_that_no_article_has_is_taken_for_is_told(newsreader, news):
    done = newsreader("search", "harbor", news, "--loose")
    assert (done.code, len(done.lines)) == (0, 3)
    assert "0 with all words, 3 with some, or harbour for harbor" in done.err
    document = newsreader("search", "harbor", news, "--json").json
    assert (document["total"], document["partial"]) == (0, 3)
    assert document["query"]["notes"] == ["harbour was searched too for harbor"]


def test_articles_with_some_of_the_words_are_told_apart_from_those_with_all(newsreader, news):
    done = newsreader("search", "qqqq ferry", news, "--loose")
    assert (done.code, len(done.lines)) == (0, 2)
    assert "0 with all words, 2 with some:" in done.err
    assert "no article has qqqq" in done.err
    document = newsreader("search", "qqqq ferry", news, "--json").json
    assert (document["total"], document["partial"]) == (0, 2)
    assert {hit["complete"] for hit in document["hits"]} == {False}


def test_what_reads_a_pipe_gets_only_articles_with_all_words(newsreader, news):
    document = newsreader("search", "mayor harbour bridge", news, "--json").json
    assert (document["total"], document["partial"]) == (1, 2)
    done = newsreader("search", "mayor harbour bridge", news)
    assert (done.code, len(done.lines)) == (0, 1)
    assert "1 with all words, 2 with some, which --loose prints, too" in done.err


def test_a_pipe_of_articles_with_some_of_the_words_alone_is_empty_and_nothing_was_found(newsreader, news):
    done = newsreader("search", "qqqq ferry", news)
    assert (done.code, done.out) == (1, "")
    assert "0 with all words, 2 with some, which --loose prints, too" in done.err


def test_jsonl_is_one_hit_a_line(newsreader, news):
    done = newsreader("search", "harbour", news, "--jsonl")
    hits = [json.loads(line) for line in done.lines]
    assert len(hits) == 3
    assert all(set(hit) == HIT | {"version"} for hit in hits)


def test_count_prints_the_number_alone(newsreader, news):
    assert newsreader("search", "harbour", news, "--count").out == "3\n"
    done = newsreader("search", "xylophone", news, "--count")
    assert (done.code, done.out) == (1, "0\n")
    done = newsreader("search", "harbor ferry", news, "--count")
    assert (done.code, done.out) == (1, "0\n")


def test_the_limit_bounds_the_hits_and_not_the_total(newsreader, news):
    document = newsreader("search", "harbour", news, "--limit", 2, "--json").json
    assert len(document["hits"]) == 2
    assert document["total"] == 3


@pytest.mark.parametrize("limit", ["0", "-1", "many", "1.5"])
def test_a_limit_that_is_none_is_a_usage_error(newsreader, news, limit):
    done = newsreader("search", "harbour", news, f"--limit={limit}", "--json")
    assert done.code == 2
    assert done.error["kind"] == "usage"
    assert repr(limit) in done.error["message"]


def test_sorted_by_date_the_newest_comes_first_and_undated_last(newsreader, news):
    document = newsreader("search", "tilling OR harbour", news, "--sort", "date", "--json").json
    dates = [hit["date"] for hit in document["hits"]]
    assert dates == ["2021-03-04", "2021-02", None, None]


def test_sorted_by_publisher_unnamed_ones_come_last(newsreader, news):
    document = newsreader("search", "tilling OR harbour", news, "--sort", "publisher", "--json").json
    assert [hit["publisher"] for hit in document["hits"]][2:] == [None, None]


def test_snippets_are_printed_below_their_titles_when_asked_for(newsreader, news):
    done = newsreader("search", "letter", news, "--snippets")
    assert len(done.lines) == 2
    assert done.lines[1].startswith("    ")
    assert "sent a letter" in done.lines[1]


def test_facets_are_counted_when_asked_for(newsreader, news):
    facets = newsreader("search", "tilling OR harbour", news, "--facets", "--json").json["facets"]
    assert facets["publisher"] == [["The Tilling Post", 2]]
    assert facets["year"] == [["2021", 2]]
    assert facets["month"] == [["2021-02", 1], ["2021-03", 1]]
    assert ["Angela Merkel", 1] in facets["person"]
    assert ["World Health Organization", 1] in facets["org"]
    assert ["Warsaw", 1] in facets["place"]
    assert (
        "# publisher: The Tilling Post 2" in newsreader("search", "harbour OR tilling", news, "--facets").out
    )


def test_explain_says_how_the_query_was_read_and_why_each_hit_is_one(newsreader, news):
    done = newsreader("search", "harbour ferry", news, "--explain", "--json")
    hit = done.json["hits"][0]
    assert hit["explanation"]["score"] == pytest.approx(hit["score"], rel=0.01)
    assert {reason["clause"] for reason in hit["explanation"]["reasons"]} == {"harbour", "ferry"}
    text = newsreader("search", "harbour ferry", news, "--explain")
    assert text.lines[0].startswith("# ")
    assert "ferry in body" in text.out


def test_a_name_is_found_under_each_of_its_forms(newsreader, news):
    for name in ("World Health Organization", "WHO"):
        assert newsreader("search", f'org:"{name}"', news, "--count").out == "1\n"


def test_names_are_worked_out_when_a_query_asks_for_them_and_not_before(newsreader, folder, tmp_path):
    newsreader("search", "harbour", folder)
    assert not list(tmp_path.rglob("names.db"))
    assert newsreader("search", 'org:"WHO"', folder, "--count").out == "1\n"
    assert list(tmp_path.rglob("names.db"))


def test_a_part_that_could_not_be_read_is_told_and_the_rest_searched(newsreader, news):
    done = newsreader("search", "harbour AND", news, "--json")
    assert done.code == 0
    assert done.json["total"] == 3
    assert "AND wants something on both sides" in done.json["query"]["notes"][0]
    assert "AND wants something" in done.err


def test_a_query_of_which_nothing_can_be_read_is_an_error_with_its_place(newsreader, news):
    done = newsreader("search", "date:someday", news, "--json")
    assert done.code == 2
    assert done.error["kind"] == "query"
    assert done.error["span"] == [0, 12]


def test_an_empty_query_finds_everything(newsreader, news):
    assert newsreader("search", "", news, "--count").out == "4\n"


def test_a_query_that_begins_with_a_hyphen_comes_after_two(newsreader, news):
    assert newsreader("search", "--count", "--", "-harbour", news).out == "1\n"
    done = newsreader("search", "-harbour", news)
    assert done.code == 2
    assert "comes after --" in done.err


def test_what_changed_in_the_sources_is_seen_at_once(newsreader, folder):
    assert newsreader("search", "lighthouse", folder).code == 1
    (folder / "new.txt").write_text("Lighthouse\n\nThe lighthouse is lit again.\n")
    assert newsreader("search", "lighthouse", folder, "--count").out == "1\n"
    (folder / "new.txt").unlink()
    assert newsreader("search", "lighthouse", folder).code == 1


def test_one_bad_file_among_many_does_not_keep_the_others_from_being_found(newsreader, folder):
    (folder / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = newsreader("search", "harbour", folder, "--count")
    assert (done.code, done.out, done.err) == (0, "3\n", "")


def test_a_missing_source_beside_a_good_one_is_told(newsreader, folder, tmp_path):
    done = newsreader("search", "harbour", folder, tmp_path / "nowhere", "--count")
    assert (done.code, done.out) == (0, "3\n")
    assert "there is no file or folder" in done.err


def test_while_another_newsreader_is_at_work_what_it_has_done_is_searched_and_told(
    newsreader, news, monkeypatch
):
    from reader.cli import updating

    monkeypatch.setattr(updating, "_acquired", lambda lock: False)
    done = newsreader("search", "harbour", news, "--count")
    assert (done.code, done.out) == (0, "3\n")
    assert "another newsreader" in done.err


def test_articles_that_cannot_be_searched_yet_are_counted(newsreader, news, tmp_path, monkeypatch):
    import shutil

    from reader.cli import updating

    (index,) = tmp_path.rglob("index")
    shutil.rmtree(index)
    monkeypatch.setattr(updating, "_acquired", lambda lock: False)
    done = newsreader("search", "harbour", news, "--json")
    assert done.code == 1
    assert done.json["pending"] == 4
    assert "4 of the articles are not searchable yet" in done.err
