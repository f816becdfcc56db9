"""All excerpts across the library: asked for as one types, arranged, and worked on together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from reader.app.desk.copying import went
from reader.app.desk.keeping import NoteDraft
from reader.app.desk.rows import WINDOW, WindowedRows
from reader.app.reading.dates import shown_date
from reader.app.widgets.list_row import ListRow
from reader.errors import QueryError
from reader.model.article import ArticleId
from reader.model.citation import Citation
from reader.model.dates import PartialDate
from reader.model.excerpt import Excerpt, ExcerptId, ExcerptOrder
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.citing import Citing
    from reader.app.desk.undoing import Undoing
    from reader.app.errors import Start
    from reader.app.widgets.excerpt_list import ExcerptList
    from reader.newsroom import Newsroom

ORDERS: Final = {
    ExcerptOrder.NEWEST: "last kept first",
    ExcerptOrder.OLDEST: "first kept first",
    ExcerptOrder.ARTICLE: "by article",
    ExcerptOrder.TAG: "by tag",
}
_SHOWN: Final = 400  # characters of a quotation or a note that a row may need
_PLAIN_WORD: Final = re.compile(r'(?:^|\s)(?:"([^"]+)"|([^\s":]+))(?=\s|$)')


class Gathering:
    """Fills a list with the excerpts that answer a query.

    Args:
        newsroom: where they are kept and copied.
        rows: the list.
        undoing: remembers what was done.
        citing: writes citations.
        start: runs work in the background.
        say: tells what happened.
        counted: called with how many there are, whenever the list has other rows.

    Attributes:
        order: how they are arranged.
    """

    def __init__(
        self,
        newsroom: Newsroom,
        rows: ExcerptList,
        undoing: Undoing,
        citing: Citing,
        *,
        start: Start,
        say: Callable[[str], None],
        counted: Callable[[int], None],
    ) -> None:
        self._newsroom = newsroom
        self._list = rows
        self._undoing = undoing
        self._citing = citing
        self._start = start
        self._say = say
        self._counted = counted
        self._source: WindowedRows | None = None
        self._found: Sequence[ExcerptId] = ()
        self._text = ""
        self._asking = False
        self._again = False
        self.order = ExcerptOrder.NEWEST

    # -- finding ----------------------------------------------------------------------------------

    def ask(self, text: str) -> None:
        """Show what answers a query; the newest one wins, and typing never waits."""
        self._text = text
        self._again = True
        if not self._asking:
            self._asking = True
            self._start(self._answer())

    def arrange(self) -> None:
        """Take the next order."""
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.ask(self._text)

    async def _answer(self) -> None:
        try:
            while self._again:
                self._again = False
                try:
                    found = await self._newsroom.excerpts.find(self._text, (self.order,))
                except QueryError as error:  # it is being typed; what is shown stays
                    self._say(str(error))
                else:
                    await self._show(found.excerpts)
        finally:
            self._asking = False

    async def _show(self, found: Sequence[ExcerptId]) -> None:
        current = self._cursor()
        words = _words(self._text)

        async def fetch(offset: int, limit: int) -> Sequence[ListRow]:
            ids = found[offset : offset + limit]
            kept = {excerpt.id: excerpt for excerpt in await self._newsroom.excerpts.get(ids)}
            return [_row(kept[key], words) if key in kept else _gone(key) for key in ids]

        rows = WindowedRows(len(found), fetch, self._list.rows_changed, self._start)
        rows.put(0, await fetch(0, WINDOW))
        if self._source is not None:
            self._source.close()
        self._source, self._found = rows, found
        at = found.index(current) if current in found else 0
        self._list.set_source(rows, cursor=at)
        self._counted(len(found))

    # -- working on them --------------------------------------------------------------------------

    async def current(self) -> Excerpt | None:
        """The excerpt under the cursor, unless it is gone."""
        key = self._cursor()
        found = await self._newsroom.excerpts.get([key]) if key else ()
        return next(iter(found), None)

    async def copy(self, *, cited: bool) -> None:
        """Copy the marked excerpts in the order of the list, else the current one."""
        excerpts = await self._newsroom.excerpts.get(self._at_hand())
        if not excerpts:
            self._say("There is nothing here to copy")
            return
        texts = [self._cited(excerpt) if cited else excerpt.selector.exact for excerpt in excerpts]
        said = went(await self._newsroom.clipboard.copy("\n\n".join(texts)))
        self._say(said if len(excerpts) == 1 else f"{len(excerpts):,} excerpts: {said}")

    async def delete(self) -> None:
        """Delete the marked excerpts, else the current one; how many is told, and u brings them back."""
        excerpts = await self._newsroom.excerpts.get(self._at_hand())
        if excerpts:
            change = await self._newsroom.excerpts.delete([excerpt.id for excerpt in excerpts])
            self._list.clear_marks()
            self._say(await self._undoing.did(change, _articles(excerpts)))
            self.ask(self._text)

    async def undo(self) -> None:
        """Take the last change back."""
        self._say(await self._undoing.undo())
        self.ask(self._text)

    async def draft(self) -> NoteDraft | None:
        """Note and tags of the current excerpt."""
        excerpt = await self.current()
        if excerpt is None:
            return None

        async def save(note: str, tags: tuple[str, ...]) -> None:
            change = await self._newsroom.excerpts.annotate(excerpt.id, note, tags)
            self._say(await self._undoing.did(change, [excerpt.article]))
            self.ask(self._text)

        return NoteDraft("Note and tags", excerpt.selector.exact, excerpt.note, excerpt.tags, save)

    async def citations(self) -> list[Citation]:
        """Of the articles of the marked excerpts, else of the current one; each article once."""
        excerpts = await self._newsroom.excerpts.get(self._at_hand())
        return list({excerpt.article: excerpt.citation for excerpt in excerpts}.values())

    async def copy_text(self, text: str) -> None:
        """Copy a text as it is."""
        self._say(went(await self._newsroom.clipboard.copy(text)))

    def _cited(self, excerpt: Excerpt) -> str:
        return f"{excerpt.selector.exact}\n\n{self._citing.cite([excerpt.citation])}"

    def _at_hand(self) -> list[ExcerptId]:
        """The marked ones, in the order of the list where they are in it, else the current one."""
        marks = {ExcerptId(key) for key in self._list.marks}
        if not marks:
            key = self._cursor()
            return [key] if key else []
        listed = [key for key in self._found if key in marks]
        return [*listed, *sorted(marks.difference(listed))]

    def _cursor(self) -> ExcerptId | None:
        key = self._list.cursor_key
        return ExcerptId(key) if key else None


def _articles(excerpts: Sequence[Excerpt]) -> list[ArticleId]:
    return list(dict.fromkeys(excerpt.article for excerpt in excerpts))


def _row(excerpt: Excerpt, words: Sequence[str]) -> ListRow:
    """Quotation and day; tags, note, headline and publisher below."""
    quote = safe_line(excerpt.selector.exact[:_SHOWN])
    tags = " ".join(f"#{tag}" for tag in excerpt.tags)
    parts = (tags, excerpt.note[:_SHOWN], excerpt.citation.title)
    below = safe_line(" · ".join(part for part in parts if part))
    day = excerpt.created.astimezone().date()
    return ListRow(
        key=ArticleId(excerpt.id),
        title=quote,
        publisher=safe_line(excerpt.citation.publisher),
        date=shown_date(PartialDate(day.isoformat()), None),
        snippet=below,
        title_hits=_lit(quote, words),
        snippet_hits=_lit(below, words),
    )


def _gone(key: ExcerptId) -> ListRow:
    """The row of an excerpt that another window deleted a moment ago."""
    return ListRow(key=ArticleId(key), title=safe_line("deleted meanwhile"), snippet=safe_line(""))


def _words(text: str) -> list[str]:
    """The words of a query that stand in no field."""
    return [phrase or word for phrase, word in _PLAIN_WORD.findall(text)]


def _lit(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where words stand in a line; of two that overlap the first."""
    if not words:
        return ()
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE))
