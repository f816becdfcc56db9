"""Short ways to read one article in a test."""

from __future__ import annotations

from reader.model.article import Article, Refusal
from reader.sources.reading import read_bytes


def read_one(content: str | bytes, name: str = "article.txt") -> Article | Refusal:
    """What one file of that name and content becomes."""
    data = content.encode() if isinstance(content, str) else content
    (found,) = read_bytes(data, name)
    return found


def article(content: str | bytes, name: str = "article.txt") -> Article:
    """The article that one file becomes."""
    found = read_one(content, name)
    assert isinstance(found, Article), found
    return found


def refusal(content: str | bytes, name: str = "article.txt") -> Refusal:
    """Why one file becomes no article."""
    found = read_one(content, name)
    assert isinstance(found, Refusal), found
    return found
