"""What the user may say about an article: checked, and made safe to show."""

from __future__ import annotations

from reader.errors import UsageError
from reader.model.dates import PartialDate
from reader.model.metadata import MetadataField
from reader.text.safe import safe_line, safe_url


def checked(field: MetadataField, value: str) -> str:
    """A correction as it is kept; an empty one says that the article has none.

    Raises:
        UsageError: when it cannot be: a date that is none, an address that is no web address, no title.
    """
    line = safe_line(value)
    if field is MetadataField.TITLE and not line:
        raise UsageError("an article needs a title", kind="metadata")
    if field is MetadataField.DATE and line:
        try:
            return PartialDate(line).iso
        except ValueError as error:
            raise UsageError(
                f"{line!r} is not a date", "write 2024, 2024-07 or 2024-07-16", kind="metadata"
            ) from error
    if field is MetadataField.URL and line and safe_url(line) is None:
        raise UsageError(
            f"{line!r} is not a web address", "it begins with http:// or https://", kind="metadata"
        )
    return line
