"""Saved searches tell what is new since they were last looked at."""

import pytest

from reader.errors import NotFoundError, UsageError
from tests.library.builders import as_numbers, content


@pytest.fixture
def search(library):
    return library.searches.save("Korea", 'korea OR "Yoon Suk Yeol"')[0]


def test_a_search_is_kept_under_its_name(library, search):
    library.searches.save("cuba", "havana")
    assert [(s.name, s.query) for s in library.searches.all()] == [
        ("cuba", "havana"),
        ("Korea", 'korea OR "Yoon Suk Yeol"'),
    ]


def test_everything_is_new_before_the_first_look(library, search):
    assert list(library.searches.new(search, as_numbers(1, 2))) == as_numbers(1, 2)
    assert library.searches.all()[0].looked_at is None


def test_only_what_came_since_the_last_look_is_new(library, search):
    library.searches.look(search, as_numbers(1, 2, 3))
    assert list(library.searches.new(search, as_numbers(1, 3, 4))) == as_numbers(4)
    assert library.searches.all()[0].looked_at is not None


def test_another_query_has_not_been_looked_at(library, search):
    library.searches.look(search, as_numbers(1))
    before = content(library)
    change = library.searches.change(search, query="japan")
    assert list(library.searches.new(search, as_numbers(1))) == as_numbers(1)
    assert library.searches.all()[0].looked_at is None
    library.undo(change)
    assert content(library) == before


def test_another_name_leaves_the_look(library, search):
    library.searches.look(search, as_numbers(1))
    assert library.searches.change(search, name="Peninsula").said == "Search “Peninsula” changed"
    assert list(library.searches.new(search, as_numbers(1))) == []


def test_a_deleted_search_comes_back_with_what_it_had_seen(library, search):
    library.searches.look(search, as_numbers(1))
    before = content(library)
    library.undo(library.searches.delete(search))
    assert content(library) == before


def test_names_are_told_apart_without_case(library, search):
    with pytest.raises(UsageError, match="already one named"):
        library.searches.save("KOREA", "x")


def test_a_search_that_is_gone_says_so(library):
    for call in (library.searches.delete, library.searches.change, lambda s: library.searches.look(s, [])):
        with pytest.raises(NotFoundError, match="gone"):
            call("none")
    assert list(library.searches.new("none", [7])) == [7]
