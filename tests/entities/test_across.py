"""Entities over the whole library."""

import pytest

from reader.entities.across import dominant
from reader.entities.likelihood import log_likelihood_ratio
from reader.entities.store import EntityStore
from tests.entities.library import BIG, KOREA, LONE_YOON, NIS, PERSON, PLACE, YOON, entity, filed


@pytest.fixture
def store(tmp_path):
    store = EntityStore(tmp_path / "entities.db", "r 1", writable=True, settle_after=0)
    yield store
    store.close()


def test_the_page_of_an_entity_says_where_and_when_it_is_named(store):
    store.put(
        [
            filed(1, KOREA, date="2024-07-16"),
            filed(BIG, entity(PLACE, "North Korea", "North Korea", "North", count=4), date="2024-07"),
            filed(3, KOREA, date="2023"),
            filed(4, KOREA),
            filed(5, NIS, date="2025"),
        ]
    )
    about = store.about("PLACE:north korea")
    assert (about.canonical, about.type) == ("North Korea", PLACE)
    assert about.names == (("North Korea", 4), ("DPRK", 3), ("North", 1))
    assert [(one.article, one.date, one.count) for one in about.articles] == [
        (1, "2024-07-16", 1),
        (BIG, "2024-07", 4),
        (3, "2023", 1),
        (4, "", 1),
    ]
    assert (about.first, about.latest) == ("2023", "2024-07-16")
    assert about.months == (("2024-07", 2),)


def test_an_entity_that_no_article_names_has_no_page(store):
    store.put([filed(1, KOREA)])
    assert store.about("PLACE:atlantis") is None


def test_companions_are_those_named_together_beyond_chance(store):
    seoul = entity(PLACE, "Seoul")
    everywhere = entity(PLACE, "Earth")
    store.put([filed(number, YOON, seoul, everywhere) for number in range(10)])
    store.put([filed(number, NIS, everywhere) for number in range(100, 150)])
    companions = store.about("PERSON:yoon suk yeol").companions
    assert [(one.canonical, one.together) for one in companions] == [("Seoul", 10)]
    assert companions[0].association == round(log_likelihood_ratio(10, 10, 10, 60), 2)


def test_a_lone_surname_joins_the_person_whom_the_library_means_and_only_as_probable(store):
    store.put([filed(1, YOON), filed(2, YOON), filed(3, LONE_YOON, date="2024")])
    about = store.about("PERSON:yoon suk yeol")
    assert [one.article for one in about.articles] == [2, 1]
    assert [one.article for one in about.probable] == [3]
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
    assert [one.article for one in store.about(bearer.key).probable] == [3]


def test_a_surname_of_two_persons_joins_neither(store):
    store.put(
        [
            filed(1, entity(PERSON, "Jeb Bush")),
            filed(2, entity(PERSON, "George Bush")),
            filed(3, entity(PERSON, "Bush")),
        ]
    )
    assert store.bearer("Bush") is None
    assert store.about("PERSON:jeb bush").probable == ()


def test_an_article_that_has_the_full_name_is_not_probable(store):
    store.put([filed(1, YOON, LONE_YOON), filed(2, YOON)])
    assert store.about("PERSON:yoon suk yeol").probable == ()


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
