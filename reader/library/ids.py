"""Ids: of articles as SQLite knows them, and of what the user makes."""

from __future__ import annotations

import secrets
import sys
from array import array
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from reader.model.article import ArticleId

_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread
_LENGTH: Final = 10
_HALF, _WHOLE = 1 << 63, 1 << 64


def new_id() -> str:
    """Ten letters and digits, 50 random bits; independent of the clock and of other processes.

    Among 50,000 the chance that any two are equal is one in a million, and the primary key would refuse
    the second.
    """
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def is_id(text: str) -> bool:
    """Whether a text has the shape of an id that ``new_id`` makes."""
    return len(text) == _LENGTH and all(character in _ALPHABET for character in text)


def now() -> str:
    """This moment in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def key_of(article: ArticleId) -> int:
    """The signed 64-bit number that has the bits of the id."""
    number = int(article, 16)
    return number - _WHOLE if number >= _HALF else number


def article_of(key: int) -> ArticleId:
    """The id of a key."""
    return ArticleId(f"{key + _WHOLE if key < 0 else key:016x}")


def unsigned(keys: Iterable[int]) -> array[int]:
    """Keys as ascending unsigned 64-bit numbers, the form in which queries want articles."""
    numbers = array("Q", array("q", keys).tobytes())
    return array("Q", sorted(numbers))


def packed(articles: Iterable[int]) -> bytes:
    """Unsigned 64-bit numbers for the file: ascending, big-endian."""
    numbers = array("Q", sorted(set(articles)))
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(data: bytes) -> array[int]:
    """The way back from ``packed``."""
    numbers = array("Q", data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
