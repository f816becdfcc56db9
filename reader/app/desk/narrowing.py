"""Narrowing a query by what its hits have in common; what is chosen is written into the query itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from reader.app.desk.settling import finished, worded

if TYPE_CHECKING:
    from reader.model.query import Facet
    from reader.newsroom.searching import SearchDesk

_FIELDS: Final = {"year": "date", "month": "date"}  # other facets are called as their field is
_BARE: Final = frozenset({"date"})


class Narrowing:
    """Adds clauses to the query and takes them off.

    Args:
        search: counts the hits.
        text: the query as it is now.
        find: asks another query, visibly.
    """

    def __init__(self, search: SearchDesk, text: Callable[[], str], find: Callable[[str], None]) -> None:
        self._search = search
        self._text = text
        self._find = find
        self._added: list[str] = []
        self._counted = "", ""  # the text whose hits were counted last, and the same as it is narrowed

    @property
    def added(self) -> tuple[str, ...]:
        """The chosen clauses that still stand in the query."""
        text = self._text()
        return tuple(clause for clause in self._added if _place(text, clause) >= 0)

    async def facets(self) -> Sequence[Facet]:
        """Counts among the hits of the query as it is now, its last word as it will be when that is narrowed."""
        text = self._text()
        whole = await worded(self._search, text)
        counts = await self._search.facets(finished(whole) if whole.strip() else whole)
        self._counted = text, whole
        return counts

    def chosen(self, facet: str, value: str) -> bool:
        """Whether the query asks for this already."""
        return _place(self._text(), clause_of(facet, value)) >= 0

    def toggle(self, facet: str, value: str) -> None:
        """Ask for the hits that have this value alone; or, if that is asked already, for the others too."""
        clause = clause_of(facet, value)
        if self.chosen(facet, value):
            self._find(without(self._text(), clause))
        else:
            text = self._text()
            counted, whole = self._counted
            self._added = [*self.added, clause]
            self._find(narrowed(whole if text == counted else text, clause))

    def clear(self) -> bool:
        """Take all chosen clauses off; whether there were any."""
        added, text = self.added, self._text()
        for clause in added:
            text = without(text, clause)
        self._added = []
        if added:
            self._find(text)
        return bool(added)


def clause_of(facet: str, value: str) -> str:
    """A facet's value as a clause: ``publisher:"BBC News"``, ``date:2024-07``."""
    from reader.search.lexer import QUOTES  # noqa: PLC0415 - not needed for the first frame

    field = _FIELDS.get(facet, facet)
    if field in _BARE:
        return f"{field}:{value}"
    clean = " ".join("".join(" " if sign in QUOTES else sign for sign in value).split())
    return f'{field}:"{clean}"'


def narrowed(text: str, clause: str) -> str:
    """The query with one clause more, which holds for all of it."""
    from reader.model.query import Or  # noqa: PLC0415 - as above
    from reader.search.describe import describe  # noqa: PLC0415 - as above
    from reader.search.syntax import parse  # noqa: PLC0415 - as above

    query = parse(text, today=date.today(), final=True)  # noqa: DTZ011 - the user's own day
    if query.is_empty and not query.faults:
        return clause
    base = describe(query) if query.faults else text.strip()  # an open quote would swallow the clause
    if isinstance(query.root, Or) and not _wrapped(base):
        base = f"({base})"
    return f"{base} {clause}".strip()


def without(text: str, clause: str) -> str:
    """The query without a clause; parentheses that ``narrowed`` put around the rest go with it."""
    at = _place(text, clause)
    if at < 0:
        return text
    left = " ".join(part for part in (text[:at].strip(), text[at + len(clause) :].strip()) if part)
    return left[1:-1] if _wrapped(left) else left


def _place(text: str, clause: str) -> int:
    """Where a clause stands by itself; -1 when it does not."""
    at = text.find(clause)
    while at >= 0:
        end = at + len(clause)
        if (at == 0 or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
            return at
        at = text.find(clause, at + 1)
    return -1


def _wrapped(text: str) -> bool:
    """Whether one pair of parentheses encloses everything."""
    if not (text.startswith("(") and text.endswith(")")):
        return False
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place == len(text) - 1
    return False
