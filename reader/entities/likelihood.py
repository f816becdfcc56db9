"""Whether two things go together more than by chance."""

from __future__ import annotations

import math


def log_likelihood_ratio(together: int, one: int, other: int, total: int) -> float:
    """How far two entities appear together beyond chance; negative when less than by chance.

    G squared of the two-by-two table of articles: T. Dunning, "Accurate methods for the statistics of
    surprise and coincidence", Computational Linguistics 19(1), 1993.

    Args:
        together: articles that name both.
        one: articles that name the first.
        other: articles that name the second.
        total: all articles.
    """
    table = ((together, one - together), (other - together, total - one - other + together))
    columns = [sum(column) for column in zip(*table, strict=True)]
    points = 0.0
    for row in table:
        for count, column in zip(row, columns, strict=True):
            if count > 0:
                points += count * math.log(count * total / (sum(row) * column))
    points = max(2 * points, 0.0)
    return points if together * total >= one * other else -points
