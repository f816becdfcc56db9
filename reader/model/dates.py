"""A date at the precision it is known: ISO 8601, reduced."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

_SHAPE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month, a day or a moment (ISO 8601-1:2019, calendar dates, reduced precision).

    ``iso`` is ``2023``, ``2023-11``, ``2023-11-05`` or ``2023-11-05T10:00:00+00:00``.

    Raises:
        ValueError: when ``iso`` is none of these or names a day that does not exist.
    """

    iso: str

    def __post_init__(self) -> None:
        match = _SHAPE.fullmatch(self.iso)
        if match is None:
            raise ValueError(f"not an ISO 8601 date: {self.iso!r}")
        year, month, day, moment = match.groups()
        date(int(year), int(month or 1), int(day or 1))
        if moment:
            datetime.fromisoformat(self.iso)

    @property
    def first(self) -> date:
        """The earliest day it can be."""
        return date(int(self.iso[:4]), int(self.iso[5:7] or 1), int(self.iso[8:10] or 1))

    @property
    def last(self) -> date:
        """The latest day it can be."""
        year, month = int(self.iso[:4]), int(self.iso[5:7] or 12)
        if len(self.iso) >= 10:
            return date(year, month, int(self.iso[8:10]))
        from calendar import monthrange  # noqa: PLC0415 - no list of articles needs it to be drawn

        return date(year, month, monthrange(year, month)[1])

    @property
    def sort_key(self) -> int:
        """``yyyymmdd`` of the latest day it can be, for ordering; larger is newer."""
        day = self.last
        return day.year * 10_000 + day.month * 100 + day.day

    def __str__(self) -> str:
        return self.iso
