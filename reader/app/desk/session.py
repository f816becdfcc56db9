"""What comes back at the next start. A state that is damaged or foreign counts as none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.config import CITATION_STYLES
from reader.model.sort import Sort
from reader.text.safe import safe_line

_PANES = ("list", "reading", "names")


class SessionState(NamedTuple):
    """Where things were left.

    Attributes:
        article: id of the open article.
        pane: the one that had the focus: ``list``, ``reading`` or ``names``.
        measure: width of the text column the user chose; 0 for the setting.
        theme: the theme the user chose; empty for none.
        citation: the citation style the user chose; empty for none.
    """

    query: str = ""
    sort: str = Sort.RELEVANCE.value
    article: str = ""
    pane: str = "list"
    names: bool = True
    measure: int = 0
    theme: str = ""
    citation: str = ""

    def stored(self) -> Mapping[str, object]:
        """As a mapping of plain values."""
        return self._asdict()


def restored(state: Mapping[str, object]) -> SessionState:
    """The state as it was stored; whatever of it makes no sense is replaced by its default."""
    blank = SessionState()

    def text(key: str, default: str, allowed: tuple[str, ...] | None = None) -> str:
        value = state.get(key)
        good = isinstance(value, str) and (allowed is None or value in allowed)
        return safe_line(value) if isinstance(value, str) and good else default

    measure = state.get("measure")
    names = state.get("names")
    return SessionState(
        query=text("query", blank.query),
        sort=text("sort", blank.sort, tuple(sort.value for sort in Sort)),
        article=text("article", blank.article),
        pane=text("pane", blank.pane, _PANES),
        names=names if isinstance(names, bool) else blank.names,
        measure=measure if isinstance(measure, int) and 30 <= measure <= 160 else blank.measure,
        theme=text("theme", blank.theme),
        citation=text("citation", blank.citation, CITATION_STYLES),
    )
