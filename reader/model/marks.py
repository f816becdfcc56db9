"""What the user did with an article; kept apart from the article and outliving it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.model.article import SafeText


@dataclass(frozen=True, slots=True)
class Marks:
    r"""The user's marks on one article.

    Attributes:
        tags: by folded name.
        place: the code point at the top of the pane when last read.
        note: the user's own words on the article, ``\n`` between lines.
    """

    read: bool = False
    starred: bool = False
    tags: tuple[SafeText, ...] = ()
    place: int | None = None
    note: SafeText | None = None


UNMARKED = Marks()


@dataclass(frozen=True, slots=True)
class MarkTally:
    """How many of some articles have each mark; those without any count for none."""

    read: int = 0
    starred: int = 0
    tags: Mapping[str, int] = field(default_factory=dict)
