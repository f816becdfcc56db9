"""Moving things within a list: pure functions on the order of what is listed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar

T = TypeVar("T")


def stepped(order: Sequence[T], moved: Collection[T], by: int) -> list[T]:
    """Each of ``moved`` one place further (1) or back (-1); what has reached the end waits for the others.

    Those that stand together stay together: they step over the one before or behind them.
    """
    after = list(order)
    places = range(len(after) - 2, -1, -1) if by > 0 else range(1, len(after))
    for at in places:
        if after[at] in moved and after[at + by] not in moved:
            after[at], after[at + by] = after[at + by], after[at]
    return after


def gathered(order: Sequence[T], moved: Collection[T], at: T) -> list[T]:
    """All of ``moved``, in their order, before ``at``; where ``at`` is one of them, the others come to it."""
    here = [one for one in order if one in moved]
    rest = [one for one in order if one not in moved]
    if at in moved:
        before = order.index(at)
        target = sum(1 for one in order[:before] if one not in moved)
    else:
        target = rest.index(at)
    return [*rest[:target], *here, *rest[target:]]
