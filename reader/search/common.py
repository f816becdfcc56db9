"""English words that say nothing by themselves: articles, pronouns, prepositions, auxiliary verbs."""

from __future__ import annotations

from typing import Final

from reader.search.analysis import fold

_WORDS: Final = """
    a an the this that these those there here
    i me my we us our you your he him his she her it its they them their who whom whose which what
    to of in on at by for from with into onto over under up down out off about after before than as
    and or but nor not no so if then when where while because
    is are was were be been being am do does did has have had having
    will would can could may might must shall should
    all any some such same very also just only
"""
COMMON: Final = frozenset(_WORDS.split())
"""Folded. They are indexed and searched like any other word; this list is for choices of taste alone."""


def is_common(typed: str) -> bool:
    """Whether a typed word is one of them; in capitals it is an acronym (``WHO``)."""
    return fold(typed) in COMMON and not (len(typed) > 1 and typed.isupper())
