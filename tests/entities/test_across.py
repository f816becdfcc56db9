"""Entities over the whole library."""

from tests.entities.library import BIG, KOREA, NIS, PLACE, entity, filed


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
