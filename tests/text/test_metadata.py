"""What the user may say about an article."""

import pytest

from reader.errors import UsageError
from reader.model.metadata import MetadataField as Field
from reader.text.metadata import checked


def test_a_value_is_one_safe_line():
    assert checked(Field.PUBLISHER, " BBC\x1b[31m\n News ") == "BBC News"
    assert checked(Field.DATE, " 2024-07 ") == "2024-07"
    assert checked(Field.BYLINE, " ") == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [(Field.TITLE, " "), (Field.DATE, "2023-02-29"), (Field.DATE, "16 July"), (Field.URL, "example.org")],
)
def test_a_value_that_cannot_be_is_refused(field, value):
    with pytest.raises(UsageError):
        checked(field, value)
