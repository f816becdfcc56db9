"""How a list shows excerpts: their rows, and the headings of their groups."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.app.reading.dates import shown_date
from reader.app.widgets.list_row import ListRow
from reader.app.widgets.state_signs import STATE_SIGNS
from reader.exports.headlines import title_of
from reader.library.written import as_written
from reader.model.article import ArticleId
from reader.model.dates import PartialDate
from reader.model.excerpt import Excerpt, ExcerptId, ExcerptOrder, ExcerptState, Group
from reader.text.safe import safe_line

ORDERS: Final = {
    ExcerptOrder.NEWEST: "by day, last kept first",
    ExcerptOrder.OLDEST: "by day, first kept first",
    ExcerptOrder.ARTICLE: "by article, last kept first",
    ExcerptOrder.TAG: "by tag",
    ExcerptOrder.DOSSIER: "in its own order",
}
"""What is said of each order, in the order in which a key goes through them."""
_SHOWN: Final = 400  # characters of a quotation or a note that a row may need
_PLAIN_WORD: Final = re.compile(r'(?:^|(?<=[\s(]))(?:"([^"]+)"|([^\s"():*-][^\s"():*]*)\*?)(?=[\s)]|$)')
_OPERATORS: Final = ("AND", "OR", "NOT")


def excerpt_row(
    excerpt: Excerpt, order: ExcerptOrder, words: Sequence[str], state: ExcerptState | None = None
) -> ListRow:
    """Quotation, state and day; tags, note, headline and publisher below, without what the heading says.

    Args:
        excerpt: what is shown.
        order: how the list is arranged.
        words: to be lit.
        state: how it stands in its article, if that is known.
    """
    quote = safe_line(excerpt.selector.exact[:_SHOWN])
    tags = " ".join(f"#{tag}" for tag in excerpt.tags)
    title = "" if order is ExcerptOrder.ARTICLE else title_of(excerpt.citation)
    below = safe_line(" · ".join(part for part in (tags, excerpt.note[:_SHOWN], title) if part))
    dated = order not in (ExcerptOrder.NEWEST, ExcerptOrder.OLDEST)
    return ListRow(
        key=ArticleId(excerpt.id),
        title=quote,
        publisher=safe_line(excerpt.citation.publisher),
        date=shown_day(_day_of(excerpt)) if dated else "",
        alert=STATE_SIGNS[state] if state else "",
        snippet=below,
        title_hits=_lit(quote, words),
        snippet_hits=_lit(below, words),
    )


def with_state(row: ListRow, state: ExcerptState | None) -> ListRow:
    """The row of an excerpt whose state may be another now; the same row where it is not."""
    alert = STATE_SIGNS[state] if state else ""
    return row if row.alert == alert else replace(row, alert=alert)


def gone_row(key: ExcerptId) -> ListRow:
    """The row of an excerpt that another window deleted a moment ago."""
    return ListRow(key=ArticleId(key), title=safe_line("deleted meanwhile"), snippet=safe_line(""))


def heading(group: Group, order: ExcerptOrder, first: Excerpt | None) -> str:
    """``Diplomat in Cuba defects · 3 excerpts``.

    Args:
        group: what it heads.
        order: how the list is arranged.
        first: the first excerpt of it, if it is here.
    """
    match order:
        case ExcerptOrder.ARTICLE:
            name = safe_line(title_of(first.citation)) if first else "…"
        case ExcerptOrder.TAG:
            name = safe_line(f"#{group.name}") if group.name else "without a tag"
        case _:
            name = shown_day(group.name)
    return f"{name} · {counted(group.size)}"


def counted(number: int) -> str:
    """``1 excerpt``, ``1,200 excerpts``."""
    return f"{number:,} {'excerpt' if number == 1 else 'excerpts'}"


def shown_day(iso: str) -> str:
    """``16 Jul 2024``; an empty one is not known."""
    return shown_date(PartialDate(iso), None) if iso else "on an unknown day"


def _day_of(excerpt: Excerpt) -> str:
    """The day where the user is; that of UTC at the ends of time, which an imported file may name."""
    try:
        return excerpt.created.astimezone().date().isoformat()
    except OverflowError:
        return excerpt.created.date().isoformat()


def plain_words(text: str) -> list[str]:
    """The words of a query that stand in no field, and behind no minus."""
    return [phrase or word for phrase, word in _PLAIN_WORD.findall(text) if word not in _OPERATORS]


def _lit(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where words stand in a line, as they are written there; of two that overlap the first."""
    found = [as_written(word) for word in sorted(words, key=len, reverse=True)]
    pattern = "|".join(one.pattern for one in found if one is not None)
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE)) if pattern else ()
