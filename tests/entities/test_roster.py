"""The list of all entities: sorted, searched, window by window."""

from datetime import date

import pytest

from reader.entities.store import EntityStore
from reader.model.entity import EntityType
from reader.model.roster import RosterAsk, RosterOrder
from tests.entities.library import KOREA, LONE_YOON, NIS, PLACE, YOON, entity, filed

TODAY = date(2024, 8, 1)
SEOUL = entity(PLACE, "Seoul")


def listed(store, *, kind=None, text="", order=RosterOrder.ARTICLES, offset=0, limit=10):
    part = store.roster(RosterAsk(kind, text, order), offset, limit, TODAY)
    return [(row.canonical, row.articles) for row in part.rows], part


def test_those_in_most_articles_come_first(store):
    store.put([filed(1, KOREA, SEOUL), filed(2, KOREA, YOON), filed(3, KOREA, SEOUL)])
    rows, part = listed(store)
    assert rows == [("North Korea", 3), ("Seoul", 2), ("Yoon Suk Yeol", 1)]
    assert part.total == 3


def test_a_lone_surname_is_not_in_it(store):
    store.put([filed(1, LONE_YOON, KOREA)])
    assert listed(store)[0] == [("North Korea", 1)]


def test_by_name_the_types_stand_together(store):
    store.put([filed(1, SEOUL, NIS, KOREA, YOON)])
    rows, _ = listed(store, order=RosterOrder.NAME)
    assert [name for name, _ in rows] == [
        "National Intelligence Service", "North Korea", "Seoul", "Yoon Suk Yeol",
    ]  # fmt: skip


def test_one_type_is_listed_alone(store):
    store.put([filed(1, SEOUL, NIS, KOREA, YOON)])
    assert listed(store, kind=EntityType.PERSON)[0] == [("Yoon Suk Yeol", 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("suk", ["Yoon Suk Yeol"]),
        ("yeol YOON", ["Yoon Suk Yeol"]),
        ("dprk", ["North Korea"]),
        ("kor", ["North Korea"]),
        ("orea", []),
    ],
)
def test_it_is_searched_by_the_beginnings_of_the_words_of_any_name(store, text, found):
    store.put([filed(1, SEOUL, KOREA, YOON)])
    assert [name for name, _ in listed(store, text=text)[0]] == found


def test_a_window_is_a_part_of_the_whole_list(store):
    store.put([filed(number, entity(PLACE, f"Town {number:02}")) for number in range(40)])
    rows, part = listed(store, order=RosterOrder.NAME, offset=30, limit=4)
    assert [name for name, _ in rows] == ["Town 30", "Town 31", "Town 32", "Town 33"]
    assert part.total == 40


def test_what_is_filed_later_is_in_the_next_window(store):
    store.put([filed(1, SEOUL)])
    assert listed(store)[1].total == 1
    store.put([filed(2, KOREA)])
    assert listed(store)[1].total == 2


def test_a_missing_store_lists_nothing(tmp_path):
    store = EntityStore(tmp_path / "none.db", "r 1")
    assert store.roster(RosterAsk(), 0, 10, TODAY).total == 0
