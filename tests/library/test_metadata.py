"""The user's corrections of metadata stand beside the file."""

import pytest

from reader.errors import UsageError
from reader.model.citation import MetadataField as Field
from tests.library.builders import article


def corrected(library, number=1):
    return library.metadata.of([article(number).id]).get(article(number).id, {})


def test_a_corrected_field_is_kept(library):
    assert library.metadata.set(article(1), Field.DATE, " 2024-07 ").said == "Date corrected"
    library.metadata.set(article(1), Field.PUBLISHER, "BBC  News")
    assert corrected(library) == {Field.DATE: "2024-07", Field.PUBLISHER: "BBC News"}
    assert corrected(library, 2) == {}


def test_a_field_can_be_said_to_be_none(library):
    assert library.metadata.set(article(1), Field.BYLINE, "").said == "Byline taken away"
    assert corrected(library) == {Field.BYLINE: ""}


def test_the_file_has_its_say_again_after_a_reset_and_undo_brings_the_correction_back(library):
    library.metadata.set(article(1), Field.TITLE, "Right")
    change = library.metadata.reset(article(1).id, Field.TITLE)
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
        library.metadata.set(article(1), field, value)
    assert corrected(library) == {}
