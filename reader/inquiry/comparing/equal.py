"""The sentences that stand in both texts.

Paul Heckel, A technique for isolating differences between files, Communications of the ACM 21 (1978): what
stands once in either text is the same wherever it stands; what stands beside a pair, and is equal, is one, too.
Linear in time, and it knows what was moved, which the longest common subsequence does not.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Sequence


def equal_pairs(first: Sequence[str], second: Sequence[str]) -> dict[int, int]:
    """Positions in the second by those in the first; as many pairs as there can be.

    Swapped texts give swapped pairs.
    """
    ahead = _once_in_both(first, second)
    back = {there: here for here, there in ahead.items()}
    _extend(first, second, ahead, back, 1)
    _extend(first, second, ahead, back, -1)
    left: defaultdict[str, deque[int]] = defaultdict(deque)
    for there, key in enumerate(second):
        if there not in back:
            left[key].append(there)
    for here, key in enumerate(first):
        if here not in ahead and left[key]:
            ahead[here] = left[key].popleft()
    return ahead


def _once_in_both(first: Sequence[str], second: Sequence[str]) -> dict[int, int]:
    in_first, in_second = Counter(first), Counter(second)
    places = {key: at for at, key in enumerate(second) if in_second[key] == 1}
    return {at: places[key] for at, key in enumerate(first) if in_first[key] == 1 and key in places}


def _extend(
    first: Sequence[str], second: Sequence[str], ahead: dict[int, int], back: dict[int, int], step: int
) -> None:
    """Pair what is equal and stands behind (before, with ``step`` -1) a pair, or at the edge of both."""
    neighbour: int | None = -1 if step > 0 else len(second)
    for here in range(len(first))[::step]:
        there = -1 if neighbour is None else neighbour + step
        free = here not in ahead and 0 <= there < len(second) and there not in back
        if free and first[here] == second[there]:
            ahead[here], back[there] = there, here
        neighbour = ahead.get(here)
