"""A JSON document with a list of items that comes from outside: bounded, and one bad item keeps no other out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from reader.errors import SourceError
from reader.text.safe import safe_line

MOST_BYTES: Final = 256 << 20
MOST_ITEMS: Final = 500_000
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Refused:
    """The item at a position of the file, from 1, that could not be read, and why."""

    position: int
    message: str


def json_document(data: bytes) -> Any:
    """The document.

    Raises:
        SourceError: when it is none, or too large (kinds ``json``, ``too-large``).
    """
    if len(data) > MOST_BYTES:
        raise SourceError(f"it is larger than {MOST_BYTES >> 20} MB", kind="too-large")
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        reason = "it goes too deep" if isinstance(error, RecursionError) else safe_line(str(error))[:200]
        raise SourceError("it is not JSON", reason, kind="json") from error


def require_version(document: Mapping[str, Any], version: int, what: str) -> None:
    """Refuse what another version wrote.

    Args:
        document: says its version.
        version: that can be read.
        what: it holds, in the plural: ``excerpts``.

    Raises:
        SourceError: when it is of another one (kind ``json``).
    """
    if document.get("version") != version:
        raise SourceError(
            f"the {what} are of version {safe_line(str(document.get('version')))[:20]}",
            f"this program reads version {version}",
            kind="json",
        )


def read_items(
    items: Any, read: Callable[[Mapping[str, Any]], Item], what: str
) -> tuple[tuple[Item, ...], tuple[Refused, ...]]:
    """What can be read of the items, and what cannot.

    Args:
        items: should be a list of objects.
        read: reads one, or raises ``ValueError``.
        what: they are, in the plural.

    Raises:
        SourceError: when they are no list, or too many (kinds ``json``, ``too-large``).
    """
    if not isinstance(items, list):
        raise SourceError(f"its {what} are no list", kind="json")
    if len(items) > MOST_ITEMS:
        raise SourceError(f"it has more than {MOST_ITEMS:,} {what}", kind="too-large")
    found: list[Item] = []
    refused: list[Refused] = []
    for position, item in enumerate(items, 1):
        try:
            if not isinstance(item, Mapping):
                raise ValueError("it is no object")  # noqa: TRY004, TRY301 - refused like every bad shape
            found.append(read(item))
        except (ValueError, OverflowError) as error:
            refused.append(Refused(position, safe_line(str(error))[:200]))
    return tuple(found), tuple(refused)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
