"""The reference engine's counts of publishers, languages, years and months among documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from reader.model.index_document import IndexDocument
from reader.model.query import Facet


def facet(name: str, documents: Iterable[IndexDocument], limit: int) -> Facet:
    """The counts of one property, which is a key of ``FACETS``: see ``SearchEngine.facets``."""
    counts = Counter(filter(None, map(FACETS[name], documents)))
    if name in _IN_ORDER:
        return Facet(name, tuple(sorted(counts.items())[-limit:]))
    return Facet(name, tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]))


def _year(document: IndexDocument) -> str:
    same = document.first // 10_000 == document.last // 10_000
    return f"{document.last // 10_000:04}" if document.last and same else ""


def _month(document: IndexDocument) -> str:
    same = document.first // 100 == document.last // 100
    return f"{_year(document)}-{document.last // 100 % 100:02}" if document.last and same else ""


FACETS: Final[Mapping[str, Callable[[IndexDocument], str]]] = {
    "publisher": lambda document: document.publisher,
    "lang": lambda document: document.language,
    "year": _year,
    "month": _month,
}
_IN_ORDER: Final = {"year", "month"}
