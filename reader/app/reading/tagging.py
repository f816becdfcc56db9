"""Tags as they are typed: apart by commas, the last one completed from those in use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.text.safe import safe_line


def typed_tags(text: str) -> tuple[str, ...]:
    """The tags in a typed line, each once; a ``#`` before one is not part of it."""
    names = (safe_line(name.strip().removeprefix("#")) for name in text.split(","))
    return tuple(dict.fromkeys(name for name in names if name))


def fitting(text: str, known: Iterable[str]) -> list[str]:
    """The tags in use that begin like the last one typed and were not typed before it."""
    before, _, last = text.rpartition(",")
    taken = {name.casefold() for name in typed_tags(before)}
    start = last.strip().removeprefix("#").casefold()
    return [name for name in known if name.casefold().startswith(start) and name.casefold() not in taken]


def completed(text: str, known: Sequence[str]) -> str | None:
    """The line with its last tag completed by the first that fits; ``None`` when none does."""
    before, comma, last = text.rpartition(",")
    typed = last.strip().removeprefix("#")
    found = next(iter(fitting(text, known)), None) if typed else None
    if found is None or found.casefold() == typed.casefold():
        return None
    return f"{before}{comma}{' ' if comma else ''}{found}"
