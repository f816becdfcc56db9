"""Dossiers hold excerpts in an order of the user's own."""

import pytest

from reader.errors import LibraryError, NotFoundError, UsageError
from tests.library.builders import content, keep


@pytest.fixture
def excerpts(library):
    return [keep(library, number) for number in range(4)]


@pytest.fixture
def dossier(library, excerpts):
    library.dossiers.put("Visit to Havana", excerpts[:3])
    return library.dossiers.all()[0].id


def test_a_dossier_keeps_the_order_of_putting_in(library, dossier, excerpts):
    change = library.dossiers.put("VISIT to havana", [excerpts[3], excerpts[0], "zzzzzzzzzz"])
    assert change.said == "1 excerpt put in “Visit to Havana” (1 was in it already)"
    assert library.dossiers.excerpts(dossier) == tuple(excerpts)


def test_a_new_name_begins_a_dossier_and_both_are_one_change(library, excerpts):
    before = content(library)
    change = library.dossiers.put("  New\tone ", [excerpts[1], excerpts[0]])
    assert change.said == "2 excerpts put in the new dossier “New one”"
    assert library.dossiers.excerpts(library.dossiers.all()[0].id) == (excerpts[1], excerpts[0])
    library.undo(change)
    assert content(library) == before


def test_an_excerpt_may_lie_in_several(library, dossier, excerpts):
    library.dossiers.put("Second", excerpts[:1])
    assert [made.excerpts for made in library.dossiers.all()] == [1, 3]


def test_dossiers_are_listed_by_name_with_their_number(library, dossier):
    library.dossiers.put("a first one", [])
    assert [(d.name, d.excerpts) for d in library.dossiers.all()] == [
        ("a first one", 0),
        ("Visit to Havana", 3),
    ]


@pytest.mark.parametrize(
    ("order", "after"),
    [
        ([2, 0, 1], [2, 0, 1]),
        ([2, 0], [2, 1, 0]),  # what is not named keeps its place
        ([0, 1, 2, 3], [0, 1, 2]),  # what does not lie in it is passed over
        ([1, 1, 0], [1, 0, 2]),
        ([], [0, 1, 2]),
    ],
)
def test_excerpts_are_put_into_another_order(library, dossier, excerpts, *, order, after):
    before = content(library)
    change = library.dossiers.arrange(dossier, [excerpts[i] for i in order], 1)
    assert library.dossiers.excerpts(dossier) == tuple(excerpts[i] for i in after)
    assert change.said == "1 excerpt moved in “Visit to Havana”"
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


@pytest.mark.parametrize("name", ["", " \t", "x" * 201])
def test_a_name_that_cannot_be_is_refused_and_nothing_put(library, dossier, excerpts, name):
    for refused in (
        lambda: library.dossiers.put(name, excerpts),
        lambda: library.dossiers.rename(dossier, name),
    ):
        with pytest.raises(UsageError):
            refused()
    assert [(d.name, d.excerpts) for d in library.dossiers.all()] == [("Visit to Havana", 3)]


def test_no_two_dossiers_read_alike(library, dossier):
    library.dossiers.put("Second", [])
    with pytest.raises(UsageError, match="already one named"):
        library.dossiers.rename(dossier, "SECOND")


def test_a_dossier_that_was_filled_since_is_not_undone(library, dossier, excerpts):
    change = library.dossiers.put("Second", [])
    library.dossiers.put("Second", excerpts)
    with pytest.raises(LibraryError, match="does not fit"):
        library.undo(change)
    assert [d.excerpts for d in library.dossiers.all()] == [4, 3]


def test_a_dossier_that_is_gone_says_so(library, excerpts):
    for change in (
        lambda: library.dossiers.remove("none", excerpts),
        lambda: library.dossiers.arrange("none", excerpts, 1),
        lambda: library.dossiers.rename("none", "x"),
        lambda: library.dossiers.delete("none"),
    ):
        with pytest.raises(NotFoundError, match="gone"):
            change()
