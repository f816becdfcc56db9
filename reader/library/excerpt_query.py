"""A typed query for excerpts, in the language of the search as far as it makes sense here.

Words, ``"phrases"``, ``-word``, ``OR``, parentheses; ``note:``, ``tag:``, ``in:`` a dossier, ``has:note``,
``title:``, ``by:``, ``publisher:``; ``date:``, ``before:``, ``after:``, ``newer:``, ``older:`` mean the article's
date, as they do among articles, and ``kept:`` the day when the excerpt was kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from reader.errors import QueryError
from reader.library.excerpt_clauses import (
    All,
    Clause,
    Day,
    Either,
    ExcerptFilter,
    Node,
    Not,
    Part,
    Within,
)
from reader.library.folding import folded
from reader.library.wording import quoted
from reader.model.article import Span
from reader.model.excerpt import Dossier
from reader.text.when import A_DATE, AN_AGE, asked

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
_KEPT: Final = "kept"
_DAYS: Final = {
    "date": A_DATE,
    "before": A_DATE,
    "after": A_DATE,
    "newer": AN_AGE,
    "older": AN_AGE,
    _KEPT: f"{A_DATE}, or {AN_AGE}",
}
_OF_ARTICLES: Final = ("body", "lang", "is", "person", "org", "place", "group", "event", "name")
_OFFERED: Final = ("note", "tag", "in", "title", "by", "publisher", "date", _KEPT)
_TOKEN: Final = re.compile(
    r"(?P<space>\s+)|(?P<open>\()|(?P<close>\))"
    r"|(?P<no>-(?=[^\s)])|NOT(?=[\s(]|$))|(?P<and>AND(?=[\s()]|$))|(?P<or>OR(?=[\s()]|$))"
    rf"|(?i:(?P<field>{'|'.join((*_PARTS, *_DAYS, *_OF_ARTICLES))}):)"
    r'|"(?P<phrase>[^"]*)"?|(?P<word>[^\s()"]+)'
)
_DEEPEST: Final = 20
_NOWHERE: Final = ""  # in no field


def excerpt_filter(text: str, dossiers: Sequence[Dossier] = (), today: date | None = None) -> ExcerptFilter:
    """What a query asks for. A clause that is not yet typed to its end asks for nothing.

    Args:
        text: clauses that must all hold, unless ``OR`` stands between them.
        dossiers: those there are; ``in:`` takes a name or the beginning of one.
        today: what ``yesterday`` and ages count from; without it the day where the user is.

    Raises:
        QueryError: when a dossier does not exist, what should be a date is none, ``has:`` is followed by something
            else than ``note``, or something is asked that only articles can answer.
    """
    wanted = _Parser(text, dossiers, today or datetime.now().astimezone().date()).whole()
    parts = wanted.children if isinstance(wanted, All) else (wanted,)
    lying = [one.value for one in parts if isinstance(one, Clause) and one.part is Part.DOSSIER]
    return ExcerptFilter(wanted, tuple(lying))


class _Parser:
    """Recursive descent over tokens; every text is a query."""

    def __init__(self, text: str, dossiers: Sequence[Dossier], today: date) -> None:
        self._tokens = list(_TOKEN.finditer(text))
        self._dossiers = dossiers
        self._today = today
        self._next = 0
        self._depth = 0

    def whole(self) -> Node:
        """What all of it asks for; a ``)`` too many is passed over."""
        found = []
        while self._next < len(self._tokens):
            found.append(self._either(_NOWHERE))
            self._next += self._kind() == "close"
        return _all(found)

    def _kind(self) -> str:
        if self._next == len(self._tokens):
            return ""
        return self._tokens[self._next].lastgroup or ""

    def _either(self, field: str) -> Node:
        """Clauses with OR between them, up to a closing parenthesis."""
        found = [self._together(field)]
        while self._kind() == "or":
            self._next += 1
            found.append(self._together(field))
        telling = [one for one in found if one != All()]
        return Either(tuple(telling)) if len(telling) > 1 else _all(telling)

    def _together(self, field: str) -> Node:
        """Clauses side by side."""
        found = []
        while self._kind() not in {"", "or", "close"}:
            found.append(self._signed(field))
        return _all(found)

    def _signed(self, field: str) -> Node:
        """A clause with any number of NOT before it."""
        negative = False
        while self._kind() in {"no", "space", "and"}:
            negative ^= self._kind() == "no"
            self._next += 1
        if self._kind() in {"", "or", "close"}:
            return All()
        found = self._primary(field)
        return Not(found) if negative and found != All() else found

    def _primary(self, field: str) -> Node:
        """A group, a field with what follows at once on its colon, or a piece."""
        token = self._tokens[self._next]
        self._next += 1
        if token.lastgroup == "field":
            if self._kind() not in {"open", "phrase", "word"}:
                return All()
            field = token["field"].lower()
            if field in _OF_ARTICLES:
                can = ", ".join(f"{one}:" for one in _OFFERED)
                raise QueryError(
                    f"excerpts cannot be asked for {field}:", f"ask for {can}", span=token.span()
                )
            token = self._tokens[self._next]
            self._next += 1
        if token.lastgroup == "open":
            return self._group(field, token)
        value = token["phrase"]
        if value is None:
            value = token["word"].rstrip("*")  # parts of words are found anyway
        return self._clause(field, value, token.span())

    def _group(self, field: str, token: re.Match[str]) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError(f"parentheses are more than {_DEEPEST} deep", "take some out", span=token.span())
        found = self._either(field)
        self._depth -= 1
        self._next += self._kind() == "close"
        return found

    def _clause(self, field: str, value: str, span: Span) -> Node:
        if not folded(value).strip("-"):  # a lone dash is one that is being typed
            return All()
        if field in _DAYS:
            return _within(field, value, self._today, span)
        part = _PARTS.get(field, Part.ANYWHERE)
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


def _within(field: str, value: str, today: date, span: Span) -> Within:
    """The days that a clause asks for."""
    if field == _KEPT:
        found, day = asked("date", value, today) or asked("newer", value, today), Day.KEPT
    else:
        found, day = asked(field, value, today), Day.DATED
    if found is None:
        raise QueryError(f"{field}: wants {_DAYS[field]}", f"{quoted(value)} is none of these", span=span)
    return Within(day, *found)


def _dossier(name: str, dossiers: Sequence[Dossier], span: Span) -> str:
    """The dossier of that name, else the first whose name begins so."""
    key = folded(name)
    same = [dossier.id for dossier in dossiers if folded(dossier.spoken) == key]
    alike = [dossier.id for dossier in dossiers if folded(dossier.spoken).startswith(key)]
    for found in (*same, *alike):
        return found
    names = ", ".join(dossier.name for dossier in dossiers[:5]) or "there are none yet"
    raise QueryError(f"there is no dossier {quoted(name)}", f"dossiers: {names}", span=span)
