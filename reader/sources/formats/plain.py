"""Plain text: an optional block of fields or mail headers, an optional headline, and the text.

The text is the file from the line after the headline on, with nothing else taken out: entities stay as they
are, header lines (by-line, publisher, date) are read and stay, runs of blank lines stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.sources.draft import NOTHING, Draft, field_warnings, stated_by, with_header
from reader.sources.frontmatter import front_matter, mail_headers
from reader.text.decode import decode
from reader.text.headers import is_headline
from reader.text.safe import normalise

SUFFIXES: Final = (".txt", ".text")
MEDIA_TYPES: Final = ("text/plain",)

_VISIBLE: Final = re.compile(r"\S")


def read(data: bytes) -> Sequence[Draft]:
    """The one article in a text file.

    Raises:
        SourceError: when the bytes are no text.
    """
    decoded = decode(data)
    text = normalise(decoded.text)
    fields = front_matter(text)
    warnings = (*decoded.warnings, *field_warnings(fields.problems))
    start = fields.end
    if not fields.fields and not fields.problems:
        fields = mail_headers(text, first_line(text, 0))
        start = fields.end
    stated, problems = stated_by(fields.fields) if fields.fields else (NOTHING, ())
    start = first_line(text, start)
    if not stated.title:
        title, start = _headline(text, start)
        stated = replace(stated, title=title) if title else stated
    return (
        Draft(
            text[start:],
            with_header(stated, text, start),
            start,
            decoded.encoding,
            (*warnings, *field_warnings(problems)),
        ),
    )


def first_line(text: str, start: int) -> int:
    """Where the first line that is not blank begins; ``start`` when there is none."""
    visible = _VISIBLE.search(text, start)
    return max(start, text.rfind("\n", start, visible.start()) + 1) if visible else start


def _headline(text: str, start: int) -> tuple[str, int]:
    """The headline on the line at ``start`` and where the text begins after it; ``""`` when there is none.

    A headline with nothing after it is also the text.
    """
    end = text.find("\n", start)
    if end < 0:
        end = len(text)
    line = text[start:end].strip() if end - start < 2000 else ""
    following_end = text.find("\n", end + 1)
    following = text[end + 1 : following_end if following_end >= 0 else len(text)][:400].strip()
    if not is_headline(line, following):
        return "", start
    alone = _VISIBLE.search(text, end) is None
    return line, start if alone else first_line(text, end + 1)
