"""The user's corrections of metadata stand beside the file."""

import pytest

from reader.errors import UsageError
from reader.library.excerpt_query import excerpt_filter
from reader.model.metadata import MetadataField as Field
from tests.library.builders import article, new


def corrected(library, number=1):
    return library.metadata.of([article(number).id]).get(article(number).id, {})


def test_a_corrected_field_is_kept(library):
    assert library.metadata.correct(article(1), {Field.DATE: " 2024-07 "}).said == "Date corrected"
    library.metadata.correct(article(1), {Field.PUBLISHER: "BBC  News"})
    assert corrected(library) == {Field.DATE: "2024-07", Field.PUBLISHER: "BBC News"}
    assert corrected(library, 2) == {}


def test_a_field_can_be_said_to_be_none(library):
    assert library.metadata.correct(article(1), {Field.BYLINE: ""}).said == "Byline taken away"
    assert corrected(library) == {Field.BYLINE: ""}


def test_the_file_has_its_say_again_after_a_reset_and_undo_brings_the_correction_back(library):
    library.metadata.correct(article(1), {Field.TITLE: "Right"})
    change = library.metadata.correct(article(1), {Field.TITLE: None})
    assert corrected(library) == {}
    library.undo(change)
    assert corrected(library) == {Field.TITLE: "Right"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field.TITLE, " "),
        (Field.DATE, "2024-13"),
        (Field.DATE, "yesterday"),
        (Field.DATE, "2023-02-29"),
        (Field.URL, "javascript:alert(1)"),
        (Field.URL, "example.org"),
    ],
)
def test_a_value_that_cannot_be_is_refused(library, field, value):
    with pytest.raises(UsageError):
        library.metadata.correct(article(1), {field: value, Field.BYLINE: "Ana Roe"})
    assert corrected(library) == {}


def test_several_fields_are_one_change_that_says_what_became_of_each(library):
    library.metadata.correct(article(1), {Field.TITLE: "Right"})
    change = library.metadata.correct(
        article(1), {Field.DATE: "2024", Field.PUBLISHER: "BBC", Field.BYLINE: "", Field.TITLE: None}
    )
    assert change.said == "Date, publisher corrected; byline taken away; title as the file says"
    library.undo(change)
    assert library.metadata.all() == {article(1).id: {Field.TITLE: "Right"}}


def test_excerpts_of_the_article_are_found_by_the_corrected_words_also_after_a_new_note(library):
    excerpt, _ = library.excerpts.keep(new(1))
    change = library.metadata.correct(article(1), {Field.PUBLISHER: "Granma"})
    library.excerpts.annotate(excerpt, "why?", ())
    assert list(library.excerpt_search.select(excerpt_filter("granma"))) == [excerpt]
    library.excerpts.annotate(excerpt, "", ())
    library.undo(change)
    assert not list(library.excerpt_search.select(excerpt_filter("granma")))


def test_what_another_program_wrote_into_the_table_and_cannot_be_is_passed_over(library):
    library.metadata.correct(article(1), {Field.DATE: "2024"})
    library.store.run("UPDATE article_metadata SET value = ?", [("soon",)])
    assert library.metadata.all() == {}
