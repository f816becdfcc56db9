"""An article, a row of the article list, and what was refused on the way in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from reader.model.dates import PartialDate
    from reader.model.metadata import Metadata

SafeText = NewType("SafeText", str)
"""Text that passed ``reader.text.safe``: no control, escape or bidi character is left in it."""

ArticleId = NewType("ArticleId", str)
"""Sixteen lower-case hexadecimal digits, made from the article's content when it is first seen.

It stays with the file when the file is edited, renamed or moved. As an unsigned 64-bit integer
(``int(id, 16)``) it is the key in the catalog and in the index.
"""

Span = tuple[int, int]
"""A half-open range of Unicode code points: ``text[start:end]``."""


class DateSource(StrEnum):
    """Where an article's date comes from; anything but ``STATED`` is shown as such."""

    STATED = "stated"  # the article's own text or front matter
    FOLDER = "folder"  # a newsreader.toml beside it
    INFERRED = "inferred"  # a newsreader.toml that says the date was worked out from the text
    PATH = "path"  # a date in the file's name or folder


class WarningKind(StrEnum):
    """What was odd about an article that could be read all the same."""

    ENCODING = "encoding"
    CONTROL = "control"
    BIDI = "bidi"
    FRONT_MATTER = "front-matter"
    JSON = "json"
    XML = "xml"


class RefusalKind(StrEnum):
    """Why a file did not become an article."""

    MISSING = "missing"
    PERMISSION = "permission"
    NOT_A_FILE = "not-a-file"
    LOOP = "loop"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too-large"
    BOMB = "bomb"
    DUPLICATE = "duplicate"
    UNKNOWN_FORMAT = "unknown-format"


@dataclass(frozen=True, slots=True)
class ArticleWarning:
    """Something odd about an article, in one sentence for the user."""

    kind: WarningKind
    message: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that is not in the list, and why. ``path`` is as the file system gives it (surrogateescape)."""

    path: str
    kind: RefusalKind
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    r"""One article as newsreader reads it.

    Attributes:
        id: see ``ArticleId``.
        title: one line; made from the lead, cut at a word, when the file has no headline.
        title_made: the title was made from the lead (and the lead still stands in ``text``).
        text: the body with ``\n`` line ends; a paragraph ends at a line end. Every offset in the
            program is a code point of this string.
        body_start: where ``text`` begins in the decoded file, in code points.
        words: number of words in ``text``.
        language: ISO 639-1 code, or ``""`` when unknown.
        encoding: the encoding the file was read with, by its WHATWG or Python name.
        path: absolute path as the file system gives it (surrogateescape), or ``"-"`` for standard input.
        part: position within a file that holds several articles, from 0.
        url: web address, ``http`` or ``https`` only.
        own: title and the rest as the file says them, where the user corrected something; see ``model.metadata``.
    """

    id: ArticleId
    title: SafeText
    text: SafeText
    path: str
    body_start: int = 0
    words: int = 0
    title_made: bool = False
    byline: SafeText | None = None
    publisher: SafeText | None = None
    date: PartialDate | None = None
    date_source: DateSource | None = None
    language: str = ""
    encoding: str = "utf-8"
    url: SafeText | None = None
    part: int = 0
    warnings: tuple[ArticleWarning, ...] = ()
    own: Metadata | None = None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the article list shows of an article, without its text."""

    id: ArticleId
    title: SafeText
    publisher: SafeText | None = None
    date: PartialDate | None = None
    date_source: DateSource | None = None
    words: int = 0
    lead: SafeText = SafeText("")  # the first sentence or two, for a list without a query
    title_made: bool = False  # as of ``Article``
