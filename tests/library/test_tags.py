"""Tags: one spelling, one meaning, on articles and excerpts alike."""

import pytest

from reader.errors import UsageError
from reader.library.tags import TagUse
from reader.model.excerpt import ExcerptId
from tests.library.builders import article, as_numbers, content, keep


def tags_of(library, number):
    marks = library.marks.of([article(number).id])
    return marks[article(number).id].tags if marks else ()


def test_tags_are_put_on_and_taken_off(library):
    change = library.tags.add([article(1), article(2)], ["Cuba", "talks"])
    assert change.said == "2 articles tagged “Cuba”, “talks”"
    assert tags_of(library, 1) == ("Cuba", "talks")
    change = library.tags.remove([article(1).id], ["cuba"])
    assert change.said == "“Cuba” taken off 1 article"
    assert tags_of(library, 1) == ("talks",)


def test_case_accents_and_blanks_do_not_make_another_tag(library):
    library.tags.add([article(1)], ["Crise  économique"])
    library.tags.add([article(2)], ["CRISE ECONOMIQUE"])
    assert tags_of(library, 2) == ("Crise économique",)
    assert list(library.tags.articles("crise economique")) == as_numbers(1, 2)


def test_all_tags_are_listed_with_their_use(library):
    library.tags.add([article(1), article(2)], ["Cuba"])
    keep(library, tags=("cuba", "Yoon"))
    assert library.tags.used() == (TagUse("Cuba", 2, 1), TagUse("Yoon", 0, 1))


def test_tagging_what_is_tagged_already_changes_nothing(library):
    library.tags.add([article(1)], ["Cuba"])
    change = library.tags.add([article(1), article(2)], ["cuba"])
    assert change.said == "1 article tagged “Cuba”"
    library.undo(change)
    assert list(library.tags.articles("Cuba")) == as_numbers(1)


def test_excerpts_are_tagged_and_those_that_are_gone_passed_over(library):
    excerpt = keep(library)
    change = library.tags.retag_excerpts([excerpt, ExcerptId("zzzzzzzzzz")], ["Cuba"], [])
    assert change.said == "1 excerpt tagged “Cuba”"
    assert library.excerpts.get([excerpt])[0].tags == ("Cuba",)
    change = library.tags.retag_excerpts([excerpt], [], ["CUBA"])
    assert change.said == "“Cuba” taken off 1 excerpt"
    assert library.excerpts.get([excerpt])[0].tags == ()


def test_tags_are_put_on_excerpts_and_others_taken_off_as_one_change(library):
    kept = [keep(library, n, tags=("draft",)) for n in (1, 2)]
    before = content(library)
    change = library.tags.retag_excerpts(kept, ["Cuba", "final"], ["draft", "CUBA"])
    assert change.said == "2 excerpts tagged “Cuba”, “final”, “draft” taken off"
    assert [excerpt.tags for excerpt in library.excerpts.get(kept)] == [("Cuba", "final")] * 2
    library.undo(change)
    assert content(library) == before


def test_a_renamed_tag_is_renamed_everywhere(library):
    library.tags.add([article(1)], ["Cuba"])
    excerpt = keep(library, tags=("Cuba",))
    change = library.tags.rename("cuba", "Havana")
    assert change.said == "Tag “cuba” is now “Havana”"
    assert tags_of(library, 1) == ("Havana",)
    assert library.excerpts.get([excerpt])[0].tags == ("Havana",)


def test_a_tag_renamed_to_another_becomes_one_with_it_and_comes_apart_again(library):
    library.tags.add([article(1), article(2)], ["Cuba"])
    library.tags.add([article(2), article(3)], ["Kuba"])
    before = content(library)
    change = library.tags.rename("Kuba", "Cuba")
    assert library.tags.used() == (TagUse("Cuba", 3, 0),)
    library.undo(change)
    assert content(library) == before


def test_the_spelling_of_a_tag_can_be_changed(library):
    library.tags.add([article(1)], ["cuba"])
    library.tags.rename("cuba", "Cuba")
    assert tags_of(library, 1) == ("Cuba",)


def test_a_deleted_tag_comes_back_with_undo(library):
    library.tags.add([article(1), article(2)], ["Cuba"])
    keep(library, tags=("Cuba",))
    before = content(library)
    change = library.tags.delete("cuba")
    assert change.said == "Tag “cuba” taken off 2 articles and 1 excerpt"
    assert library.tags.used() == ()
    library.undo(change)
    assert content(library) == before


@pytest.mark.parametrize("tag", ["", "  ", "\x1b[31m", "x" * 101])
def test_what_is_no_tag_is_refused_and_nothing_changes(library, tag):
    with pytest.raises(UsageError):
        library.tags.add([article(1)], ["good", tag])
    assert library.tags.used() == ()


def test_a_tag_loses_its_escape_codes(library):
    library.tags.add([article(1)], ["\x1b[31mred\x1b[0m\u202e"])
    assert tags_of(library, 1) == ("red",)
