"""Excerpts are found by words, notes, tags, dossiers and articles."""

import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.excerpt_clauses import ExcerptFilter
from reader.library.excerpt_query import excerpt_filter
from reader.model.citation import Citation
from reader.model.dates import PartialDate
from reader.model.excerpt_state import ExcerptOrder
from reader.model.metadata import MetadataField
from tests.library.builders import article, keep, new


def found(library, query="", order=ExcerptOrder.NEWEST):
    return library.excerpt_search.select(excerpt_filter(query, library.dossiers.all()), order)


def made(library, name, *excerpts):
    library.dossiers.put(name, excerpts)
    return next(dossier.id for dossier in library.dossiers.all() if dossier.name == name)


def test_words_are_found_in_quotation_note_and_title(library):
    quoted = library.excerpts.keep(new(1, "Officials in Havana"))[0]
    noted = keep(library, 2, note="see Havana")
    assert found(library, "havana") == [noted, quoted]
    assert found(library, '"headline 2"') == [noted]


def test_every_word_must_be_there(library):
    both = keep(library, 1, note="Seoul and Havana")
    keep(library, 2, note="Seoul")
    assert found(library, "seoul havana") == [both]


def test_case_accents_and_width_do_not_matter(library):
    excerpt = keep(library, note="Économie ＡＢＣ 尹錫悦大統領")
    for query in ("economie", "ÉCONOMIE", "abc", "錫悦", '"economie   abc"'):
        assert found(library, query) == [excerpt]


def test_signs_of_pattern_languages_are_plain_characters(library):
    keep(library, note="ten percent")
    for query in ("%", "_", "'", '"*"'):
        assert found(library, query) == []


def test_a_changed_note_is_found_by_its_new_words_alone(library):
    excerpt = keep(library, note="before")
    change = library.excerpts.annotate(excerpt, "after", ())
    assert found(library, "before") == []
    assert found(library, "note:after") == [excerpt]
    library.undo(change)
    assert found(library, "note:before") == [excerpt]


def test_having_a_note_can_be_asked_for(library):
    noted, bare = keep(library, note="x"), keep(library)
    assert found(library, "has:note") == [noted]
    assert found(library, "-has:note") == [bare]


def test_tags_and_dossiers_narrow(library):
    excerpt = keep(library, 1, tags=("Cuba", "Yoon"))
    keep(library, 1, tags=("Cuba",))
    made(library, "Visit", excerpt)
    assert found(library, "tag:CUBA tag:yoon") == [excerpt]
    assert found(library, "in:visit") == [excerpt]
    assert found(library, "in:visit tag:zoo") == []


def test_what_lies_in_two_dossiers_is_found_in_the_order_of_the_first(library):
    one, two, three = keep(library, 1), keep(library, 2), keep(library, 3)
    made(library, "First", three, two, one)
    made(library, "Second", two, three)
    assert found(library, "in:first in:second", ExcerptOrder.DOSSIER) == [three, two]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("seoul OR beijing", [3, 1, 0]),
        ("seoul -reactor", [0]),
        ("NOT seoul", [3, 2]),
        ("-(seoul OR beijing)", [2]),
        ("(seoul OR beijing) reactor", [3, 1]),
        ("tag:talks OR beijing", [3, 2]),
        ("-tag:talks -beijing", [1, 0]),
        ("note:(seoul OR beijing) -note:reactor", [0]),
        ("-in:visit has:note", [3, 1, 0]),
        ("in:visit OR reactor", [3, 2, 1]),
        ("sao*", [2]),
        ("title:headline by:roe", [3, 2, 1, 0]),
        ("publisher:paper", [3]),
        ("-publisher:paper seoul", [1, 0]),
        ("title:paper", []),
        ("seoul (", [1, 0]),
        (") OR seoul", [1, 0]),
        ("OR", [3, 2, 1, 0]),
        ("seoul AND", [1, 0]),
        ("-", [3, 2, 1, 0]),
        ("title: seoul", [1, 0]),
        ('"seoul', [1, 0]),
    ],
)
def test_the_language_of_the_search_is_understood(library, query, numbers):
    notes = ("Seoul", "Seoul, the reactor", "", "Beijing, the reactor")
    kept = [
        library.excerpts.keep(
            replace(
                new(n, quote="the talks" if n != 2 else "Mr Yoon", note=note, tags=("talks",) if n == 2 else ()),
                citation=Citation(f"Headline São {n}" if n == 2 else f"Headline {n}", byline="Ana Roe",
                                  publisher="The Paper" if n == 3 else "Wikinews"),
            )
        )[0]
        for n, note in enumerate(notes)
    ]  # fmt: skip
    made(library, "Visit", kept[2])
    assert found(library, query) == [kept[n] for n in numbers]


@pytest.mark.parametrize(
    "query",
    [
        "has:tag",
        "in:none",
        "lang:fr",
        "person:(Yoon)",
        "date:soon",
        "kept:2024-13",
        "newer:2024",
        "(" * 30 + "a",
    ],
)
def test_what_excerpts_cannot_be_asked_is_told(library, query):
    with pytest.raises(QueryError) as error:
        found(library, query)
    assert error.value.hint


