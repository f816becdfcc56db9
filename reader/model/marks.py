"""What the user did with an article; kept apart from the article and outliving it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.article import SafeText


@dataclass(frozen=True, slots=True)
class Marks:
    """The user's marks on one article. ``place`` is the code point at the top of the pane when last read."""

    read: bool = False
    starred: bool = False
    tags: tuple[SafeText, ...] = ()
    place: int | None = None


UNMARKED = Marks()
