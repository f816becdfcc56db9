"""Documents and small indexes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reader.model.index_document import IndexDocument
from reader.model.query import Query
from reader.search.syntax import parse
from reader.search.whoosh.engine import WhooshEngine, WhooshIndex


def document(number: int, body: str = "", **parts) -> IndexDocument:
    """A document whose id is ``number``."""
    return IndexDocument(**{"id": f"{number:016x}", "stamp": number, "title": "", "body": body} | parts)


def index_of(directory: Path, *bodies: str) -> Path:
    """An index of articles with these bodies, numbered from 1."""
    index = WhooshIndex(directory)
    index.apply([document(number, body) for number, body in enumerate(bodies, 1)], [])
    index.close()
    return directory


def query(text: str) -> Query:
    return parse(text, today=date(2024, 7, 20), final=True)


def finds(engine: WhooshEngine, text: str) -> list[int]:
    """Numbers of the articles that a query finds, ascending."""
    return list(engine.matching(query(text)))


def found_in(directory: Path, text: str) -> list[int]:
    """As ``finds``, with an engine of its own."""
    engine = WhooshEngine(directory)
    try:
        return finds(engine, text)
    finally:
        engine.close()
