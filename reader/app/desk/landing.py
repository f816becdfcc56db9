"""Where an article opens."""

from __future__ import annotations

from enum import Enum


class Landing(Enum):
    """The place of an article that shows first."""

    BEST = "the first hit, else where reading stopped, else the head"
    PLACE = "where reading stopped, else as BEST, when coming back"
    FIRST_HIT = "the first hit, when walking the hits forwards"
    LAST_HIT = "the last hit, when walking them backwards"
    HEAD = "its head, when walking from article to article"
