"""How central an entity is to its article."""

from __future__ import annotations

import math
from typing import Final

from reader.model.entity import EntityType

_MENTIONS: Final = 0.4
_HEADLINE: Final = 1.2
_LESS: Final = {EntityType.NORP: 0.6, EntityType.DATE: 3.0}


def salience(kind: EntityType, count: int, first: float, *, in_title: bool) -> float:
    """``0.4 ln(1 + mentions) + (1 - first) + 1.2 in the headline``, less for groups; dates come last.

    The weights were chosen on entities that readers of Wikinews rated (SEL, Trani et al., DocEng 2016) and on
    GUM news: where an entity first stands and whether the headline has it tell most, its count little.

    Args:
        kind: what kind of entity it is.
        count: mentions in title and text.
        first: where in the text it first stands, from 0 (its beginning) to 1 (its end).
        in_title: a headline of the article's own names it; one made from the lead does not count.
    """
    points = _MENTIONS * math.log1p(count) + (1 - first) + (_HEADLINE if in_title else 0.0)
    return points - _LESS.get(kind, 0.0)
