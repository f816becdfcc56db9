"""A list of names or queries asked one after the other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """What one line of the list found.

    Attributes:
        name: the line.
        query: what was asked for it.
        understood: how that was read; empty when nothing of it could be, and then nothing is found.
        total: articles that answer it.
        partial: articles that hold some of its words only, where the query is plain words.
        unread: how many of ``total`` the user has not read.
        first, latest: the months (or years, where no month is known) of the oldest and the newest of them
            in ISO form; empty when none is dated.
        notes: what of the query was left out or read otherwise.
    """

    name: str
    query: str
    understood: str = ""
    total: int = 0
    partial: int = 0
    unread: int = 0
    first: str = ""
    latest: str = ""
    notes: tuple[str, ...] = ()
