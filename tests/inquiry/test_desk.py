"""Typed queries over a library with a real index: words, names, and what the user did."""

import shutil
from dataclasses import replace

import pytest

from reader.errors import IndexDamagedError
from reader.inquiry.damage import DAMAGED
from reader.inquiry.named import asks_for_names
from reader.model.query import Sort


def ask(desk, text, *, sort=Sort.RELEVANCE, limit=10):
    return desk.ask(text, sort, 0, limit)


def found(desk, text, **keywords):
    return [result.row.title for result in ask(desk, text, **keywords).rows]


def lit(result):
    return [result.snippet.text[start:end] for start, end in result.snippet.hits]


# -- words and names


def test_a_query_gives_rows_with_title_snippet_and_what_is_lit(desk):
    answer = ask(desk, "merkel")
    (result,) = answer.rows
    assert (answer.total, answer.partial, answer.pending) == (1, 0, 0)
    assert result.row.title == "Merkel in Warsaw"
    assert lit(result) == ["Merkel", "Merkel"]
    assert [result.row.title[start:end] for start, end in result.title_hits] == ["Merkel"]


def test_a_place_is_found_whatever_it_is_called(desk):
    for name in ("North Korea", "DPRK", "north korea"):
        assert sorted(found(desk, f'place:"{name}"')) == ["DPRK fires missile", "North Korea talks"]


def test_each_of_its_names_is_lit_and_no_other_word(desk):
    answer = ask(desk, 'place:"North Korea"')
    by_title = {result.row.title: result for result in answer.rows}
    assert lit(by_title["North Korea talks"]) == ["North Korea", "North"]
    assert "DPRK" in lit(by_title["DPRK fires missile"])


def test_a_name_and_a_word_are_both_asked_for(desk):
    assert found(desk, 'place:"North Korea" missile') == ["DPRK fires missile"]
    assert found(desk, 'korea -place:"North Korea"') == ["Merkel in Warsaw"]


def test_a_person_is_found_by_the_whole_name_when_the_text_says_mrs(desk):
    assert found(desk, 'person:"Angela Merkel"') == ["Merkel in Warsaw"]
    assert lit(ask(desk, 'person:"Angela Merkel"').rows[0]) == ["Angela Merkel", "Merkel"]


def test_an_article_not_looked_at_yet_is_found_by_the_name_as_typed(room):
    room.write("new.md", "New talks", "2024-06-01", "North Korea said no.")
    room.ingest(names=False)
    assert "New talks" in found(room.open(), 'place:"North Korea"')


def test_an_open_desk_knows_at_once_of_articles_that_nobody_looked_at_for_names(room):
    desk = room.open()
    assert "New talks" not in found(desk, 'place:"North Korea"')
    room.write("new.md", "New talks", "2024-06-01", "North Korea said no.")
    room.ingest(names=False)
    assert "New talks" in found(desk, 'place:"North Korea"')


@pytest.mark.parametrize(
    ("query", "asks"),
    [("korea", False), ("person:merkel", True), ("korea -place:seoul", True), ("(a OR name:x) b", True),
     ("tag:cuba is:unread", False), ('"person:merkel"', False)],
)  # fmt: skip
def test_only_a_query_with_a_name_needs_names(query, asks):
    assert asks_for_names(query) is asks


def test_a_name_run_together_is_found_and_lit_where_it_is_written_as_two_words(room):
    room.write("moon.md", "Moon", "2024-06-01", "President Moon Jae In spoke. Then Jae went in.")
    room.ingest(names=False)
    desk = room.open()
    (result,) = ask(desk, "jaein").rows
    assert lit(result) == ["Jae In"]
    (reason,) = desk.inquiry().explain("jaein", result.row.id).reasons
    assert (reason.clause, reason.forms) == ("jaein", ("jae in",))
    assert ask(desk, "jaein").total == desk.ask("jaein", Sort.RELEVANCE, 0, 9).total == 1


# -- what the user did


def test_what_the_user_marked_is_found_and_seen_as_soon_as_it_is_kept(room):
    desk = room.open()
    assert len(found(desk, "is:unread")) == 4
    assert found(desk, "is:starred") == []
    library = room.library()
    library.marks.set_read(room.known("To the pole"), read=True)
    library.marks.set_starred(room.known("Merkel in Warsaw"), starred=True)
    assert found(desk, "is:read") == ["To the pole"]
    assert sorted(found(desk, "is:unread")) == ["DPRK fires missile", "Merkel in Warsaw", "North Korea talks"]
    assert found(desk, "is:starred korea") == ["Merkel in Warsaw"]
    library.marks.set_read(room.known("To the pole"), read=False)
    assert found(desk, "is:read") == []
    library.close()


