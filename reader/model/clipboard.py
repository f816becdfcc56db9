"""How a copied text went."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copied:
    """A text was sent by ``route``; ``confirmed`` only where something answered that it arrived.

    ``detail`` is what else the user should know, such as the file a long text was written to.
    """

    characters: int
    route: str
    confirmed: bool
    detail: str = ""
