"""Numbers and names in sentences for the status line."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str = "") -> str:
    """``1 article``, ``128 articles``, ``100,000 articles``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def quoted(name: str, limit: int = 40) -> str:
    """A name in curly quotes, shortened when it is long."""
    return f"“{name if len(name) <= limit else name[: limit - 1].rstrip() + '…'}”"
