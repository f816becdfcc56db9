"""The formats: one module each, found by being here.

A member states ``SUFFIXES`` (lower case, with the dot) and ``MEDIA_TYPES``, and has a function
``read(data: bytes) -> Sequence[Draft]`` that raises ``SourceError`` with a kind of
``model.article.RefusalKind`` when there is no article in the bytes.
"""

# ruff: noqa: PTH122 - paths are strings as the file system gives them, and there are many

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final, cast

from reader import families
from reader.sources.draft import Draft

_FAMILY: Final = "reader.sources.formats"
PLAIN: Final = "plain"
_HTML_STARTS: Final = (b"<!doctype html", b"<html")
_LOOKED_AT: Final = 512


@lru_cache(maxsize=1)
def suffixes() -> Mapping[str, str]:
    """The format that reads each suffix."""
    return {
        suffix: name
        for name in families.members(_FAMILY)
        for suffix in cast("tuple[str, ...]", families.load(_FAMILY, name).SUFFIXES)
    }


def format_of(path: str) -> str | None:
    """The format for a file by its name; ``None`` when none reads it."""
    return suffixes().get(os.path.splitext(path)[1].lower())


def recognised(data: bytes, expected: str) -> str:
    """The format to read bytes as: web pages are often saved under the name of a text."""
    if expected != PLAIN or b"<" not in data[:_LOOKED_AT]:
        return expected
    start = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return "html" if start.startswith(_HTML_STARTS) else expected


@lru_cache
def reader(name: str) -> Callable[[bytes], Sequence[Draft]]:
    """The ``read`` function of a format."""
    return cast("Callable[[bytes], Sequence[Draft]]", families.load(_FAMILY, name).read)
