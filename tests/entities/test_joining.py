"""Whom a lone surname means, and how sure that is."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.entities.joining import dominant
from reader.entities.store import EntityStore
from reader.model.entity import EntityType
from tests.entities.library import KOREA, KOREANS, LONE_YOON, NIS, PERSON, PLACE, YOON, entity, filed
from tests.examples import examples

SEOUL = entity(PLACE, "Seoul")
ELSEWHERE = entity(PLACE, "Elsewhere")
KEY = "PERSON:yoon suk yeol"
LONE = 9
_NEWS = 100  # from this number on, articles that have nothing to do with him


def news(*named):
    """Sixty articles that name neither him nor his company."""
    return [filed(number, ELSEWHERE, *named) for number in range(_NEWS, _NEWS + 60)]


def his(*company):
    """Four articles that name him in full, and these with him."""
    return [filed(number, YOON, *company) for number in range(1, 5)]


def joins(store, key=KEY):
    """The articles joined by surname and company, and those by the surname alone."""
    about = store.about(key)
    return [one.article for one in about.joined], [one.article for one in about.probable]


# -- by the surname alone -------------------------------------------------------------------------


def test_a_lone_surname_joins_the_person_whom_the_library_means_and_only_as_probable(store):
    store.put([filed(1, YOON), filed(2, YOON), filed(3, LONE_YOON, date="2024")])
    assert [one.article for one in store.about(KEY).articles] == [2, 1]
    assert joins(store) == ([], [3])
    assert store.bearer("Yoon").canonical == "Yoon Suk Yeol"
    assert store.articles_naming(PERSON, "Yoon Suk Yeol") == {1, 2}


@pytest.mark.parametrize(
    ("full", "alone"),
    [
        ("Volodymyr Zelensky", "Zelenskyy"),
        ("Bashar Assad", "al-Assad"),
        ("Robert Kennedy Jr.", "Kennedy"),
        ("Benedict XVI", "Benedict"),
    ],
)
def test_a_lone_surname_joins_in_another_spelling_and_before_what_follows_a_name(store, full, alone):
    store.put(
        [filed(1, entity(PERSON, full)), filed(2, entity(PERSON, full)), filed(3, entity(PERSON, alone))]
    )
    bearer = store.bearer(alone)
    assert bearer.canonical == full
    assert joins(store, bearer.key) == ([], [3])


def test_an_article_that_has_the_full_name_is_not_joined(store):
    store.put([*his(SEOUL, NIS), filed(5, YOON, LONE_YOON, SEOUL, NIS), *news()])
    assert joins(store) == ([], [])


def test_an_article_that_gives_two_of_a_persons_lone_names_is_joined_once(store):
    both = filed(LONE, entity(PERSON, "Yoon", count=2), entity(PERSON, "Yeol", count=3))
    store.put([filed(1, YOON), filed(2, YOON), both])
    assert [(one.article, one.count) for one in store.about(KEY).probable] == [(LONE, 5)]


@pytest.mark.parametrize(
    ("articles", "whom"),
    [
        ({"a": 8, "b": 2}, "a"),
        ({"a": 7, "b": 2}, None),
        ({"a": 2}, "a"),
        ({"a": 1}, None),
        ({}, None),
    ],
)
def test_one_person_stands_out_at_eighty_per_cent_and_two_articles(articles, whom):
    assert dominant(articles) == whom


# -- by surname and company -----------------------------------------------------------------------


def test_a_surname_beside_two_that_go_with_the_person_is_joined(store):
    store.put([*his(SEOUL, NIS), filed(LONE, LONE_YOON, SEOUL, NIS), *news()])
    assert joins(store) == ([LONE], [])


def test_the_joined_are_not_counted_among_the_articles_that_name_the_person(store):
    store.put([*his(SEOUL, NIS), filed(LONE, LONE_YOON, SEOUL, NIS, date="2024-07-16"), *news()])
    about = store.about(KEY)
    assert [one.article for one in about.articles] == [4, 3, 2, 1]
    assert (about.latest, about.months) == ("", ())
    assert store.articles_naming(PERSON, "Yoon Suk Yeol") == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("why", "company", "beside"),
    [
        ("one may be there by chance", [SEOUL, NIS], [SEOUL]),
        ("a people says no more than its country", [KOREA, KOREANS], [KOREA, KOREANS]),
        ("those go with others", [SEOUL, NIS], [SEOUL, ELSEWHERE]),
        ("a lone surname is nobody yet", [SEOUL, entity(PERSON, "Biden")], [SEOUL, entity(PERSON, "Biden")]),
    ],
    ids=lambda told: told.replace(" ", "-") if isinstance(told, str) else "",
)
def test_it_stays_probable_with_less_than_two_that_go_with_the_person(store, why, company, beside):
    store.put([*his(*company), filed(LONE, LONE_YOON, *beside), *news()])
    assert joins(store) == ([], [LONE]), why


def test_what_all_the_news_names_tells_nothing(store):
    store.put([*his(SEOUL, NIS), filed(LONE, LONE_YOON, SEOUL, NIS), *news(SEOUL, NIS)])
    assert joins(store) == ([], [LONE])


def test_what_may_stand_beside_the_person_by_chance_tells_nothing(store):
    busan = entity(PLACE, "Busan")
    with_busan = [filed(5, YOON, SEOUL, busan), *(filed(number, busan) for number in (20, 21))]
    store.put([*his(SEOUL), *with_busan, filed(LONE, LONE_YOON, SEOUL, busan), *news()])
    ties = {one.canonical: one.association for one in store.about(KEY).companions}
    assert 0 < ties["Busan"] < 10.83 < ties["Seoul"]
    assert joins(store) == ([], [LONE])


@pytest.mark.parametrize("kind", [PERSON, EntityType.ORG, PLACE, EntityType.EVENT])
def test_persons_bodies_places_and_events_are_company(store, kind):
    other = entity(kind, "Spring Meeting")
    store.put([*his(SEOUL, other), filed(LONE, LONE_YOON, SEOUL, other), *news()])
    assert joins(store) == ([LONE], [])


def test_company_counts_that_the_page_has_no_room_for(store):
    many = [entity(PLACE, f"Town {number}") for number in range(50)]
    store.put([*his(*many), filed(LONE, LONE_YOON, *many[-2:]), *news()])
    shown = {one.canonical for one in store.about(KEY).companions}
    assert shown.isdisjoint(one.canonical for one in many[-2:])
    assert joins(store) == ([LONE], [])


def test_a_surname_of_two_persons_joins_neither_whatever_the_company(store):
    store.put(
        [
            *(filed(number, entity(PERSON, "Jeb Bush"), SEOUL, NIS) for number in (1, 2)),
            *(filed(number, entity(PERSON, "George Bush"), KOREA) for number in (3, 4)),
            filed(LONE, entity(PERSON, "Bush"), SEOUL, NIS),
            *news(),
        ]
    )
    assert store.bearer("Bush") is None
    assert joins(store, "PERSON:jeb bush") == joins(store, "PERSON:george bush") == ([], [])


# -- laws -----------------------------------------------------------------------------------------

_NAMED = (YOON, LONE_YOON, SEOUL, NIS, KOREA, KOREANS, ELSEWHERE)
_articles = st.lists(st.lists(st.sampled_from(_NAMED), unique=True), min_size=1, max_size=9)


@settings(max_examples=examples(30))
@given(_articles, st.randoms(use_true_random=False))
@example([[YOON, SEOUL, NIS], [YOON, SEOUL, NIS], [LONE_YOON, SEOUL, NIS], [LONE_YOON]], None)
def test_the_surname_finds_the_same_articles_however_sure_they_are_and_in_whatever_order_they_came(
    articles, random
):
    library = [*(filed(number, *named) for number, named in enumerate(articles, 1)), *news()]
    other = list(reversed(library))
    if random is not None:
        random.shuffle(other)
    found = []
    for filing in (library, other):
        with tempfile.TemporaryDirectory() as folder:
            store = EntityStore(Path(folder) / "entities.db", "r 1", writable=True, settle_after=0)
            store.put(filing)
            found.append(joins(store) if store.bearer("Yoon") else ([], []))
            store.close()
    (joined, probable), again = found
    assert (joined, probable) == again
    full = [number for number, named in enumerate(articles, 1) if YOON in named]
    lone = [number for number, named in enumerate(articles, 1) if LONE_YOON in named and YOON not in named]
    assert sorted([*joined, *probable]) == (lone if len(full) > 1 else [])
