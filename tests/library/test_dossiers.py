"""Dossiers hold excerpts in an order of the user's own."""

import pytest

from reader.errors import NotFoundError, UsageError
from tests.library.builders import content, keep


@pytest.fixture
def excerpts(library):
    return [keep(library, number) for number in range(4)]


@pytest.fixture
def dossier(library, excerpts):
    made, _ = library.dossiers.create("Visit to Havana")
    library.dossiers.add(made, excerpts[:3])
    return made


def test_a_dossier_keeps_the_order_of_adding(library, dossier, excerpts):
    change = library.dossiers.add(dossier, [excerpts[3], excerpts[0], "zzzzzzzzzz"])
    assert change.said == "1 excerpt put in “Visit to Havana”"
    assert library.dossiers.excerpts(dossier) == tuple(excerpts)


def test_dossiers_are_listed_by_name_with_their_number(library, dossier):
    library.dossiers.create("a first one")
    assert [(d.name, d.excerpts) for d in library.dossiers.all()] == [
        ("a first one", 0),
        ("Visit to Havana", 3),
    ]


@pytest.mark.parametrize(
    ("moved", "to", "order"),
    [
        ([2], 0, [2, 0, 1]),
        ([0], 2, [1, 2, 0]),
        ([2, 0], 1, [1, 2, 0]),
        ([0], 99, [1, 2, 0]),
        ([1], -5, [1, 0, 2]),
    ],
)
def test_excerpts_are_moved(library, dossier, excerpts, *, moved, to, order):
    before = content(library)
    change = library.dossiers.move(dossier, [excerpts[i] for i in moved], to)
    assert library.dossiers.excerpts(dossier) == tuple(excerpts[i] for i in order)
    library.undo(change)
    assert content(library) == before


def test_what_is_taken_out_stays_in_the_library(library, dossier, excerpts):
    change = library.dossiers.remove(dossier, [excerpts[1]])
    assert change.said == "1 excerpt taken out of “Visit to Havana”"
    assert library.dossiers.excerpts(dossier) == (excerpts[0], excerpts[2])
    assert len(library.excerpts.get(excerpts)) == 4
    library.undo(change)
    assert library.dossiers.excerpts(dossier) == tuple(excerpts[:3])


def test_a_deleted_dossier_comes_back_in_its_order(library, dossier, excerpts):
    before = content(library)
    change = library.dossiers.delete(dossier)
    assert library.dossiers.all() == ()
    assert len(library.excerpts.get(excerpts)) == 4
    library.undo(change)
    assert content(library) == before


def test_a_dossier_is_renamed_also_in_case_alone(library, dossier):
    library.dossiers.rename(dossier, "visit to havana")
    assert [d.name for d in library.dossiers.all()] == ["visit to havana"]


@pytest.mark.parametrize("name", ["", " \t", "VISIT to Havana", "x" * 201])
def test_a_name_that_is_empty_or_taken_is_refused(library, dossier, name):
    with pytest.raises(UsageError):
        library.dossiers.create(name)
    assert len(library.dossiers.all()) == 1


def test_creating_cannot_be_taken_back_once_something_lies_in_it(library, dossier, excerpts):
    from reader.errors import LibraryError

    made, change = library.dossiers.create("Second")
    library.dossiers.add(made, excerpts)
    with pytest.raises(LibraryError, match="does not fit"):
        library.undo(change)
    assert library.dossiers.excerpts(made) == tuple(excerpts)


def test_a_dossier_that_is_gone_says_so(library, excerpts):
    for change in (
        lambda: library.dossiers.add("none", excerpts),
        lambda: library.dossiers.remove("none", excerpts),
        lambda: library.dossiers.move("none", excerpts, 0),
        lambda: library.dossiers.rename("none", "x"),
        lambda: library.dossiers.delete("none"),
    ):
        with pytest.raises(NotFoundError, match="gone"):
            change()
