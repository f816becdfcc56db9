"""What follows on the desk when the list has other rows, another article is open, or its names are known."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader.app.desk.arranging import Pane
from reader.app.desk.recognizing import names_by, names_note, nothing_found
from reader.app.desk.rows import with_facts
from reader.app.desk.standing import list_note, place_in_words, rest_in_words
from reader.app.laid_over import LaidOver

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk
    from reader.model.article import Article
    from reader.model.entity import Analysis
    from reader.model.excerpt import PlacedExcerpt

_CATALOG: Final = (
    1.0  # seconds until what another process corrected in the library is surely in the catalog, too
)


class Following:
    """Keeps text, names and the status line in step with the list; the audience of ``Opening``.

    Args:
        desk: whose parts these are.

    Attributes:
        stale: the file of the open article has changed, and the change is not shown yet.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.stale = False
        self._answered = False  # whether the list showed what a query found when last looked at
        self._beside = False  # whether an article stood beside the list when last looked at

    def say(self, text: str) -> None:
        """Something is to be told in a line."""
        self._desk.say(text)

    def listed(self) -> None:
        """The list has other rows."""
        desk = self._desk
        if desk.focused is None:  # an empty list is not on screen and cannot have the focus
            desk.arranging.go(desk.arranging.main)
        self.explain_list()
        self.show_place()
        if (answered := desk.searching.answer is not None) != self._answered:
            self._answered = answered
            desk.refresh_bindings()  # some keys are for what was found
        if desk.resuming.finish(
            desk.articles.cursor_key, rows=len(desk.articles.source), more=desk.indexing.busy
        ):
            return
        if desk.arranging.main is Pane.READING:
            self.fill_text()
            desk.opening.light(jump=False)
        elif desk.arranging.previews:
            desk.opening.preview(desk.articles.cursor_key)
            desk.opening.light(jump=True)

    def rearranged(self) -> None:
        """Panes came or went: an article that now stands beside the list is the one under its cursor."""
        desk = self._desk
        before, self._beside = self._beside, desk.arranging.previews
        if self._beside and not before and desk.arranging.main is Pane.LIST and not desk.resuming.waiting:
            desk.opening.preview(desk.articles.cursor_key, at_once=True)
            desk.opening.light(jump=True)
        self.show_place()

    def explain_list(self) -> None:
        """Say what an empty list means."""
        desk = self._desk
        desk.list_pane.explain(list_note(desk.searching, busy=desk.indexing.busy))

    def fill_text(self) -> None:
        """Who is in an empty article pane reads the article under the list's cursor."""
        desk = self._desk
        if desk.arranging.main is Pane.READING and desk.opening.empty and desk.articles.cursor_key:
            desk.opening.open(desk.articles.cursor_key)

    def library_changed(self) -> None:
        """There are other articles, or more can be searched: ask again, unless the user walks the results."""
        desk = self._desk
        if desk.resuming.waiting:
            desk.searching.ask(desk.searching.text, keep=desk.resuming.wanted)
        elif not desk.searching.text.strip() or not desk.searching.walked:
            desk.searching.again()
        desk.start(self.freshen())
        for screen in desk.app.screen_stack:
            if isinstance(screen, LaidOver):
                screen.articles_changed()

    async def freshen(self) -> None:
        """Show the open article anew if its file has changed, unless the user is selecting in it."""
        self.stale = await self._desk.opening.freshen()

    async def work_changed(self) -> None:
        """Another process has changed the user's work: show what it says of the rows and the text that are here."""
        desk = self._desk
        shown = desk.opening.article
        await desk.show_marks([*desk.searching.here(), *([shown.id] if shown else [])])
        renamed = await desk.opening.renew()
        if renamed and desk.searching.text.strip() and not desk.searching.walked:
            desk.searching.again()
        await self._restate()
        desk.set_timer(_CATALOG, lambda: desk.start(self._restate()))
        for screen in desk.app.screen_stack:
            if isinstance(screen, LaidOver):
                screen.work_changed()

    async def _restate(self) -> None:
        """Show titles, publishers and dates as they are now, in the rows that are here and in the open article."""
        desk = self._desk
        facts = {row.id: row for row in await desk.newsroom.shelf.rows_of(list(desk.searching.here()))}
        desk.searching.restate(lambda row: with_facts(row, facts[row.key]) if row.key in facts else row)
        await self.freshen()

    def expect(self, article: Article) -> asyncio.Future[Sequence[PlacedExcerpt]]:
        """The reading pane is about to show another article."""
        return self._desk.kept.expect(article)

    def opened(self, article: Article | None) -> None:
        """The reading pane shows another article, or none."""
        desk = self._desk
        desk.finding.opened(article)
        desk.reading.left()
        desk.walking.begin(None)
        desk.kept.begin(article)
        desk.names.show((), empty="Looking for names…" if article else "No article is open")
        desk.names_pane.tell("", names_by(desk.newsroom.names.recognizer))
        if desk.arranging.main is Pane.READING:
            if article is None:
                desk.arranging.go(Pane.LIST)
                desk.say("This article is no longer there")
            desk.reading.entered()
        self.show_place()
        desk.refresh_bindings()

    def analysed(self, analysis: Analysis | None) -> None:
        """The names of the open article are known."""
        desk = self._desk
        desk.walking.begin(analysis)
        desk.names.show(analysis.entities if analysis else (), empty=nothing_found(analysis))
        language = desk.opening.article.language if desk.opening.article else ""
        desk.names_pane.tell(names_note(analysis, language), names_by(desk.newsroom.names.recognizer))
        desk.refresh_bindings()

    def show_place(self) -> None:
        """Say in the status line where one is in list and text."""
        desk = self._desk
        desk.status.rest = rest_in_words(desk.articles)
        in_sight = desk.arranging.main is Pane.READING or not desk.arranging.narrow
        desk.status.place = place_in_words(desk.text) if in_sight else ""
