"""Excerpts are found by words, notes, tags, dossiers and articles."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.library.excerpt_search import ExcerptFilter, ExcerptOrder
from tests.library.builders import article, keep, new


def found(library, order=ExcerptOrder.NEWEST, **wanted):
    return library.excerpt_search.select(ExcerptFilter(**wanted), order)


def made(library, name, *excerpts):
    library.dossiers.put(name, excerpts)
    return next(dossier.id for dossier in library.dossiers.all() if dossier.name == name)


def test_words_are_found_in_quotation_note_and_title(library):
    quoted = library.excerpts.keep(new(1, "Officials in Havana"))[0]
    noted = keep(library, 2, note="see Havana")
    assert found(library, words=("havana",)) == [noted, quoted]
    assert found(library, words=("headline 2",)) == [noted]


def test_every_word_must_be_there(library):
    both = keep(library, 1, note="Seoul and Havana")
    keep(library, 2, note="Seoul")
    assert found(library, words=("seoul", "havana")) == [both]


def test_case_accents_and_width_do_not_matter(library):
    excerpt = keep(library, note="Économie ＡＢＣ 尹錫悦大統領")
    for word in ("economie", "ÉCONOMIE", "abc", "錫悦", "  economie   abc"):
        assert found(library, words=(word,)) == [excerpt]


def test_signs_of_pattern_languages_are_plain_characters(library):
    keep(library, note="ten percent")
    for word in ("%", "_", "*", "'", '"', "ten_percent"):
        assert found(library, words=(word,)) == []


def test_a_changed_note_is_found_by_its_new_words_alone(library):
    excerpt = keep(library, note="before")
    change = library.excerpts.set_note(excerpt, "after")
    assert found(library, words=("before",)) == []
    assert found(library, note=("after",)) == [excerpt]
    library.undo(change)
    assert found(library, note=("before",)) == [excerpt]


def test_having_a_note_can_be_asked_for(library):
    noted, bare = keep(library, note="x"), keep(library)
    assert found(library, noted=True) == [noted]
    assert found(library, noted=False) == [bare]


def test_tags_articles_and_dossiers_narrow(library):
    excerpt = keep(library, 1, tags=("Cuba", "Yoon"))
    keep(library, 1, tags=("Cuba",))
    keep(library, 2, tags=("Cuba", "Yoon"))
    dossier = made(library, "Visit", excerpt)
    assert found(library, tags=("CUBA", "yoon"), article=article(1).id) == [excerpt]
    assert found(library, dossiers=(dossier,)) == [excerpt]
    assert found(library, dossiers=("none",)) == []


def test_what_lies_in_two_dossiers_is_found_in_the_order_of_the_first(library):
    one, two, three = keep(library, 1), keep(library, 2), keep(library, 3)
    first = made(library, "First", three, two, one)
    second = made(library, "Second", two, three)
    assert found(library, ExcerptOrder.DOSSIER, dossiers=(first, second)) == [three, two]


def test_orders(library):
    late = library.excerpts.keep(new(1, "Officials in Havana"))[0]
    other = keep(library, 2)
    early = library.excerpts.keep(new(1, "Mr Yoon"))[0]
    dossier = made(library, "Visit", other, early, late)
    assert found(library) == [early, other, late]
    assert found(library, ExcerptOrder.OLDEST) == [late, other, early]
    of_article = [e for e in found(library, ExcerptOrder.ARTICLE) if e != other]
    assert of_article == [early, late]
    assert found(library, ExcerptOrder.DOSSIER, dossiers=(dossier,)) == [other, early, late]


def test_by_tag_those_without_one_stand_last(library):
    bare = keep(library, 1)
    second = keep(library, 2, tags=("seoul", "zoo"))
    first = keep(library, 3, tags=("Cuba",))
    assert found(library, ExcerptOrder.TAG) == [first, second, bare]


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
    assert found(library, ExcerptOrder.TAG) == [one, both, bare]


def test_days_are_those_of_the_user(library, monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")  # 14 hours ahead of UTC
    time.tzset()
    try:
        kept = [
            library.excerpts.keep(replace(new(n), created=datetime(2024, 7, 20, hour, tzinfo=UTC)))[0]
            for n, hour in ((1, 9), (2, 11))
        ]
        assert listed(library, ExcerptOrder.OLDEST) == [("2024-07-20", kept[:1]), ("2024-07-21", kept[1:])]
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_dossier_in_its_own_order_has_no_groups(library):
    dossier = made(library, "Visit", keep(library, 1), keep(library, 2))
    wanted = ExcerptFilter(dossiers=(dossier,))
    ids, groups = library.excerpt_search.listing(wanted, ExcerptOrder.DOSSIER)
    assert (len(ids), groups) == (2, ())
