"""What a citation style is: the one thing that each file in ``styles`` states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reader.model.citation import Citation
from reader.model.dates import PartialDate

DEFAULT_STYLE: Final = "chicago"
"""The style in force where the user named none."""


@dataclass(frozen=True, slots=True)
class Style:
    """One way to write citations.

    Attributes:
        title: its name for the user.
        write: one citation; the date is the day the article was looked at, where that is known.
        record: true for what programs read, false for a reference in words.
        opening, between, closing: what holds several citations together.
    """

    title: str
    write: Callable[[Citation, PartialDate | None], str]
    record: bool = False
    opening: str = ""
    between: str = "\n"
    closing: str = ""
