"""What is known of an entity, in lines: for its page, and for the sheet that shows two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from reader.app.reading.dates import shown_date
from reader.app.widgets.entity_signs import SIGNS
from reader.model.dates import PartialDate
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.model.entity import EntityType
    from reader.model.who import Companion, EntityPage


def head(kind: EntityType, name: str, page: EntityPage | None) -> Content:
    """Sign, name and type; how many articles, and when."""
    sign = SIGNS[kind]
    first = Content.assemble(
        Content.styled(f"{sign.sign} ", f"$entity-{sign.style}"),
        Content.styled(safe_line(name), "bold"),
        Content.styled(f"  {sign.word}", "$quiet"),
    )
    return first if page is None else Content("\n").join([first, Content.styled(_facts(page), "$quiet")])


def when(page: EntityPage) -> str:
    """``2 Jan 2005 to 16 Jul 2024``: the days of the first and the last article; empty when none is dated."""
    days = [shown_date(PartialDate(day), None) for day in (page.first, page.latest) if day]
    return " to ".join(dict.fromkeys(days))


def _facts(page: EntityPage) -> str:
    """``23 articles, 2 Jan 2005 to 16 Jul 2024; 6 more by surname, 2 probably``."""
    articles = f"{page.total:,} article{'' if page.total == 1 else 's'}"
    return f"{articles}, {when(page) or 'none dated'}{_by_surname(page)}"


def _by_surname(page: EntityPage) -> str:
    """How many more give the surname, and how sure they are: short, for both kinds and the dates fit on one line."""
    if page.accompanied and page.uncertain:
        return f"; {page.accompanied:,} more by surname, {page.uncertain:,} probably"
    if page.accompanied:
        return f"; {page.accompanied:,} more by surname and company"
    return f"; {page.uncertain:,} more probably, by surname" if page.uncertain else ""


def companion(one: Companion, page: EntityPage) -> Content:
    """``  45.2   12  ▲ North Korea``: how strong the tie is, and in how many articles both are."""
    sign = SIGNS[one.type]
    room = len(f"{max(other.together for other in page.company):,}")
    return Content.assemble(
        Content.styled(f"{one.association:8,.1f} {one.together:>{room},}  ", "$quiet"),
        Content.styled(f"{sign.sign} ", f"$entity-{sign.style}"),
        safe_line(one.canonical),
    )


def called(name: str, count: int) -> Content:
    """``      12  Pyongyang``: in how many articles it is called so."""
    return Content.assemble(Content.styled(f"{count:8,}  ", "$quiet"), safe_line(name))
