"""The answer to a typed query, ready to be shown or printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.article import ArticleRow, Span

if TYPE_CHECKING:  # an interface holds answers before it has seen a query
    from reader.model.query import ClauseCount, Fault, Snippet


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One hit: the article's row, its best passage, and what to light in its title."""

    row: ArticleRow
    snippet: Snippet
    title_hits: tuple[Span, ...] = ()
    score: float = 0.0
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Instead:
    """Another name or spelling by which articles follow: ``gaddafi`` for ``Qaddafi``, in canonical text."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A window of results.

    Attributes:
        text: the query as typed.
        understood: how it was read, in the query language, with every default spelled out.
        faults: what of it was left out or read otherwise.
        total, partial: see ``model.query.Page``.
        instead: what else was meant by some of the words; only where it brought partial hits.
        clauses: filled when nothing was found (in a finished query: nothing but partial hits): which clause
            kills it, and better spellings.
        pending: articles known but not yet in the index, which this answer could not see.
    """

    text: str
    understood: str
    faults: tuple[Fault, ...]
    total: int
    partial: int
    offset: int
    rows: tuple[ResultRow, ...]
    took_ms: float
    clauses: tuple[ClauseCount, ...] = ()
    cut: str = ""
    pending: int = 0
    instead: tuple[Instead, ...] = ()
