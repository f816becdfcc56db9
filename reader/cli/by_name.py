"""Finding what a user named: a dossier, a saved search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from reader.errors import NotFoundError
from reader.text.safe import safe_line

_LISTED = 8  # names that are told when another was typed


class Named(Protocol):
    """Something with a name."""

    @property
    def name(self) -> str:
        """What the user called it."""
        ...


Thing = TypeVar("Thing", bound=Named)


def by_name(what: str, things: Sequence[Thing], name: str, hint: str) -> Thing:
    """The one of that name, whatever its case and accents.

    Args:
        what: what it is, such as ``dossier``.
        things: those there are.
        name: as it was typed.
        hint: how to make one, for when there is none at all.

    Raises:
        NotFoundError: when there is none of that name.
    """
    from reader.library.folding import folded  # noqa: PLC0415 - few commands need the library

    for thing in things:
        if folded(thing.name) == folded(name):
            return thing
    known = ", ".join(thing.name for thing in things[:_LISTED])
    raise NotFoundError(
        f"there is no {what} {safe_line(name)!r}", f"there are {known}" if known else hint, kind="missing"
    )
