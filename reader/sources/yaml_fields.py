"""The top level of a YAML mapping as text, read as a stream of events.

Nothing is ever built from the YAML: no tag, no alias and no object acts, and depth costs no recursion.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.text.safe import safe_line

if TYPE_CHECKING:
    from yaml.events import Event, ScalarEvent

_OWN_TAGS = "tag:yaml.org,2002:"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class NotYamlError(ValueError):
    """The block is no YAML mapping, or one that refers to itself."""


def yaml_fields(block: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """The fields of a mapping by name in lower case, and what was wrong with some, one sentence each.

    A list of scalars is joined by commas; any other value that is no scalar is left out.

    Raises:
        NotYamlError: with a few words that say where or why.
    """
    import yaml  # noqa: PLC0415 - 15 ms, and most articles have no front matter

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C is not in every build
    try:
        return _mapping(yaml.parse(block, Loader=loader))
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise NotYamlError(f"line {mark.line + 2}" if mark is not None else "unreadable") from error


def _mapping(events: Iterator[Event]) -> tuple[dict[str, str], tuple[str, ...]]:
    from yaml.events import (  # noqa: PLC0415 - many files have no front matter
        DocumentStartEvent,
        MappingStartEvent,
        ScalarEvent,
        StreamEndEvent,
        StreamStartEvent,
    )

    for event in events:
        if isinstance(event, MappingStartEvent):
            break
        if not isinstance(event, (StreamStartEvent, DocumentStartEvent, StreamEndEvent)):
            raise NotYamlError("not a list of fields")
    fields: dict[str, str] = {}
    problems: list[str] = []
    for event in events:
        if not isinstance(event, ScalarEvent):
            break
        name = str(event.value).strip().lower()
        text = _value(next(events), events, plain=name == "title")
        if text is None:
            problems.append(safe_line(f"the field {name[:40]!r} is no text"))
        fields.setdefault(name, text or "")
    return fields, tuple(problems)


def _value(event: Event, events: Iterator[Event], *, plain: bool) -> str | None:
    """The text of a value, read to its end; ``None`` when it has none. A ``plain`` one may be no list."""
    from yaml.events import AliasEvent, ScalarEvent, SequenceStartEvent  # noqa: PLC0415 - as above

    if isinstance(event, ScalarEvent):
        return _scalar(event)
    if isinstance(event, AliasEvent):
        raise NotYamlError("it refers to itself")
    pieces = _flat(events)
    return (
        ", ".join(pieces)
        if pieces is not None and isinstance(event, SequenceStartEvent) and not plain
        else None
    )


def _scalar(event: ScalarEvent) -> str | None:
    if event.tag and not event.tag.startswith(_OWN_TAGS):
        return None
    if event.tag and event.tag.startswith(f"{_OWN_TAGS}python/"):
        return None
    return "" if not event.style and event.value in _NULLS else str(event.value)


def _flat(events: Iterator[Event]) -> list[str] | None:
    """Read to the end of a list or mapping; its scalars, or ``None`` when there is more in it than scalars."""
    from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, ScalarEvent  # noqa: PLC0415 - as above

    pieces: list[str] = []
    depth, flat = 1, True
    for event in events:
        if isinstance(event, AliasEvent):
            raise NotYamlError("it refers to itself")
        if isinstance(event, CollectionStartEvent):
            depth, flat = depth + 1, False
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
            if not depth:
                break
        elif isinstance(event, ScalarEvent):
            pieces.append(str(event.value))
    return pieces if flat else None
