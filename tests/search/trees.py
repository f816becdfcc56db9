"""Trees without their places, for comparison."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from reader.model.query import NOWHERE, Node


def without_places(node: Node, **others: object) -> Node:
    """The same tree with every ``at`` taken away, and every attribute of ``others`` as it is there."""
    changes: dict[str, object] = {"at": NOWHERE}
    changes.update((name, value) for name, value in others.items() if hasattr(node, name))
    for field in fields(node):
        value = getattr(node, field.name)
        if is_dataclass(value):
            changes[field.name] = without_places(value, **others)
        elif isinstance(value, tuple) and field.name != "at":
            changes[field.name] = tuple(without_places(child, **others) for child in value)
    return replace(node, **changes)


def all_nodes(node: Node) -> Iterator[Node]:
    """A node and all below it."""
    yield node
    for field in fields(node):
        value = getattr(node, field.name)
        if is_dataclass(value):
            yield from all_nodes(value)
        elif isinstance(value, tuple) and field.name != "at":
            for child in value:
                yield from all_nodes(child)
