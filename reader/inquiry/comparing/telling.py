"""A comparison in words."""

from __future__ import annotations

from reader.model.comparison import Counts


def counted(counts: Counts) -> str:
    """How many sentences there are of each kind."""
    moved = f" ({counts.moved:,} moved)" if counts.moved else ""
    return (
        f"{counts.alike:,} sentence{'' if counts.alike == 1 else 's'} alike, {counts.changed:,} changed{moved}, "
        f"{counts.first:,} only in A, {counts.second:,} only in B"
    )
