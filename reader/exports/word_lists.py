"""Sets of words written as running text."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """Its words."""
    return frozenset(text.split())


def phrases_of(text: str) -> frozenset[str]:
    """What stands between vertical bars, white space made even."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))
