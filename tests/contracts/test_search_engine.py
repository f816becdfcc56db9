"""What every search engine does: the ``SearchEngine`` and ``SearchIndex`` ports as a specification."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model.query import And, Articles, Everything, Field, Not, Phrase, Prefix, Query, Sort, Value, Word
from reader.search.loose import SCREENFUL
from tests.contracts.conftest import document

SEED = "South Korea's spy agency says Ri Il-kyu, a North Korean diplomat in Cuba, has defected to the South."


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {1, 2, 3}),
        ("*", {1, 2, 3}),
        ("diplomat", {1}),
        ("DIPLOMATS", {1}),
        ("korea cuba", {1}),
        ("korea AND seoul", {2}),
        ("cuba OR seoul", {1, 2}),
        ("korea -cuba", {2}),
        ("-korea", {3}),
        ("NOT korea NOT mars", set()),
        ("-(cuba OR seoul)", {3}),
        ("(cuba OR mars) -diplomat", {3}),
        ('"north korean diplomat"', {1}),
        ('"korean north diplomat"', set()),
        ('"diplomat north"~3', {1}),
        ('"diplomat defected"~3', set()),
        ('"diplomat defected"~5', {1}),
        ("diplomat NEAR/5 defected", {1}),
        ("defected NEAR/5 diplomat", {1}),
        ("defected NEAR/3 diplomat", set()),
        ('"ri il kyu" NEAR/5 diplomat', {1}),
        ("diplom*", {1}),
        ("Il-ky*", {1}),
        ("diplmat~", {1}),
        ("diplmta~2", {1}),
        ("xiplomat~", set()),
        ("koreas", {1, 2}),
        ("nothing", set()),
    ],
)
def test_a_query_finds_exactly_these(holding, query, expected):
    library = holding(
        SEED, "Seoul is the capital of South Korea.", "Water was found on Mars, not in the South."
    )
    assert library.finds(query) == expected
    assert set(library.order(query)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("seoul", {1, 2}),
        ("title:seoul", {1}),
        ("body:seoul", {2}),
        ("title:seo*", {1}),
        ("title:seuol~", {1}),
        ('title:"in seoul"', {1}),
        ("title:talks NEAR/2 seoul", {1}),
        ("publisher:bbc", {1}),
        ('publisher:"bbc news"', {1}),
        ("publisher:new", set()),  # no stems in names
        ("publisher:news", {1, 2}),
        ("byline:smith", {2}),
        ("byline:smiths", set()),
        ("source:wikinews", {2}),
        ("lang:EN", {1}),
        ("lang:fr", {2}),
        ("lang:f", set()),
        ("-lang:fr", {1, 3}),
        ("talks NEAR/9 capital", set()),  # one in the title, one in the body
    ],
)
def test_a_field_narrows_to_its_part(holding, query, expected):
    library = holding(
        document(1, "A capital day.", title="Talks in Seoul", publisher="BBC News", language="en"),
        document(
            2,
            "Visite à Seoul",
            byline="Jo Smith",
            publisher="Wiki News",
            source="2012 wikinews org/a",
            language="fr",
        ),
        document(3, "Nothing of note"),
    )
    assert library.finds(query) == expected


def test_a_value_is_compared_whole(holding):
    library = holding(document(1, publisher="BBC  News"), document(2, publisher="BBC News Online"))
    query = Query("", Value(Field.PUBLISHER, "bbc news"))
    assert set(library.engine.matching(query)) == {1}


def test_a_given_set_of_articles_is_a_clause_like_any_other(holding):
    library = holding("korea", "korea", "cuba")
    root = And((Word("korea"), Not(Articles(frozenset({2, 99})))))
    assert list(library.engine.matching(Query("", root))) == [1]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("date:2024-07-16", {1, 2, 3}),
        ("date:2024-07-15", {2, 3}),
        ("date:2024-06", {3}),
        ("date:2024-08..", {3}),
        ("date:..2024-06", {3}),
        ("before:2024", set()),
        ("after:2025", set()),
        ("-date:2024", {4}),
    ],
)
def test_a_date_range_finds_what_may_lie_in_it(holding, query, expected):
    library = holding(
        document(1, first=20240716, last=20240716),
        document(2, first=20240701, last=20240731),
        document(3, first=20240101, last=20241231),
        document(4),
    )
    assert library.finds(query) == expected


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Moon Jae-In spoke", "Jae-In", True),
        ("Moon Jae-In spoke", '"Jae In"', True),
        ("Moon Jae-In spoke", "jaein", True),
        ("Moon Jae In spoke", "Jae-In", True),
        ("Moon Jaein spoke", "Jae-In", True),
        ("Ban Ki‑moon spoke", "ki-moon", True),
        ("Mr O’Brien left", "O'Brien", True),
        ("Mr O'Brien left", "obrien", True),
        ("Mr OBrien left", "O’Brien", True),
        ("the Quartet’s envoy", "Quartet's", True),
        ("the Quartet's envoy", "quartet", True),
        ("U.S. troops", "us", True),
        ("U.S. troops", "US", True),
        ("give it to us", '="US"', False),
        ("give it to us", "=us", True),
        ("the US army", '="US"', True),
        ("the U.S. army", '="US"', True),
        ("the US army", '="US army"', True),
        ("the US Army", '="US army"', False),
        ("the WHO said", '="WHO"', True),
        ("those who said", '="WHO"', False),
        ("Résumé", "resume", True),
        ("resume", "Résumé", True),
        ("Résumé", '="resume"', False),
        ("Kardošová, Klápště, Truță", "klapste kardosova truta", True),
        ("Marcińska, Łódź, Ørsted", "marcinska lodz orsted", True),
        ("Hauptstraße", "hauptstrasse", True),
        ("COVID-19 cases", "covid", True),
        ("COVID-19 cases", "COVID-19", True),
        ("a 52-year-old man", "52-year-old", True),
        ("Bashar al-Assad", "assad", True),
        ("AT&T to buy", "AT&T", True),
        ("written in C++ today", "C++", True),
        ("written in C today", "C++", False),
        ("worth €5.3m", "€5.3m", True),
        ("worth 3,000 euros", "3000", True),
        ("worth 3000 euros", "3,000", True),
        ("the #MeToo movement", "#metoo", True),
        ("asked @handle", "@handle", True),
        ("write to a.b@c.com", "a.b@c.com", True),
        ("Mañana la façade naïve", "mañana", True),
        ("Mañana la façade naïve", "facade naive", True),
        ("ana", "mañana", False),
        ("communities", "community", True),
        ("communism", "community", False),
        ("灯台の修理は田中さんの仕事", "灯台", True),
        ("灯台の修理は田中さんの仕事", "修理", True),
        ("灯台の修理は田中さんの仕事", '"灯台の修理"', True),
        ("灯台の修理は田中さんの仕事", "台灯", False),
        ("北京的老桥", "老桥", True),
        ("한국은행이 발표했다", "한국은행", True),
        ("Москва ждёт", "москва ждет", True),
        ("กรุงเทพมหานคร", "กรุงเทพ", True),
        ("القاهرة اليوم", "القاهرة", True),
    ],
)
def test_nothing_is_missed_for_its_spelling_and_nothing_found_for_it(holding, text, query, found):
    assert bool(holding(text).finds(query)) == found


@pytest.mark.parametrize("query", ["Ban Ki-moon", "ki-moon", "Tae Yong-ho", "moon-", "-xyz", "--"])
def test_a_hyphen_is_no_trouble_anywhere(holding, query):
    assert holding("Ban Ki-moon met Tae Yong-ho").finds(query) == {1}


def test_stop_words_count_inside_a_phrase(holding):
    library = holding(
        "The Meeting of the Board is on Monday", "The Board had no Meeting of note", "Meeting the Board"
    )
    assert library.finds('"Meeting of the Board"') == {1}
    assert library.finds('"“Meeting of the Board”"'.replace('"', "")) == {1}


def test_english_endings_mean_nothing_in_other_languages(holding):
    library = holding(document(1, "les chats", language="fr"), document(2, "the chats", language="en"))
    assert library.finds("chat") == {2}
    assert library.finds("chats") == {1, 2}


def test_the_exact_form_stands_above_another_with_its_stem(holding):
    library = holding("They were meeting at noon today", "They had meetings at noon today")
    assert library.order("meetings") == [2, 1]
    assert library.order("meeting") == [1, 2]


def test_a_word_typed_with_accents_stands_above_the_same_without_them(holding):
    library = holding("the town of Lodz is old", "the town of Łódź is old", "the town of ŁÓDŹ is old")
    assert library.order("Łódź")[-1] == 1
    assert library.order("łódź*")[-1] == 1
    assert library.order('"town of łódź"')[-1] == 1
    assert library.order("Lodz") == [1, 2, 3]


def test_a_rare_word_is_also_written_as_two(holding):
    library = holding("President Moon Jae In spoke", "Jaein spoke", "Jae-In spoke", "In Jae", "Jae went in")
    assert library.engine.apart(None, "JaeIn") == ("jae in",)
    assert library.engine.apart(Field.TITLE, "jaein") == ()
    assert library.engine.apart(None, "jaewent") == ("jae went",)
    assert library.engine.apart(None, "moonspoke") == ()


def test_a_word_is_not_cut_behind_one_that_stands_before_anything_nor_when_it_is_common(holding):
    library = holding("the rapist", "health care", *["healthcare"] * 19)
    assert library.engine.apart(None, "therapist") == ()
    assert library.engine.apart(None, "healthcare") == ("health care",)
    library.hold([document(99, "healthcare"), document(100, "health care")])
    assert library.engine.apart(None, "healthcare") == ()


def test_more_of_a_word_stands_above_less_of_it(holding):
    library = holding(
        "one korea two three four five", "korea korea korea four five six", "nothing of it", "no more"
    )
    assert library.order("korea") == [2, 1]


def test_a_rare_word_counts_more_than_a_common_one(holding):
    library = holding(
        "the budget here", "the summit here", "the budget there", "the budget again", "other words"
    )
    assert library.order("budget OR summit")[0] == 2


def test_equal_articles_stand_newest_first_and_then_by_id(holding):
    library = holding(
        document(1, "korea", first=20200101, last=20200101),
        document(2, "korea", first=20240101, last=20240101),
        document(3, "korea"),
        document(4, "korea", first=20240101, last=20240101),
    )
    assert library.order("korea", sort=Sort.DATE) == [2, 4, 1, 3]
    assert library.order("korea") == [2, 4, 1, 3]
    assert library.order("") == [2, 4, 1, 3]


def test_articles_can_be_ordered_by_publisher(holding):
    library = holding(
        document(1, "korea"),
        document(2, "korea", publisher="Wikinews"),
        document(3, "korea", publisher="BBC", first=20200101, last=20200101),
        document(4, "korea", publisher="bbc", first=20240101, last=20240101),
    )
    assert library.order("korea", sort=Sort.PUBLISHER) == [4, 3, 2, 1]


def test_a_page_is_a_window_onto_the_order(holding):
    library = holding(*["korea " * number for number in range(1, 8)])
    whole = library.order("korea")
    page = library.page("korea", offset=2, limit=3)
    assert [int(hit.id, 16) for hit in page.hits] == whole[2:5]
    assert (page.total, page.offset, page.partial) == (7, 2, 0)
    assert library.page("korea", offset=50, limit=3).hits == ()


def test_articles_with_some_of_the_words_follow_those_with_all(holding):
    library = holding(
        "the diplomat left cuba", "the diplomat sat", "the rain", "cuba and the sea", "other things"
    )
    assert library.order("the diplomat left cuba") == [1]
    assert sorted(library.partial("the diplomat left cuba")) == [2, 4]  # "the" tells nothing
    page = library.page("the diplomat left cuba")
    assert (page.total, page.partial) == (1, 2)


def test_words_that_occur_nowhere_tell_nothing(holding):
    library = holding("the diplomat", "the weather", "the sea")
    assert library.order("the diplomat qqq") == []
    assert library.partial("the diplomat qqq") == [1]


def test_a_word_that_is_being_typed_may_be_whole_and_has_its_other_forms_then(holding):
    library = holding(
        "a defection", "many defections", document(3, "la defection", language="fr"), "a defect"
    )
    begun = Query("", Prefix("defections", begun=True))
    assert sorted(library.engine.matching(begun)) == [1, 2, 4]
    assert list(library.engine.matching(Query("", Prefix("defections")))) == [2]


def test_what_is_also_meant_makes_partial_hits(holding):
    library = holding("Gaddafi in Libya", "the sea", "Gaddafi, the sea")
    asked = replace(library.query("qaddafi -libya"), also=(Word("gaddafi"),))
    page = library.engine.search(asked, sort=Sort.RELEVANCE, offset=0, limit=9)
    assert (page.total, page.partial) == (0, 1)
    assert [(int(hit.id), hit.complete) for hit in page.hits] == [(3, False)]
    assert page.hits[0].score > 0
    (reason,) = library.engine.explain(asked, page.hits[0].id).reasons
    assert reason.clause == "gaddafi"


def test_what_is_also_meant_is_no_reason_for_a_complete_hit(holding):
    library = holding("the IAEA, International Atomic Energy Agency", "the Atomic Energy Agency", "the IAEA")
    asked = replace(library.query("iaea"), also=(Phrase("atomic energy agency"),))
    hits = library.engine.search(asked, sort=Sort.RELEVANCE, offset=0, limit=9).hits
    plain = library.engine.search(library.query("iaea"), sort=Sort.RELEVANCE, offset=0, limit=9).hits
    assert [hit.complete for hit in hits] == [True, True, False]
    assert hits[:2] == plain
    assert {reason.clause for reason in library.engine.explain(asked, hits[0].id).reasons} == {"iaea"}


def test_a_condition_holds_for_partial_hits_too(holding):
    library = holding("diplomat cuba", "diplomat seoul", "diplomat seoul mars")
    assert library.partial("diplomat summit -mars") == [1, 2]
    assert sorted(library.partial('diplomat summit "diplomat seoul"')) == [2, 3]


@pytest.mark.parametrize(
    "query", ["korea AND cuba", '"korea cuba"', "korea NEAR/3 cuba", "title:korea title:cuba"]
)
def test_what_is_written_with_operators_stays_strict(holding, query):
    page = holding("korea", "cuba").page(query)
    assert (page.total, page.partial, page.hits) == (0, 0, ())


def test_a_screenful_of_complete_hits_needs_no_partial_ones(holding):
    full = holding(*["korea cuba"] * SCREENFUL, "korea")
    assert full.page("korea cuba").partial == 0


def test_less_than_a_screenful_is_followed_by_partial_hits(holding):
    library = holding(*["korea cuba"] * (SCREENFUL - 1), "korea sea", "cuba", "cuba")
    assert library.page("korea cuba").partial == 3


def test_facets_count_among_complete_hits(holding):
    day = {"first": 20240716, "last": 20240716}
    library = holding(
        document(1, "korea", publisher="BBC", language="en", **day),
        document(2, "korea", publisher="BBC", language="fr", first=20240601, last=20240630),
        document(3, "korea", publisher="AP", first=20230101, last=20231231),
        document(4, "korea"),
        document(5, "cuba", publisher="BBC", **day),
    )
    names = ("publisher", "year", "month", "lang", "unknown")
    facets = {facet.name: facet.counts for facet in library.engine.facets(library.query("korea"), names, 10)}
    assert facets == {
        "publisher": (("BBC", 2), ("AP", 1)),
        "year": (("2023", 1), ("2024", 2)),
        "month": (("2024-06", 1), ("2024-07", 1)),
        "lang": (("en", 1), ("fr", 1)),
    }
    (newest,) = library.engine.facets(library.query("korea"), ("year",), 1)
    assert newest.counts == (("2024", 2),)


def test_each_clause_says_what_it_finds_alone(holding):
    library = holding("korea cuba", "korea")
    text = 'korea "cuba korea" -seoul'
    counts = [(text[slice(*c.at)], c.clause, c.count) for c in library.engine.clauses(library.query(text))]
    assert counts == [("korea", "korea", 2), ('"cuba korea"', '"cuba korea"', 0)]


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("goverment", ("government",)),
        ("ogvernment", ("government",)),
        ("dipolmat", ("diplomat",)),
        ("title:goverment", ()),
        ('"the goverment fell"', ('"the government fell"',)),
        ("kovernment", ("government",)),
        ("xovernment", ()),
        ("governments", ()),
    ],
)
def test_a_clause_that_finds_nothing_comes_with_better_spellings(holding, typed, better):
    library = holding("the government fell", "a diplomat", document(3, title="Other"))
    (clause,) = library.engine.clauses(library.query(typed))
    assert clause.suggestions == better


def test_of_several_spellings_the_more_frequent_comes_first(holding):
    library = holding("the plane", "the plant", "a plant")
    (clause,) = library.engine.clauses(library.query("planx"))
    assert clause.suggestions == ("plant", "plane")


def test_an_explanation_names_forms_fields_and_points(holding):
    library = holding(document(1, "Diplomats and a diplomat met", title="The diplomat"), "nothing")
    found = library.engine.explain(library.query("diplomat"), f"{1:016x}")
    assert found.id == f"{1:016x}"
    assert sum(reason.occurrences for reason in found.reasons) == 3
    assert {form for reason in found.reasons for form in reason.forms} == {"diplomat", "diplomats"}
    assert found.score == pytest.approx(sum(reason.points for reason in found.reasons))
    assert found.score == pytest.approx(library.page("diplomat").hits[0].score)
    assert library.engine.explain(library.query("diplomat"), f"{2:016x}") is None
    assert library.engine.explain(library.query("diplomat"), f"{9:016x}") is None


def test_words_are_completed_most_frequent_first(holding):
    library = holding("korea korean", "korea", document(3, "x", publisher="Korea Times"))
    assert library.engine.complete(None, "kor", 5) == ("korea", "korean")
    assert library.engine.complete(None, "Kor", 1) == ("korea",)
    assert library.engine.complete(Field.PUBLISHER, "kor", 5) == ("Korea Times",)
    assert library.engine.complete(None, "zz", 5) == ()


def test_like_this_finds_the_nearest_and_not_itself(holding):
    library = holding(
        "the diplomat defected from havana to seoul",
        "a diplomat in havana defected",
        "water on mars",
        "a diplomat spoke",
        "more water",
    )
    page = library.engine.like(f"{1:016x}", offset=0, limit=10)
    assert [int(hit.id, 16) for hit in page.hits][:2] == [2, 4]
    assert 1 not in {int(hit.id, 16) for hit in page.hits}
    assert library.engine.like(f"{9:016x}", offset=0, limit=10).hits == ()


def test_an_index_says_what_it_holds(desk):
    index = desk.open_index()
    assert list(index.contents().ids) == []
    index.apply([document(2, "b", stamp=20), document(1, "a", stamp=10)], [])
    contents = index.contents()
    assert dict(zip(contents.ids, contents.stamps, strict=True)) == {1: 10, 2: 20}
    index.close()


def test_a_document_of_the_same_id_replaces_the_old_one(holding):
    library = holding("korea", "cuba")
    library.hold([document(1, "mars", stamp=7)])
    assert library.finds("korea") == set()
    assert library.finds("mars") == {1}
    assert library.finds("") == {1, 2}
    index = library.desk.open_index()
    contents = index.contents()
    assert dict(zip(contents.ids, contents.stamps, strict=True)) == {1: 7, 2: 2}
    index.close()


def test_of_two_documents_with_one_id_the_later_stays(library):
    library.hold([document(1, "korea"), document(1, "cuba")])
    assert library.finds("korea OR cuba") == library.finds("cuba") == {1}
    assert library.page("").total == 1


def test_a_removed_document_is_found_no_more(holding):
    library = holding("korea", "korea", "cuba")
    library.hold([], [f"{1:016x}", f"{9:016x}"])
    assert library.finds("korea") == {2}
    assert library.finds("-cuba") == {2}
    assert library.page("").total == 2
    assert library.order("korea") == [2]


def test_what_is_added_and_removed_at_once_is_there(holding):
    library = holding("korea")
    library.hold([document(1, "cuba")], [f"{1:016x}"])
    assert library.finds("") == library.finds("cuba") == {1}


def test_an_interrupted_change_can_be_repeated(holding):
    library = holding("korea", "cuba")
    for _ in range(2):
        library.hold([document(3, "mars")], [f"{1:016x}"])
    assert library.finds("") == {2, 3}
    assert library.page("mars").total == 1


def test_an_open_engine_keeps_its_view_until_it_is_refreshed(holding):
    library = holding("korea")
    index = library.desk.open_index()
    index.apply([document(2, "korea")], [])
    index.close()
    assert library.finds("korea") == {1}
    assert library.engine.refresh()
    assert library.finds("korea") == {1, 2}
    assert not library.engine.refresh()


def test_everything_is_there_after_a_restart(holding):
    library = holding(document(1, "korea", title="T", first=20240101, last=20241231), "cuba")
    library.hold([], [f"{2:016x}"])
    library.reopen()
    assert library.finds("korea date:2024 title:t") == {1}
    assert library.finds("cuba") == set()


def test_an_empty_index_answers_everything_with_nothing(holding):
    library = holding()
    assert library.page("korea -cuba date:2024 a*").hits == ()
    assert library.engine.facets(library.query(""), ("publisher",), 5)[0].counts == ()
    assert library.engine.complete(None, "a", 5) == ()
    assert [clause.count for clause in library.engine.clauses(library.query("korea"))] == [0]
    assert list(library.engine.matching(Query("", Everything()))) == []


def test_ids_span_all_of_64_bits(holding):
    library = holding(document(2**64 - 1, "korea"), document(2**63, "korea"))
    assert library.order("korea") == [2**63, 2**64 - 1]


@pytest.mark.parametrize(
    "query",
    [
        "a" * 400,
        "(" * 200,
        '"' + "a " * 200,
        "* *",
        "a* b* c*",
        "NOT " * 100 + "a",
        "\x00\ud800",
        "🙂",
        "a~2 b~2",
    ],
)
def test_a_hostile_query_gets_a_calm_answer(holding, query):
    library = holding("a b c 🙂 needle")
    assert library.page(query).total <= 1
    library.engine.clauses(library.query(query))
