"""What to say where nothing answers because no excerpt has a tag that was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.library.excerpt_clauses import All, Clause, Either, ExcerptFilter, Node, Part
from reader.library.folding import folded
from reader.library.store import Store
from reader.library.wording import quoted

_TAGS: Final = "SELECT folded, max(name) FROM excerpt_tags GROUP BY folded ORDER BY count(*) DESC, folded"
_NAMED: Final = 3


def missing_tag(store: Store, wanted: ExcerptFilter) -> str:
    """``no excerpt has the tag “spy”; there is “spy drama”``; empty where each tag asked for is on some excerpt."""
    names: dict[str, str] = dict(store.rows(_TAGS))
    for tag in _tags(wanted.wanted):
        key = folded(tag)
        if key not in names:
            near = [name for other, name in names.items() if key in other or other in key]
            told = ", ".join(map(quoted, near[:_NAMED]))
            return f"no excerpt has the tag {quoted(tag)}" + (f"; there is {told}" if told else "")
    return ""


def _tags(node: Node) -> Iterator[str]:
    """The tags that are asked for."""
    match node:
        case Clause(Part.TAG, value):
            yield value
        case All(children) | Either(children):
            for child in children:
                yield from _tags(child)
