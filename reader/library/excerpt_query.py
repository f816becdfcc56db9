"""A typed query for excerpts, in the language of the search as far as it makes sense here.

Words, ``"phrases"``, ``-word``, ``OR``, parentheses; ``note:``, ``tag:``, ``in:`` a dossier, ``has:note``,
``title:``, ``by:``, ``publisher:``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.errors import QueryError
from reader.library.excerpt_clauses import All, Clause, Either, ExcerptFilter, Node, Not, Part
from reader.library.folding import folded
from reader.library.wording import quoted
from reader.model.excerpt import Dossier

_PARTS: Final = {
    "note": Part.NOTE,
    "tag": Part.TAG,
    "in": Part.DOSSIER,
    "has": Part.NOTED,
    "title": Part.TITLE,
    "by": Part.BYLINE,
    "byline": Part.BYLINE,
    "publisher": Part.PUBLISHER,
    "source": Part.PUBLISHER,
}
_OF_ARTICLES: Final = (
    "body", "lang", "is", "person", "org", "place", "group", "event", "name", "date", "before", "after", "newer",
    "older",
)  # fmt: skip
_TOKEN: Final = re.compile(
    r"(?P<space>\s+)|(?P<open>\()|(?P<close>\))"
    r"|(?P<no>-(?=[^\s)])|NOT(?=[\s(]|$))|(?P<and>AND(?=[\s()]|$))|(?P<or>OR(?=[\s()]|$))"
    rf"|(?i:(?P<field>{'|'.join((*_PARTS, *_OF_ARTICLES))}):)"
    r'|"(?P<phrase>[^"]*)"?|(?P<word>[^\s()"]+)'
)
_DEEPEST: Final = 20


def excerpt_filter(text: str, dossiers: Sequence[Dossier] = ()) -> ExcerptFilter:
    """What a query asks for. A clause that is not yet typed to its end asks for nothing.

    Args:
        text: clauses that must all hold, unless ``OR`` stands between them.
        dossiers: those there are; ``in:`` takes a name or the beginning of one.

    Raises:
        QueryError: when a dossier does not exist, ``has:`` is followed by something else than ``note``, or
            something is asked that only articles can answer.
    """
    wanted = _Parser(text, dossiers).whole()
    parts = wanted.children if isinstance(wanted, All) else (wanted,)
    lying = [one.value for one in parts if isinstance(one, Clause) and one.part is Part.DOSSIER]
    return ExcerptFilter(wanted, tuple(lying))


class _Parser:
    """Recursive descent over tokens; every text is a query."""

    def __init__(self, text: str, dossiers: Sequence[Dossier]) -> None:
        self._tokens = list(_TOKEN.finditer(text))
        self._dossiers = dossiers
        self._next = 0
        self._depth = 0

    def whole(self) -> Node:
        """What all of it asks for; a ``)`` too many is passed over."""
        found = []
        while self._next < len(self._tokens):
            found.append(self._either(Part.ANYWHERE))
            self._next += self._kind() == "close"
        return _all(found)

    def _kind(self) -> str:
        if self._next == len(self._tokens):
            return ""
        return self._tokens[self._next].lastgroup or ""

    def _either(self, part: Part) -> Node:
        """Clauses with OR between them, up to a closing parenthesis."""
        found = [self._together(part)]
        while self._kind() == "or":
            self._next += 1
            found.append(self._together(part))
        telling = [one for one in found if one != All()]
        return Either(tuple(telling)) if len(telling) > 1 else _all(telling)

    def _together(self, part: Part) -> Node:
        """Clauses side by side."""
        found = []
        while self._kind() not in {"", "or", "close"}:
            found.append(self._signed(part))
        return _all(found)

    def _signed(self, part: Part) -> Node:
        """A clause with any number of NOT before it."""
        negative = False
        while self._kind() in {"no", "space", "and"}:
            negative ^= self._kind() == "no"
            self._next += 1
        if self._kind() in {"", "or", "close"}:
            return All()
        found = self._primary(part)
        return Not(found) if negative and found != All() else found

    def _primary(self, part: Part) -> Node:
        """A group, a field with what follows at once on its colon, or a piece."""
        token = self._tokens[self._next]
        self._next += 1
        if token.lastgroup == "field":
            if self._kind() not in {"open", "phrase", "word"}:
                return All()
            name = token["field"].lower()
            if name in _OF_ARTICLES:
                can = ", ".join(f"{one}:" for one in ("note", "tag", "in", "title", "by", "publisher"))
                raise QueryError(f"excerpts cannot be asked for {name}:", f"ask for {can}", span=token.span())
            part, token = _PARTS[name], self._tokens[self._next]
            self._next += 1
        if token.lastgroup == "open":
            return self._group(part, token)
        value = token["phrase"]
        if value is None:
            value = token["word"].rstrip("*")  # parts of words are found anyway
        return self._clause(part, value, token.span())

    def _group(self, part: Part, token: re.Match[str]) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError(f"parentheses are more than {_DEEPEST} deep", "take some out", span=token.span())
        found = self._either(part)
        self._depth -= 1
        self._next += self._kind() == "close"
        return found

    def _clause(self, part: Part, value: str, span: tuple[int, int]) -> Node:
        if not folded(value).strip("-"):  # a lone dash is one that is being typed
            return All()
        if part is Part.DOSSIER:
            return Clause(part, _dossier(value, self._dossiers, span))
        if part is Part.NOTED:
            if not "note".startswith(folded(value)):
                raise QueryError(f"an excerpt cannot have {quoted(value)}", "write has:note", span=span)
            return Clause(part)
        return Clause(part, value)


def _all(found: Sequence[Node]) -> Node:
    """Everything in one list; a single clause stands for itself."""
    flat: list[Node] = []
    for one in found:
        flat += one.children if isinstance(one, All) else [one]
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def _dossier(name: str, dossiers: Sequence[Dossier], span: tuple[int, int]) -> str:
    """The dossier of that name, else the first whose name begins so."""
    key = folded(name)
    same = [dossier.id for dossier in dossiers if folded(dossier.spoken) == key]
    alike = [dossier.id for dossier in dossiers if folded(dossier.spoken).startswith(key)]
    for found in (*same, *alike):
        return found
    names = ", ".join(dossier.name for dossier in dossiers[:5]) or "there are none yet"
    raise QueryError(f"there is no dossier {quoted(name)}", f"dossiers: {names}", span=span)
