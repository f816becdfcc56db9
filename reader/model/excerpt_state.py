"""The order of excerpts and how they stand. In a room of its own, because a screen needs it before it has any."""

from __future__ import annotations

from enum import StrEnum


class ExcerptOrder(StrEnum):
    """Orders of a list of excerpts."""

    NEWEST = "newest"  # last kept first, by sequence: clocks may be wrong
    OLDEST = "oldest"
    ARTICLE = "article"  # those of one article together, in the order of its text; last kept article first
    TAG = "tag"  # by tag, last kept first; those without one stand last
    DOSSIER = "dossier"  # as arranged there; only with a dossier


class ExcerptState(StrEnum):
    """Whether the quoted words still stand in the article."""

    IN_PLACE = "in place"  # the text is the one that was quoted
    MOVED = "moved"  # the text changed around the words; where they stand now is certain
    ASK = "ask"  # the words stand in the text, but which place is meant only the user can say
    CHANGED = "changed"  # the words are gone; a passage much like them may be what became of them
    LOST = "lost"  # nothing like the words is there, or the article itself is gone
