"""Small articles and passages for the library."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.library.excerpts import NewExcerpt
from reader.library.library import Library
from reader.model.article import ArticleId
from reader.model.citation import Citation
from reader.model.excerpt import ExcerptId, Selector
from reader.model.known import KnownArticle
from reader.text.anchor import describe

TEXT = "Mr Yoon said in Seoul that the talks would go on. Officials in Havana declined to comment."


def article(number: int, path: str = "", content: int | None = None) -> KnownArticle:
    """The ``number``-th article; large ids are as likely as small ones."""
    key = f"{number * 0x9E3779B97F4A7C15 % 2**64:016x}"
    held = key if content is None else f"{content:016x}"
    return KnownArticle(
        ArticleId(key), path or f"/news/{number}.txt", 0, ArticleId(held), f"Headline {number}"
    )


def passage(quote: str = "the talks would go on") -> Selector:
    start = TEXT.index(quote)
    return describe(TEXT, start, start + len(quote))


def new(
    number: int = 1, quote: str = "the talks would go on", note: str = "", tags: tuple[str, ...] = ()
) -> NewExcerpt:
    return NewExcerpt(article(number), passage(quote), Citation(f"Headline {number}"), note, tags)


def keep(library: Library, number: int = 1, note: str = "", tags: tuple[str, ...] = ()) -> ExcerptId:
    return library.excerpts.keep(new(number, note=note, tags=tags))[0]


def as_numbers(*numbers: int) -> list[int]:
    """Article numbers as the unsigned ids that queries use, ascending."""
    return sorted(int(article(number).id, 16) for number in numbers)


def content(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Everything in every table but what is remembered of articles, which is never undone."""
    tables = library.store.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'known_articles'"
    )
    return {table: sorted(library.store.rows(f"SELECT * FROM {table}"), key=repr) for (table,) in tables}


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    """A statement on a closed or open file, past the library."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql).fetchall()
