"""Reading, starring and places are kept, counted and taken back."""

from reader.library.bulk import BITE
from reader.model.marks import Marks, MarkTally
from tests.library.builders import article, as_numbers


def test_an_article_without_marks_has_none(library):
    assert library.marks.of([article(1).id]) == {}


def test_marks_are_told_by_article(library):
    library.marks.set_read([article(1), article(2)], read=True)
    library.marks.set_starred([article(2)], starred=True)
    library.marks.set_place(article(3), 120)
    library.tags.add([article(2)], ["Cuba"])
    assert library.marks.of([article(n).id for n in (1, 2, 3, 4)]) == {
        article(1).id: Marks(read=True),
        article(2).id: Marks(read=True, starred=True, tags=("Cuba",)),
        article(3).id: Marks(place=120),
    }


def test_marks_are_there_after_opening_again(library, path):
    from reader.library.opening import open_library

    library.marks.set_read([article(1)], read=True)
    other, _ = open_library(path)
    assert list(other.marks.read()) == as_numbers(1)
    other.close()


def test_the_ids_of_read_and_starred_articles_are_unsigned_and_ascending(library):
    library.marks.set_read([article(n) for n in range(1, 30)], read=True)
    library.marks.set_starred([article(n) for n in range(5, 8)], starred=True)
    assert list(library.marks.read()) == as_numbers(*range(1, 30))
    assert list(library.marks.starred()) == as_numbers(5, 6, 7)
    assert library.marks.read().typecode == "Q"
    assert library.marks.read()[-1] > 2**63


def test_a_change_says_how_many_articles(library):
    assert library.marks.set_read([article(1)], read=True).said == "1 article marked read"
    assert (
        library.marks.set_starred([article(n) for n in range(128)], starred=True).said
        == "128 articles starred"
    )
    assert library.marks.set_read([article(1)], read=False).said == "1 article marked unread"


def test_a_change_says_what_was_so_already(library):
    library.marks.set_read([article(1)], read=True)
    change = library.marks.set_read([article(1), article(2), article(3)], read=True)
    assert change.said == "2 articles marked read (1 was so already)"


def test_marking_is_taken_back_and_done_again(library):
    library.marks.set_read([article(1)], read=True)
    change = library.marks.set_read([article(1), article(2)], read=True)
    undone = library.undo(change)
    assert list(library.marks.read()) == as_numbers(1)
    assert undone.said == "Undone: 1 article marked read (1 was so already)"
    again = library.undo(undone)
    assert list(library.marks.read()) == as_numbers(1, 2)
    assert again.said.startswith("Done again: 1 article")


def test_taking_back_leaves_alone_what_was_changed_since(library):
    change = library.marks.set_read([article(1), article(2)], read=True)
    library.marks.set_read([article(1)], read=False)
    library.undo(change)
    library.marks.set_read([article(1)], read=True)
    assert list(library.marks.read()) == as_numbers(1)


def test_the_last_place_is_the_one_kept(library):
    library.marks.set_place(article(1), 10)
    library.marks.set_place(article(1), 0)
    assert library.marks.of([article(1).id])[article(1).id].place == 0


def test_marking_nothing_changes_nothing(library):
    change = library.marks.set_read([], read=True)
    assert (change.said, change.size) == ("0 articles marked read", 0)


def test_a_tally_counts_each_mark_among_the_articles_asked_for(library):
    library.marks.set_read([article(1), article(2), article(9)], read=True)
    library.marks.set_starred([article(2)], starred=True)
    library.tags.add([article(1), article(2), article(9)], ["Cuba"])
    library.tags.add([article(2)], ["Havana"])
    tally = library.marks.tally([article(n).id for n in (1, 2, 3)])
    assert (tally.read, tally.starred, dict(tally.tags)) == (2, 1, {"Cuba": 2, "Havana": 1})


def test_a_change_of_more_articles_than_go_into_one_portion_is_one_change(library):
    many = [article(n) for n in range(2 * BITE + 1)]
    change = library.tags.retag(iter(many), ["Cuba"], [])
    assert change.said == f"{len(many):,} articles tagged “Cuba”"
    assert library.marks.tally([each.id for each in many]).tags == {"Cuba": len(many)}
    read = library.marks.set_read(iter(many), read=True)
    assert read.said == f"{len(many):,} articles marked read"
    library.undo(read)
    library.undo(change)
    assert library.marks.tally([each.id for each in many]) == MarkTally()