def test_tags_are_found_without_regard_to_case_and_completed(room):
    library = room.library()
    library.tags.add(room.known("To the pole"), ["Ice"])
    library.close()
    desk = room.open()
    assert found(desk, "tag:ice") == ["To the pole"]
    assert desk.inquiry().complete("tag:i", 5) == ("tag:Ice",)


def test_a_library_that_does_not_exist_is_not_made_by_asking(room):
    assert found(room.open(), "is:starred OR has:note OR has:excerpt OR tag:x") == []
    assert not room.library_file.exists()


# -- the answer


def test_newest_first_when_sorted_by_date(desk):
    assert found(desk, "korea OR pole", sort=Sort.DATE) == [
        "Merkel in Warsaw", "To the pole", "DPRK fires missile", "North Korea talks",
    ]  # fmt: skip


def test_an_empty_query_is_everything(desk):
    assert ask(desk, "").total == 4


def test_nothing_found_says_which_clause_and_what_may_be_meant(desk):
    answer = ask(desk, "missle korea")
    assert answer.total == 0
    clause = next(clause for clause in answer.clauses if clause.count == 0)
    assert clause.clause == "missle"
    assert "missile" in clause.suggestions


def test_a_name_nobody_has_is_named_as_the_cause(desk):
    answer = ask(desk, 'person:"Nobody Atall"')
    assert answer.total == 0
    assert [clause.clause for clause in answer.clauses if not clause.count] == ['person:"Nobody Atall"']


def test_a_window_begins_where_it_is_asked_to(desk):
    everything = [row.row.id for row in desk.ask("", Sort.DATE, 0, 10).rows]
    assert [row.row.id for row in desk.ask("", Sort.DATE, 1, 2).rows] == everything[1:3]


def test_facets_count_publishers_months_and_who_is_named(desk):
    facets = {facet.name: dict(facet.counts) for facet in desk.inquiry().facets("korea")}
    assert facets["publisher"] == {"The Tilling Post": 3}
    assert facets["month"] == {"2024-05": 3}
    assert facets["person"]["Angela Merkel"] == 1
    assert facets["place"]["North Korea"] == 2


def test_names_are_completed_from_the_articles(desk):
    assert 'person:"Angela Merkel"' in desk.inquiry().complete("person:ang", 10)


def test_what_is_lit_in_an_article_is_what_the_query_asks_for(room, desk):
    ids = room.rows()
    text_of = {
        article.title: article.text
        for article, _ in desk.inquiry().catalog.articles(int(i, 16) for i in ids.values())
    }
    shown = desk.inquiry().lit('place:"North Korea" wants', ids["North Korea talks"])
    text = text_of["North Korea talks"]
    assert [text[start:end] for start, end in shown.text] == ["North Korea", "North", "wants"]


def test_an_unfinished_last_word_is_read_alike_by_every_question(room):
    inquiry = replace(room.open().inquiry(), final=False)
    for text, total in (("kor", 3), ("kor ", 0), ("missile nor", 0)):
        answer = inquiry.ask(text, Sort.DATE, 0, 10)
        assert answer.total == total
        assert len(inquiry.matching(text)) == total
        assert sum(dict(inquiry.facets(text)[0].counts).values()) == total
        assert inquiry.concordance(text, 0, 10).articles == total
    assert {line.hit.lower() for line in inquiry.concordance("kor", 0, 10).lines} == {"korea"}
    assert inquiry.explain("kor", answer_id := room.rows()["North Korea talks"]).reasons
    assert inquiry.lit("kor", answer_id).text


# -- an index that is not there, not complete, or not sound


def test_without_an_index_the_answer_says_so_and_counts_what_it_could_not_see(room):
    shutil.rmtree(room.collection.index_directory)
    answer = ask(room.open(), "korea")
    assert answer.total == 0
    assert answer.cut
    assert answer.pending == 4


def test_articles_that_are_not_in_the_index_yet_are_counted(room):
    desk = room.open()
    assert ask(desk, "korea").pending == 0
    shutil.copytree(room.collection.index_directory, room.folder.parent / "before")
    room.write("new.md", "New talks", "2024-06-01", "North Korea said no.")
    room.ingest(names=False)
    assert ask(desk, "said").total == 2
    shutil.rmtree(room.collection.index_directory)
    (room.folder.parent / "before").rename(room.collection.index_directory)
    desk = room.open()
    assert (ask(desk, "said").total, ask(desk, "said").pending) == (1, 1)


