"""Many rows in small bites: sorting or writing out 100,000 at once holds every thread of the program meanwhile."""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

BITE: Final = 4096  # rows; some milliseconds of work


def bites(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The items, some at a time."""
    return (items[at : at + BITE] for at in range(0, len(items), BITE))


def portions(items: Iterable[Any]) -> Iterator[list[Any]]:
    """The same of what comes one by one; each portion is let go before the next one is made."""
    coming = iter(items)
    while portion := list(islice(coming, BITE)):
        yield portion
        portion.clear()


def ascending(rows: Sequence[Any]) -> Iterator[Any]:
    """As ``sorted``: near rows of a table are written one after the other."""
    return heapq.merge(*(sorted(bite) for bite in bites(rows)))


def as_json(values: Sequence[Any]) -> Iterator[str]:
    """JSON lists of the values, to be told to SQLite one after the other; none for no value."""
    return map(json.dumps, bites(values))
