"""Bylines taken apart: ``By Ana de la Cruz in Lima and John Roe Jr.`` names two authors.

News bylines follow no standard; the rules here are those that hold across the English press (*The
Associated Press Stylebook*, "bylines"; Reuters' "Reporting by ...; Editing by ..."). What is not surely the
name of a person stays undivided, because an organisation turned around (``News, BBC``) is worse than a
person left in reading order.
"""

from __future__ import annotations

import re
from typing import Final

from reader.exports.organisations import is_named, is_organisation
from reader.exports.personal_names import SUFFIXES, author_of
from reader.exports.word_lists import phrases_of
from reader.model.citation import Author

_MOST: Final = 100  # authors; and a byline longer than this is prose
_LONGEST: Final = 2000

_BY: Final = re.compile(r"\s*(?:reporting by|story by|words by|written by|by)\b[:\s]+", re.IGNORECASE)
_CREDITS: Final = re.compile(
    r"[;.|(\s]*\b(?:additional reporting|additional research|editing|writing|edited|photographs?|photos?"
    r"|graphics?|video|illustrations?|translat(?:ed|ion))\s+by\b.*",
    re.IGNORECASE | re.DOTALL,
)
_CONTACT: Final = re.compile(r"\S+@\S+|(?<!\w)@\w+|https?://\S+")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PLACE: Final = re.compile(r"\s+(?:reporting from|in|at|from)\s+(?=[A-Z\u00c0-\u024f]|the\s)(.*)$", re.DOTALL)
_FOR: Final = re.compile(r"\s+for\s+(?=[A-Z\u00c0-\u024f]|the\s).*$", re.DOTALL)
_AND: Final = re.compile(r"\s+(?:and|with|&|et|y|und)\s+|\s*[;/|•·]\s*", re.IGNORECASE)
_COMMA: Final = re.compile(r"\s*[,，、]\s*")
_ROLE: Final = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|columnist|contributor|analyst|journalist|bureau chief"
    r"|producer|presenter|staff|fellow|director|professor)s?\b",
    re.IGNORECASE,
)
_FIRM: Final = re.compile(r"\S+ & \S+")
_TURNED: Final = re.compile(r"([^\s,]{2,}), ([^\s,]{2,}(?: [A-Z]\.)?)")
_TWO_WORD_PLACES: Final = phrases_of(
    """
    Abu Dhabi| Addis Ababa| Buenos Aires| Cape Town| Hong Kong| Kuala Lumpur| Los Angeles| Mexico City|
    New Delhi| New York| Panama City| Phnom Penh| San Francisco| San Salvador| Sri Lanka| St Petersburg|
    Tel Aviv| United Nations| Washington DC| Washington D.C.| West Bank
    """
)


def authors_of(byline: str, publisher: str = "") -> tuple[Author, ...]:
    """Whom a byline names, in its order.

    Args:
        byline: as printed, with or without ``By``; places, roles, addresses and other credits are left out.
        publisher: the publication, which a byline may name beside its people.
    """
    byline = _CONTACT.sub(" ", _CREDITS.sub("", byline[:_LONGEST]))
    byline = " ".join(_BRACKETS.sub(" ", byline).split())
    byline = byline[by.end() :] if (by := _BY.match(f"{byline} ")) else byline
    byline = byline.strip(" ,;|/-–—.") if not byline.endswith((".", "!")) else byline.strip(" ,;|/-–—")
    if not byline:
        return ()
    if _is_one_organisation(byline, publisher):
        return (Author(literal=byline),)
    if turned := _TURNED.fullmatch(byline):
        return (Author(turned[1], turned[2]),)
    authors = [_author(name, publisher) for name in _names(byline, publisher)[:_MOST]]
    return tuple(dict.fromkeys(authors))


def _is_one_organisation(byline: str, publisher: str) -> bool:
    """Whether the whole byline is one name though it may hold ``and``: Department of Trade and Industry."""
    if _FIRM.fullmatch(byline):
        return True
    if not is_organisation(byline, publisher) or _placed(byline, publisher)[0] != byline:
        return False
    pieces = [piece for group in _AND.split(byline) for piece in _COMMA.split(group)]
    if len(pieces) == 1 or is_named(byline, publisher) or byline == byline.lower():
        return True
    halves = [piece.removeprefix("The ") for piece in pieces]
    return any(_is_place(half) and not is_organisation(half, publisher) for half in halves)


def _author(name: str, publisher: str) -> Author:
    return Author(literal=name) if is_organisation(name, publisher) else author_of(name)


def _names(byline: str, publisher: str) -> list[str]:
    """The names of a byline, without places and roles."""
    names: list[str] = []
    placed = False  # the last part ended in a place, so that another place may follow
    for part, follows_comma in _parts(byline):
        name, place = _placed(part, publisher)
        if placed and not place and _is_place(name):
            continue
        placed = place
        if names and follows_comma and _is_affiliation(name, publisher):
            continue
        if name.strip(" ,.-–—"):
            names.append(name.strip(" ,-–—"))
    return names or [byline]


def _parts(byline: str) -> list[tuple[str, bool]]:
    """The byline cut at ``and`` and commas, not before a suffix; each with whether a comma stands before it."""
    parts: list[tuple[str, bool]] = []
    for group in _AND.split(byline):
        for at, piece in enumerate(_COMMA.split(group)):
            if at and parts and piece.rstrip(".").lower() in SUFFIXES:
                parts[-1] = (f"{parts[-1][0]}, {piece}", parts[-1][1])
            elif piece:
                parts.append((piece, at > 0))
    return parts


def _placed(name: str, publisher: str) -> tuple[str, bool]:
    """A name without the place and the employer behind it, and whether there was a place."""
    for pattern in (_PLACE, _FOR):
        behind = pattern.search(name)
        if behind and not is_organisation(name[: behind.start()], publisher):
            return name[: behind.start()], pattern is _PLACE
    return name, False


def _is_place(name: str) -> bool:
    return " " not in name or name in _TWO_WORD_PLACES


def _is_affiliation(name: str, publisher: str) -> bool:
    """``Seoul correspondent`` or ``BBC News`` behind a person: whom they work for, not another author."""
    return bool(_ROLE.search(name)) or is_organisation(name, publisher)
