"""What is lit in an article. Apart from answers, because the first article opens before any is there."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.article import Span


@dataclass(frozen=True, slots=True)
class Lit:
    """What a query lights in one article: ranges of its title and of its text, in order, not overlapping.

    ``cut`` says why the hits further on are missing, empty when all are there.
    """

    title: tuple[Span, ...] = ()
    text: tuple[Span, ...] = ()
    cut: str = ""