DATES = ("2024-07-16", "2024-07", "2023", "", "2010-03-01T10:00:00+00:00")
TODAY = date(2024, 7, 20)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("date:2024", [1, 0]),
        ("date:2024-07-16", [1, 0]),
        ("date:2024-07-17..", [1]),
        ("date:..2023-02", [4, 2]),
        ("-date:2024", [4, 3, 2]),
        ("before:2024", [4, 2]),
        ("after:2024-08", []),
        ("after:2010-03", [4, 2, 1, 0]),
        ("newer:2w", [1, 0]),
        ("older:10y", [4]),
        ("date:(2010 OR 2023)", [4, 2]),
        ('date:"this month" headline', [1, 0]),
        ("date: headline", [4, 3, 2, 1, 0]),
    ],
)
def test_dates_are_those_of_the_articles_at_the_precision_known(library, query, numbers):
    kept = [
        library.excerpts.keep(
            replace(new(n), citation=Citation(f"Headline {n}", date=PartialDate(day) if day else None))
        )[0]
        for n, day in enumerate(DATES)
    ]
    wanted = excerpt_filter(query, today=TODAY)
    assert library.excerpt_search.select(wanted) == [kept[n] for n in numbers]


def test_a_corrected_date_is_the_one_that_counts(library):
    cited = replace(new(1), citation=Citation("Headline", date=PartialDate("2024-07-16")))
    excerpt = library.excerpts.keep(cited)[0]
    change = library.metadata.correct(article(1), {MetadataField.DATE: "2019-02"})
    assert found(library, "date:2019") == [excerpt]
    assert found(library, "date:2024") == []
    library.undo(change)
    assert found(library, "date:2024") == [excerpt]
    library.metadata.correct(article(1), {MetadataField.DATE: ""})
    assert found(library, "date:1900..") == []


@given(st.text(alphabet='ab()"-: *NOTORAD', max_size=30))
def test_every_text_is_a_query(text):
    with suppress(QueryError):
        excerpt_filter(text)


def test_orders(library):
    late = library.excerpts.keep(new(1, "Officials in Havana"))[0]
    other = keep(library, 2)
    early = library.excerpts.keep(new(1, "Mr Yoon"))[0]
    made(library, "Visit", other, early, late)
    assert found(library) == [early, other, late]
    assert found(library, order=ExcerptOrder.OLDEST) == [late, other, early]
    of_article = [e for e in found(library, order=ExcerptOrder.ARTICLE) if e != other]
    assert of_article == [early, late]
    assert found(library, "in:visit", ExcerptOrder.DOSSIER) == [other, early, late]


def test_by_tag_those_without_one_stand_last(library):
    bare = keep(library, 1)
    second = keep(library, 2, tags=("seoul", "zoo"))
    first = keep(library, 3, tags=("Cuba",))
    assert found(library, order=ExcerptOrder.TAG) == [first, second, bare]


def test_the_order_of_a_dossier_needs_one(library):
    with pytest.raises(ValueError, match="needs a dossier"):
        library.excerpt_search.select(order=ExcerptOrder.DOSSIER)


def listed(library, order):
    ids, groups = library.excerpt_search.listing(ExcerptFilter(), order)
    assert [group.start for group in groups] == [sum(g.size for g in groups[:n]) for n in range(len(groups))]
    return [(group.name, list(ids[group.start : group.start + group.size])) for group in groups]


def test_by_article_the_one_comes_first_of_which_something_was_kept_last(library):
    first, second = keep(library, 1), keep(library, 2)
    again = library.excerpts.keep(new(1, "Mr Yoon"))[0]
    assert listed(library, ExcerptOrder.ARTICLE) == [
        (article(1).id, [again, first]),
        (article(2).id, [second]),
    ]


def test_one_with_several_tags_is_listed_under_each_and_found_once(library):
    bare = keep(library, 1)
    both = keep(library, 2, tags=("Cuba", "Seoul"))
    one = keep(library, 3, tags=("Cuba",))
    assert listed(library, ExcerptOrder.TAG) == [("Cuba", [one, both]), ("Seoul", [both]), ("", [bare])]
    assert found(library, order=ExcerptOrder.TAG) == [one, both, bare]


@pytest.fixture
def far_east(monkeypatch):
    """A user whose clock is 14 hours ahead of UTC."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def kept_late(far_east, library):
    """Two excerpts of one day in UTC, of two days where the user is."""
    return [
        library.excerpts.keep(replace(new(n), created=datetime(2024, 7, 20, hour, tzinfo=UTC)))[0]
        for n, hour in ((1, 9), (2, 11))
    ]


def test_days_are_those_of_the_user(library, kept_late):
    first, second = kept_late
    assert listed(library, ExcerptOrder.OLDEST) == [("2024-07-20", [first]), ("2024-07-21", [second])]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("kept:2024-07-20", [0]),
        ("kept:yesterday", [0]),
        ("kept:2024-07", [1, 0]),
        ("-kept:today", [0]),
        ("kept:2d", [1, 0]),
        ("kept:2024-07-21..", [1]),
        ("kept:2023", []),
    ],
)
def test_the_day_of_keeping_can_be_asked_for(library, kept_late, query, numbers):
    wanted = excerpt_filter(query, today=date(2024, 7, 21))
    assert library.excerpt_search.select(wanted) == [kept_late[n] for n in numbers]


def test_a_dossier_in_its_own_order_has_no_groups(library):
    dossier = made(library, "Visit", keep(library, 1), keep(library, 2))
    wanted = ExcerptFilter(dossiers=(dossier,))
    ids, groups = library.excerpt_search.listing(wanted, ExcerptOrder.DOSSIER)
    assert (len(ids), groups) == (2, ())
