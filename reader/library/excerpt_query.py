"""A typed query for excerpts: words, ``"phrases"``, ``note:``, ``tag:``, ``in:`` a dossier, ``has:note``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.errors import QueryError
from reader.library.excerpt_search import ExcerptFilter
from reader.library.folding import folded
from reader.library.wording import quoted
from reader.model.excerpt import Dossier

_CLAUSE: Final = re.compile(
    r'(?P<not>-?)(?:(?P<field>note|tag|in|has):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S*))'
)


def excerpt_filter(text: str, dossiers: Sequence[Dossier] = ()) -> ExcerptFilter:
    """What a query asks for. A clause that is not yet typed to its end asks for nothing.

    Args:
        text: clauses that must all hold; ``-has:note`` alone can be negated.
        dossiers: those there are; ``in:`` takes a name or the beginning of one.

    Raises:
        QueryError: when a dossier does not exist, ``has:`` is followed by something else than ``note``, or
            something is negated that cannot be.
    """
    words: list[str] = []
    notes: list[str] = []
    tags: list[str] = []
    noted: bool | None = None
    found: list[str] = []
    for match in _CLAUSE.finditer(text):
        value = match["phrase"] if match["phrase"] is not None else match["word"]
        if not folded(value):
            continue
        if match["not"] and match["field"] != "has":
            raise QueryError(
                "excerpts cannot be left out by what they hold", "only -has:note", span=match.span()
            )
        match match["field"]:
            case "note":
                notes.append(value)
            case "tag":
                tags.append(value)
            case "in":
                found.append(_dossier(value, dossiers, match.span()))
            case "has":
                noted = _has(value, match.span()) != bool(match["not"])
            case _:
                words.append(value)
    return ExcerptFilter(tuple(words), tuple(notes), noted, tuple(tags), None, tuple(found))


def _has(value: str, span: tuple[int, int]) -> bool:
    if not "note".startswith(folded(value)):
        raise QueryError(f"an excerpt cannot have {quoted(value)}", "write has:note", span=span)
    return True


def _dossier(name: str, dossiers: Sequence[Dossier], span: tuple[int, int]) -> str:
    """The dossier of that name, else the first whose name begins so."""
    key = folded(name)
    same = [dossier.id for dossier in dossiers if folded(dossier.spoken) == key]
    alike = [dossier.id for dossier in dossiers if folded(dossier.spoken).startswith(key)]
    for found in (*same, *alike):
        return found
    names = ", ".join(dossier.name for dossier in dossiers[:5]) or "there are none yet"
    raise QueryError(f"there is no dossier {quoted(name)}", f"dossiers: {names}", span=span)
