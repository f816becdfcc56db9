"""Notes on articles."""

from tests.library.builders import article, as_numbers


def noted(library, number):
    note = library.notes.of([article(number).id]).get(article(number).id)
    return note and note.note


def test_a_note_is_kept_with_its_line_ends(library):
    assert library.notes.set(article(1), "First\r\n\r\n  second").said == "Note kept"
    assert noted(library, 1) == "First\n\n  second"
    assert list(library.notes.articles()) == as_numbers(1)


def test_an_empty_note_deletes_it_and_undo_brings_it_back(library):
    library.notes.set(article(1), "mine")
    change = library.notes.set(article(1), " \n")
    assert change.said == "Note deleted"
    assert noted(library, 1) is None
    library.undo(change)
    assert noted(library, 1) == "mine"


def test_the_same_note_again_changes_nothing(library):
    library.notes.set(article(1), "mine")
    before = library.notes.of([article(1).id])
    assert library.notes.set(article(1), "mine").size == 0
    assert library.notes.of([article(1).id]) == before


def test_a_changed_note_goes_back_to_what_it_was(library):
    library.notes.set(article(1), "first")
    library.undo(library.notes.set(article(1), "second"))
    assert noted(library, 1) == "first"


def test_escape_codes_in_a_note_do_not_act(library):
    library.notes.set(article(1), "a\x1b]52;c;Zm9v\x07b\ud800")
    assert "\x1b" not in noted(library, 1)
    assert "\ud800" not in noted(library, 1)
