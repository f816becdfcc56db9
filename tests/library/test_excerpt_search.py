"""Excerpts are found by words, notes, tags, dossiers and articles."""

import pytest

from reader.library.excerpt_search import ExcerptFilter, ExcerptOrder
from tests.library.builders import article, keep, new


def found(library, order=ExcerptOrder.NEWEST, **wanted):
    return [line.id for line in library.excerpt_search.select(ExcerptFilter(**wanted), order)]


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
    dossier, _ = library.dossiers.create("Visit")
    library.dossiers.add(dossier, [excerpt])
    assert found(library, tags=("CUBA", "yoon"), article=article(1).id) == [excerpt]
    assert found(library, dossier=dossier) == [excerpt]
    assert found(library, dossier="none") == []


def test_orders(library):
    late = library.excerpts.keep(new(1, "Officials in Havana"))[0]
    other = keep(library, 2)
    early = library.excerpts.keep(new(1, "Mr Yoon"))[0]
    dossier, _ = library.dossiers.create("Visit")
    library.dossiers.add(dossier, [other, early, late])
    assert found(library) == [early, other, late]
    assert found(library, ExcerptOrder.OLDEST) == [late, other, early]
    of_article = [e for e in found(library, ExcerptOrder.ARTICLE) if e != other]
    assert of_article == [early, late]
    assert found(library, ExcerptOrder.DOSSIER, dossier=dossier) == [other, early, late]


def test_by_tag_those_without_one_stand_last(library):
    bare = keep(library, 1)
    second = keep(library, 2, tags=("seoul", "zoo"))
    first = keep(library, 3, tags=("Cuba",))
    assert found(library, ExcerptOrder.TAG) == [first, second, bare]


def test_the_order_of_a_dossier_needs_one(library):
    with pytest.raises(ValueError, match="needs a dossier"):
        library.excerpt_search.select(order=ExcerptOrder.DOSSIER)


def test_a_line_tells_article_and_day(library):
    keep(library, 3)
    (line,) = library.excerpt_search.select()
    assert line.article == article(3).id
    assert line.created[:10].count("-") == 2
