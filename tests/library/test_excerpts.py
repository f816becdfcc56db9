"""Excerpts are kept whole, changed, deleted, and come back exactly as they were."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.errors import LibraryError, NotFoundError, UsageError
from reader.library import excerpts as module
from reader.library.opening import open_library
from reader.model.citation import Author, Citation
from reader.model.dates import PartialDate
from reader.model.excerpt import ExcerptId
from tests.library.builders import article, as_numbers, content, keep, new, passage

GONE = ExcerptId("zzzzzzzzzz")


def test_an_excerpt_comes_back_as_it_was_kept(library):
    cited = Citation("Headline", (Author("Roe", "Jane"),), publisher="BBC", date=PartialDate("2024-07"))
    kept = replace(new(1, note="mine", tags=("Yoon", "Cuba")), citation=cited)
    excerpt, change = library.excerpts.keep(kept)
    (found,) = library.excerpts.get([excerpt])
    assert change.said == "Excerpt kept"
    assert (found.id, found.article, found.selector) == (excerpt, article(1).id, kept.selector)
    assert (found.citation, found.note, found.tags) == (cited, "mine", ("Cuba", "Yoon"))
    assert found.created.tzinfo is not None


def test_it_is_safe_when_keep_returns(library, path):
    excerpt = keep(library)
    other, _ = open_library(path)
    assert [found.id for found in other.excerpts.get([excerpt])] == [excerpt]
    other.close()


def test_excerpts_are_given_in_the_order_asked_for(library):
    first, second, third = (keep(library, number) for number in (1, 2, 3))
    assert [e.id for e in library.excerpts.get([third, GONE, first, second])] == [third, first, second]


def test_excerpts_of_an_article_follow_its_text(library):
    for quote in ("Officials in Havana", "Mr Yoon", "the talks"):
        library.excerpts.keep(new(1, quote))
    keep(library, 2)
    quotes = [e.selector.exact for e in library.excerpts.of_article(article(1).id)]
    assert quotes == ["Mr Yoon", "the talks", "Officials in Havana"]


def test_articles_with_an_excerpt_are_told_once_each(library):
    for number in (1, 1, 2):
        keep(library, number)
    assert list(library.excerpts.articles()) == as_numbers(1, 2)


def test_keeping_is_taken_back_and_done_again_with_the_same_id(library):
    excerpt, change = library.excerpts.keep(new(1, note="mine", tags=("Cuba",)))
    before = content(library)
    undone = library.undo(change)
    assert library.excerpts.get([excerpt]) == ()
    library.undo(undone)
    assert content(library) == before


def test_a_deleted_excerpt_comes_back_with_id_note_tags_and_places_in_dossiers(library):
    excerpt, other = keep(library, note="mine", tags=("Cuba",)), keep(library, 2)
    library.dossiers.put("Visit", [other, excerpt])
    dossier = library.dossiers.all()[0].id
    before = content(library)
    change = library.excerpts.delete([excerpt])
    assert change.said == "Excerpt deleted"
    assert library.dossiers.excerpts(dossier) == (other,)
    library.undo(change)
    assert content(library) == before


def test_many_are_deleted_at_once_with_their_number(library):
    ids = [keep(library, number) for number in range(3)]
    assert library.excerpts.delete([*ids, GONE]).said == "3 excerpts deleted"


def test_a_note_is_changed_and_goes_back(library):
    excerpt = keep(library, note="first")
    change = library.excerpts.annotate(excerpt, "second\r\nline", ())
    assert library.excerpts.get([excerpt])[0].note == "second\nline"
    library.undo(change)
    assert library.excerpts.get([excerpt])[0].note == "first"


def test_an_older_change_is_not_taken_back_over_a_newer_one(library):
    excerpt = keep(library, note="first")
    change = library.excerpts.annotate(excerpt, "second", ())
    library.excerpts.annotate(excerpt, "third, from another window", ())
    with pytest.raises(LibraryError, match="cannot be taken back"):
        library.undo(change)
    assert library.excerpts.get([excerpt])[0].note == "third, from another window"


def test_a_new_place_is_put_and_taken_back(library):
    excerpt = keep(library)
    change = library.excerpts.place(excerpt, passage("Officials in Havana"))
    assert library.excerpts.get([excerpt])[0].selector.exact == "Officials in Havana"
    library.undo(change)
    assert library.excerpts.get([excerpt])[0].selector == passage()


@pytest.mark.parametrize("change", [lambda e: e.annotate(GONE, "x", ()), lambda e: e.place(GONE, passage())])
def test_changing_what_is_gone_says_so(library, change):
    with pytest.raises(NotFoundError, match="there is no excerpt"):
        change(library.excerpts)


def test_ids_given_by_an_export_are_kept_and_never_overwritten(library):
    given = ExcerptId("abcdefghjk")
    when = datetime(2020, 5, 17, 12, tzinfo=UTC)
    back = replace(new(1, note="from the export"), id=given, created=when)
    ids, change = library.excerpts.keep_all([back, new(2)])
    assert ids[0] == given
    assert library.excerpts.get([given])[0].created == when
    assert change.said == "2 excerpts kept"
    again, change = library.excerpts.keep_all([replace(back, note="other")])
    assert (again, change.said) == ((given,), "0 excerpts kept (1 was there already)")
    assert library.excerpts.get([given])[0].note == "from the export"


def test_what_is_no_id_is_refused(library):
    with pytest.raises(UsageError, match="not the id"):
        library.excerpts.keep(replace(new(), id=ExcerptId("../../etc")))


def test_all_of_several_are_kept_or_none(library):
    with pytest.raises(UsageError):
        library.excerpts.keep_all([new(1), new(2, tags=("",))])
    assert library.excerpt_search.select() == []


def test_an_id_that_is_taken_is_not_given_again(library, monkeypatch):
    first = keep(library)
    drawn = iter([first, first, "aaaaaaaaaa"])
    monkeypatch.setattr(module, "new_id", lambda: next(drawn))
    assert keep(library) == "aaaaaaaaaa"


def test_the_order_of_keeping_does_not_depend_on_the_clock(library, monkeypatch):
    first = keep(library)
    monkeypatch.setattr(module, "now", lambda: "1999-01-01T00:00:00+00:00")
    second = keep(library)
    assert second != first
    assert library.excerpt_search.select() == [second, first]


def test_two_processes_never_make_the_same_id_or_order(library, path):
    other, _ = open_library(path)
    ids = [keep(library if number % 2 else other, number) for number in range(20)]
    assert len(set(ids)) == 20
    assert library.excerpt_search.select() == ids[::-1]
    other.close()


def test_a_lone_surrogate_in_a_quotation_is_a_clear_error_and_nothing_is_written(library):
    broken = replace(passage(), exact="\ud800")
    with pytest.raises(LibraryError, match="cannot be kept"):
        library.excerpts.keep(replace(new(), selector=broken))
    assert library.excerpt_search.select() == []


def test_a_tally_tells_articles_and_tags_of_those_that_are_there(library):
    first = library.excerpts.keep(new(1, tags=("Cuba",)))[0]
    second = library.excerpts.keep(new(1, "Mr Yoon", tags=("Cuba", "Yoon")))[0]
    keep(library, 2)
    tally = library.excerpts.tally([first, second, GONE])
    assert (tally.excerpts, tally.articles, dict(tally.tags)) == (2, (article(1).id,), {"Cuba": 2, "Yoon": 1})
