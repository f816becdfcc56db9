"""Finding the dossier that a user names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import NotFoundError
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.excerpt import Dossier


def named(library: Library, name: str) -> Dossier:
    """The dossier of that name, whatever its case and accents.

    Raises:
        NotFoundError: when there is none.
    """
    from reader.library.folding import folded  # noqa: PLC0415 - few commands need the library

    dossiers = library.dossiers.all()
    for dossier in dossiers:
        if folded(dossier.name) == folded(name):
            return dossier
    known = ", ".join(dossier.name for dossier in dossiers[:8])
    raise NotFoundError(
        f"there is no dossier {safe_line(name)!r}",
        f"there are {known}" if known else "on the screen of excerpts, a makes one",
        kind="missing",
    )
