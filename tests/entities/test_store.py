"""The cache of analyses, and the way from a name to its articles."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities.posting import Filed
from reader.entities.store import EntityStore
from reader.errors import NewsreaderError
from tests.entities.library import (
    BIG,
    DATE,
    KOREA,
    KOREA_ONLY_NORTH,
    KOREANS,
    LONE_YOON,
    NIS,
    NORP,
    ORG,
    PERSON,
    PLACE,
    YOON,
    entity,
    filed,
)
from tests.examples import examples


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "entities.db"


@pytest.fixture
def store(path):
    store = EntityStore(path, "r 1", writable=True, settle_after=0)
    yield store
    store.close()


def test_an_analysis_is_got_back_by_its_key(store):
    one = filed(1, KOREA, YOON)
    store.put([one])
    assert store.get(one.key) == one.analysis
    assert store.get("another key") is None


def test_an_analysis_of_another_recogniser_does_not_count(store, path):
    one = filed(1, KOREA)
    store.put([one])
    newer = EntityStore(path, "r 2")
    assert newer.get(one.key) is None
    assert newer.missing([(1, one.key)]) == [(1, one.key)]
    newer.close()


def test_what_is_put_is_got_at_once_and_found_by_name_once_it_is_settled(path):
    store = EntityStore(path, "r 1", writable=True, settle_after=3600)
    store.put([filed(1, KOREA)])
    store.put([filed(2, KOREA)])
    assert store.get("key of 2") is not None
    assert store.missing([(2, "key of 2")]) == []
    assert store.articles_naming(PLACE, "DPRK") == {1}
    store.settle()
    assert store.articles_naming(PLACE, "DPRK") == {1, 2}
    store.close()


def test_closing_settles(path):
    store = EntityStore(path, "r 1", writable=True, settle_after=3600)
    store.put([filed(1, KOREA)])
    store.put([filed(2, KOREA)])
    store.close()
    assert EntityStore(path, "r 1").articles_naming(PLACE, "DPRK") == {1, 2}


def test_what_an_interrupted_run_left_is_settled_at_the_next(path):
    killed = EntityStore(path, "r 1", writable=True, settle_after=3600)
    killed.put([filed(1, KOREA)])
    killed.put([filed(number, KOREA) for number in range(2, 2500)])
    again = EntityStore(path, "r 1", writable=True)
    assert again.forget_others() == 0
    assert len(again.articles_naming(PLACE, "DPRK")) == 2499
    again.close()
    killed.close()


def test_an_article_that_is_not_settled_yet_is_replaced_and_dropped_like_others(path):
    store = EntityStore(path, "r 1", writable=True, settle_after=3600)
    store.put([filed(1, KOREA)])
    store.put([filed(2, KOREA), filed(3, KOREA)])
    store.put([filed(2, YOON)])
    store.drop([3])
    store.settle()
    assert store.articles_naming(PLACE, "DPRK") == {1}
    assert store.articles_naming(PERSON, "Yoon") == {2}
    store.close()


def test_missing_are_those_not_done_or_changed_in_the_order_given(store):
    store.put([filed(1, KOREA), filed(BIG, YOON)])
    asked = [(7, "key of 7"), (BIG, f"key of {BIG}"), (1, "newer text"), (3, "x")]
    assert store.missing(asked) == [(7, "key of 7"), (1, "newer text"), (3, "x")]


def test_many_are_asked_for_at_once(store):
    store.put([filed(1, KOREA)])
    asked = [(number, f"key of {number}") for number in range(5000)]
    assert store.missing(asked) == [pair for pair in asked if pair[0] != 1]


def test_the_articles_that_are_done_are_counted(store):
    store.put([filed(1, KOREA), filed(2), filed(BIG, YOON)])
    assert store.count() == 3
    assert sorted(store.articles()) == [1, 2, BIG]


@pytest.mark.parametrize("name", ["North Korea", "north korea", "DPRK", "D.P.R.K.", "the North"])
def test_an_entity_is_found_by_every_name_in_all_its_articles(store, name):
    store.put(
        [
            filed(1, KOREA),
            filed(2, KOREA_ONLY_NORTH),
            filed(BIG, entity(PLACE, "North Korea")),
            filed(4, YOON),
        ]
    )
    assert store.articles_naming(PLACE, name) == {1, 2, BIG}


def test_a_name_is_looked_for_among_its_type_or_all(store):
    store.put(
        [filed(1, entity(PERSON, "Denzel Washington", "Washington")), filed(2, entity(PLACE, "Washington"))]
    )
    assert store.articles_naming(PERSON, "Washington") == {1}
    assert store.articles_naming(PLACE, "Washington") == {2}
    assert store.articles_naming(None, "Washington") == {1, 2}
    assert store.articles_naming(ORG, "Washington") == frozenset()


def test_the_list_of_aliases_is_known_where_no_article_uses_the_alias(store):
    store.put([filed(1, entity(PLACE, "United Kingdom"))])
    assert store.articles_naming(PLACE, "Great Britain") == {1}


def test_a_person_is_found_with_and_without_the_middle_initial(store):
    store.put([filed(1, entity(PERSON, "George W. Bush")), filed(2, entity(PERSON, "George Bush"))])
    assert store.articles_naming(PERSON, "George W. Bush") == {1, 2}
    assert store.articles_naming(PERSON, "George Bush") == {1, 2}


def test_a_group_is_found_in_singular_and_plural(store):
    store.put([filed(1, KOREANS)])
    assert store.articles_naming(NORP, "North Koreans") == {1}
    assert store.articles_naming(NORP, "North Korean") == {1}


def test_a_lone_surname_is_found_by_itself_and_is_not_the_full_name(store):
    store.put([filed(1, YOON), filed(2, LONE_YOON)])
    assert store.articles_naming(PERSON, "Yoon") == {1, 2}
    assert store.articles_naming(PERSON, "Yoon Suk Yeol") == {1}


def test_a_name_that_hardly_any_article_has_for_an_entity_finds_those_alone(store):
    usual = [filed(number, entity(PLACE, "United States")) for number in range(100)]
    store.put([*usual, filed(500, entity(PLACE, "United States", "United States", "Georgia"))])
    assert store.articles_naming(PLACE, "Georgia") == {500}


def test_dates_are_not_looked_up(store):
    store.put([filed(1, entity(DATE, "2024"))])
    assert store.articles_naming(DATE, "2024") == frozenset()
    assert store.articles_naming(None, "2024") == frozenset()


def test_a_new_analysis_of_an_article_replaces_the_old_one(store):
    store.put([filed(1, KOREA, key="old")])
    store.put([filed(1, YOON, key="new")])
    assert store.articles_naming(PLACE, "North Korea") == frozenset()
    assert store.articles_naming(PERSON, "Yoon") == {1}
    assert store.get("old") is None
    assert store.names_like("", None, 10) == store.names_like("yoon", None, 10)


def test_articles_of_one_text_share_an_analysis_and_change_together(store):
    store.put([filed(1, KOREA, key="same"), filed(2, KOREA, key="same")])
    store.put([filed(1, YOON, key="same")])
    assert store.articles_naming(PERSON, "Yoon") == {1, 2}
    assert store.articles_naming(PLACE, "DPRK") == frozenset()
    store.drop([1])
    assert store.get("same") is not None
    store.drop([2])
    assert store.get("same") is None


def test_a_dropped_article_leaves_no_trace(store, path):
    store.put([filed(1, KOREA, YOON), filed(2, NIS, KOREANS)])
    store.drop([1, 2, 3])
    for table in ("article", "analysis", "record", "entity", "name", "appearance", "called"):
        with sqlite3.connect(path) as connection:
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
        connection.close()


def test_what_other_recognisers_found_is_forgotten(store, path):
    store.put([filed(number, KOREA) for number in range(1200)])
    newer = EntityStore(path, "r 2", writable=True, settle_after=0)
    newer.put([filed(5000, YOON)])
    assert newer.forget_others() == 1200
    assert newer.articles_naming(PLACE, "North Korea") == frozenset()
    assert newer.articles_naming(PERSON, "Yoon") == {5000}
    newer.close()


def test_what_is_not_by_this_recogniser_at_all_is_forgotten_at_once(store, path):
    store.put([filed(1, KOREA), filed(2, YOON)])
    newer = EntityStore(path, "r 2", writable=True, settle_after=0)
    assert newer.forget_others() == 2
    assert newer.names_like("", None, 9) == ()
    newer.close()


def test_an_analysis_does_not_outlive_the_rules_that_made_it(store, path, monkeypatch):
    store.put([filed(1, KOREA)])
    monkeypatch.setattr("reader.entities.store.rules_version", lambda: "newer")
    newer = EntityStore(path, "r 1")
    assert newer.get("key of 1") is None
    newer.close()


def test_whoever_a_name_can_mean_has_other_names(store):
    store.put([filed(1, KOREA), filed(2, KOREA_ONLY_NORTH), filed(3, NIS), filed(4, YOON)])
    assert store.other_names("DPRK", 3) == ("North Korea",)
    assert store.other_names("north korea", 3) == ("DPRK",)  # the North may be another
    assert store.other_names("NIS", 3) == ("National Intelligence Service",)
    assert store.other_names("Yoon", 3) == ("Yoon Suk Yeol",)
    assert store.other_names("nobody", 3) == ()


def test_a_name_that_hardly_an_article_uses_is_no_other_name(store):
    slip = entity(ORG, "National Intelligence Service", "National Intelligence Service", "NSA")
    store.put([filed(1, slip), *(filed(number, NIS) for number in range(2, 9))])
    assert store.other_names("National Intelligence Service", 3) == ("NIS",)


def test_names_complete_to_entities_most_named_first(store):
    store.put([filed(1, KOREA), filed(2, KOREA), filed(3, entity(PLACE, "Norway")), filed(4, NIS)])
    assert [(one.canonical, one.articles) for one in store.names_like("nor", PLACE, 5)] == [
        ("North Korea", 2),
        ("Norway", 1),
    ]
    assert [one.canonical for one in store.names_like("D.P", None, 5)] == ["North Korea"]
    assert [one.canonical for one in store.names_like("n", ORG, 5)] == ["National Intelligence Service"]
    assert len(store.names_like("", None, 2)) == 2


def test_an_entity_is_called_by_the_canonical_name_of_most_articles(store):
    store.put(
        [
            filed(1, entity(PERSON, "George Bush")),
            *(filed(n, entity(PERSON, "George W. Bush")) for n in (2, 3)),
        ]
    )
    assert [one.canonical for one in store.find(PERSON, "Bush", 5)] == []
    assert [one.canonical for one in store.find(PERSON, "George Bush", 5)] == ["George W. Bush"]


def test_a_name_can_mean_several_entities_the_likeliest_first(store):
    one = entity(PERSON, "George Bush", "George Bush", "Bush")
    other = entity(PERSON, "Jeb Bush", "Jeb Bush", "Bush")
    store.put([filed(1, other), filed(2, one), filed(3, one)])
    assert [found.canonical for found in store.find(None, "Bush", 5)] == ["George Bush", "Jeb Bush"]


def test_a_facet_counts_entities_among_the_given_articles(store):
    store.put(
        [
            filed(1, KOREA, YOON),
            filed(2, KOREA),
            filed(BIG, entity(PLACE, "Cuba"), LONE_YOON),
            filed(4, KOREA),
        ]
    )
    places, persons = store.top([1, 2, BIG, 77], [PLACE, PERSON], 5)
    assert (places.name, places.counts) == ("place", (("North Korea", 2), ("Cuba", 1)))
    assert (persons.name, persons.counts) == ("person", (("Yoon Suk Yeol", 1),))
    assert store.top([1, 2, BIG], [PLACE], 1)[0].counts == (("North Korea", 2),)


def test_a_store_that_is_not_there_is_empty_to_a_reader(path):
    reader = EntityStore(path, "r 1")
    assert reader.get("x") is None
    assert reader.missing([(1, "x")]) == [(1, "x")]
    assert reader.articles_naming(None, "x") == frozenset()
    assert reader.top([1], [PLACE], 3)[0].counts == ()
    assert reader.about("PLACE:x") is None
    assert not path.exists()


def test_a_reader_sees_what_is_written_after_it_came(path):
    reader = EntityStore(path, "r 1")
    assert reader.articles_naming(None, "DPRK") == frozenset()
    writer = EntityStore(path, "r 1", writable=True, settle_after=0)
    writer.put([filed(1, KOREA)])
    assert reader.articles_naming(None, "DPRK") == {1}
    writer.put([filed(2, KOREA)])
    assert reader.articles_naming(None, "DPRK") == {1, 2}
    writer.close()
    reader.close()


def test_a_reader_finds_the_new_file_when_the_old_one_was_deleted(path):
    writer = EntityStore(path, "r 1", writable=True, settle_after=0)
    writer.put([filed(1, KOREA)])
    reader = EntityStore(path, "r 1")
    assert reader.articles_naming(None, "DPRK") == {1}
    for file in path.parent.iterdir():
        file.unlink()
    writer.put([filed(2, KOREA)])
    assert reader.articles_naming(None, "DPRK") == {2}
    writer.close()
    reader.close()


def spoil(path, how):
    if how == "noise":
        path.write_bytes(b"no database " * 1000)
    elif how == "tail":
        path.write_bytes(path.read_bytes()[:4096] + b"\xff" * 20_000)
    elif how == "version":
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version = 99")
        connection.close()
    elif how == "foreign":
        path.unlink()
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE recipes (name)")
        connection.close()
    elif how == "table":
        with sqlite3.connect(path) as connection:
            connection.execute("DROP TABLE record")
        connection.close()
    elif how == "record":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE record SET line = x'00'")
        connection.close()


@pytest.mark.parametrize("how", ["noise", "tail", "version", "foreign", "table", "record"])
def test_a_file_that_is_no_use_is_empty_to_readers_and_remade_by_the_writer(path, how):
    writer = EntityStore(path, "r 1", writable=True, settle_after=0)
    writer.put([filed(number, KOREA, YOON) for number in range(50)])
    writer.close()
    spoil(path, how)
    reader = EntityStore(path, "r 1")
    assert reader.get("key of 1") is None
    writer = EntityStore(path, "r 1", writable=True, settle_after=0)
    writer.put([filed(1, KOREA)])
    assert writer.get("key of 1") == filed(1, KOREA).analysis
    assert 1 in reader.articles_naming(PLACE, "DPRK")
    writer.close()
    reader.close()


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path):
    (tmp_path / "file").write_text("")
    store = EntityStore(tmp_path / "file" / "entities.db", "r 1", writable=True, settle_after=0)
    with pytest.raises(NewsreaderError) as caught:
        store.put([filed(1, KOREA)])
    assert caught.value.kind == "cache"
    assert "entities.db" in caught.value.message


def test_a_failed_batch_leaves_the_store_as_it_was(store):
    store.put([filed(1, KOREA)])
    unkeepable = Filed(2**70, "x", filed(2, YOON).analysis)
    with pytest.raises((NewsreaderError, OverflowError)):
        store.put([filed(3, YOON), unkeepable])
    assert store.count() == 1
    store.put([filed(3, YOON)])
    assert store.count() == 2


def write_batches(path: str, first: int) -> None:
    store = EntityStore(Path(path), "r 1", writable=True, settle_after=0)
    for start in range(first, first + 200, 20):
        store.put([filed(number, KOREA) for number in range(start, start + 20)])
    store.close()


def test_processes_write_and_read_at_the_same_time(path):
    EntityStore(path, "r 1", writable=True, settle_after=0).put([filed(0, KOREA)])
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=write_batches, args=(str(path), first)) for first in (1000, 2000)]
    for process in processes:
        process.start()
    reader = EntityStore(path, "r 1")
    while any(process.is_alive() for process in processes):
        assert 0 in reader.articles_naming(PLACE, "DPRK")
    for process in processes:
        process.join()
        assert process.exitcode == 0
    assert len(reader.articles_naming(PLACE, "DPRK")) == 401
    reader.close()


NAMED = st.sampled_from([KOREA, KOREA_ONLY_NORTH, NIS, YOON, LONE_YOON, KOREANS, entity(DATE, "2024")])
ARTICLES = st.integers(0, 5)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.lists(st.tuples(ARTICLES, st.sets(NAMED, max_size=4)), max_size=4)),
        st.tuples(st.just("drop"), st.lists(ARTICLES, max_size=3)),
    ),
    max_size=6,
)


@settings(max_examples=examples(25))
@given(STEPS, st.sampled_from([0, 3600]))
def test_after_any_changes_it_is_as_if_only_what_is_left_had_been_put(tmp_path_factory, steps, settle_after):
    folder = tmp_path_factory.mktemp("store")
    changed = EntityStore(folder / "changed.db", "r 1", writable=True, settle_after=settle_after)
    fresh = EntityStore(folder / "fresh.db", "r 1", writable=True)
    left: dict[int, Filed] = {}
    for number, (what, given_) in enumerate(steps):
        if what == "put":
            batch = [
                filed(article, *sorted(named, key=str), key=f"{article} {number}")
                for article, named in given_
            ]
            changed.put(batch)
            left |= {one.article: one for one in batch}
        else:
            changed.drop(given_)
            left = {article: one for article, one in left.items() if article not in given_}
    changed.settle()
    fresh.put(left.values())
    for store in (changed, fresh):
        assert sorted(store.articles()) == sorted(left)
    for name in ("North Korea", "North", "NIS", "Yoon", "Yoon Suk Yeol", "North Koreans"):
        assert changed.articles_naming(None, name) == fresh.articles_naming(None, name)
    assert set(changed.names_like("", None, 50)) == set(fresh.names_like("", None, 50))
    assert changed.top(left, [PLACE, PERSON, ORG], 9) == fresh.top(left, [PLACE, PERSON, ORG], 9)
    for store in (changed, fresh):
        store.close()
