"""Article ids as SQLite knows them: 64-bit signed numbers."""

from __future__ import annotations

from reader.model.article import ArticleId

_HALF, _WHOLE = 1 << 63, 1 << 64


def signed(number: int) -> int:
    """An unsigned 64-bit number as the signed one with the same bits."""
    return number - _WHOLE if number >= _HALF else number


def unsigned(number: int) -> int:
    """The way back."""
    return number + _WHOLE if number < 0 else number


def row_of(article: ArticleId) -> int:
    """The key of an article's row."""
    return signed(int(article, 16))


def id_of(row: int) -> ArticleId:
    """The article id of a row's key."""
    return ArticleId(f"{unsigned(row):016x}")


def stamp_key(stamp: int) -> str:
    """The name of a fingerprint: what an analysis of that content is kept under."""
    return f"{stamp:016x}"