def test_an_open_desk_sees_what_is_indexed_meanwhile(room):
    desk = room.open()
    assert found(desk, "glacier") == []
    room.write("new.md", "Ice", "2024-06-01", "The glacier melts.")
    room.ingest(names=False)
    assert found(desk, "glacier") == ["Ice"]


def test_a_deleted_cache_that_was_made_anew_is_seen(room):
    desk = room.open()
    assert len(found(desk, "")) == 4
    shutil.rmtree(room.collection.directory)
    room.collection.directory.mkdir()
    room.ingest(names=False)
    assert len(found(desk, "")) == 4


def test_damage_that_only_searching_finds_is_told_and_mended_by_the_next_run(room):
    (postings,) = room.collection.index_directory.rglob("*.pst")
    postings.write_bytes(bytes(postings.stat().st_size))
    desk = room.open()
    answer = ask(desk, "korea")
    assert (answer.total, answer.cut) == (0, DAMAGED)
    assert room.collection.damage_file.exists()
    room.ingest(names=False)
    assert not room.collection.damage_file.exists()
    assert ask(desk, "korea").total == 3


QUESTIONS = {
    "facets": lambda inquiry: inquiry.facets("korea"),
    "matching": lambda inquiry: inquiry.matching("korea"),
    "explain": lambda inquiry: inquiry.explain("korea", "0" * 16),
    "concordance": lambda inquiry: inquiry.concordance("korea", 0, 9),
}


@pytest.mark.parametrize("asked", QUESTIONS)
def test_damage_is_told_and_marked_whatever_was_asked(room, asked):
    (postings,) = room.collection.index_directory.rglob("*.pst")
    postings.write_bytes(b"\xff" * postings.stat().st_size)
    desk = room.open()
    with pytest.raises(IndexDamagedError, match=DAMAGED):
        desk.answer(QUESTIONS[asked])
    assert room.collection.damage_file.exists()
    assert desk.lit("korea", room.rows()["North Korea talks"]).text
    room.ingest(names=False)
    desk.answer(QUESTIONS[asked])


def test_a_quiet_moment_meets_damage_without_harm(room):
    (words,) = room.collection.index_directory.rglob("*words.bin")
    words.write_bytes(b"\xff" * words.stat().st_size)
    desk = room.open()
    desk.rest()
    assert ask(desk, "korea").cut in {DAMAGED, ""}


def test_when_lighting_takes_too_long_rows_show_how_their_articles_begin(desk, monkeypatch):
    monkeypatch.setattr("reader.inquiry.inquiry._WHOLE", -1.0)
    answer = ask(desk, "merkel")
    (result,) = answer.rows
    assert "it took too long" in answer.cut
    assert result.snippet.text == result.row.lead
    assert (lit(result), result.title_hits) == ([], ())


def test_a_very_long_article_is_lit_in_part_in_the_pane(desk, monkeypatch):
    article = ask(desk, "merkel").rows[0].row.id
    whole = desk.lit("merkel", article)
    monkeypatch.setattr("reader.inquiry.inquiry._WHOLE", -1.0)
    in_part = desk.lit("merkel", article)
    assert (bool(whole.text), whole.cut) == (True, "")
    assert (in_part.title, in_part.text) == (whole.title, ())
    assert "lit in part" in in_part.cut


def test_all_that_is_searched_for_one_question_shares_its_time(desk, monkeypatch):
    monkeypatch.setattr("reader.inquiry.inquiry.SEARCHING", -1.0)
    assert "it took too long" in ask(desk, '"angela merkel"').cut


# -- what else may be meant


def test_articles_with_another_name_of_whoever_is_meant_follow_and_it_is_lit(desk):
    answer = ask(desk, "DPRK")
    assert [(result.row.title, result.complete) for result in answer.rows] == [
        ("DPRK fires missile", True),
        ("North Korea talks", False),
    ]
    assert (answer.total, answer.partial) == (1, 1)
    assert ("DPRK", '"North Korea"') in [(each.typed, each.meant) for each in answer.instead]
    assert "North Korea" in lit(answer.rows[1])


def test_a_misspelt_name_is_found_lit_and_explained_by_its_nearest_spelling(desk):
    answer = ask(desk, "Merkle")
    (result,) = answer.rows
    assert (result.row.title, result.complete, answer.total) == ("Merkel in Warsaw", False, 0)
    assert lit(result) == ["Merkel", "Merkel"]
    assert desk.inquiry().lit("Merkle", result.row.id).title
    assert desk.inquiry().explain("Merkle", result.row.id).reasons[0].clause == "Merkel"
