"""The excerpt desk: every passage the user kept, searched as one types, and back to its place with Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on

from reader.app.command import Context
from reader.app.desk.collecting import Collecting
from reader.app.desk.excerpt_hints import show_keys
from reader.app.desk.excerpt_rows import ORDERS, counted
from reader.app.desk.excerpt_work import ExcerptWork
from reader.app.desk.gathering import Gathering
from reader.app.errors import errands
from reader.app.screens.searched import SearchedScreen
from reader.app.typed_keys import in_turn
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.excerpt_list import ExcerptList
from reader.app.widgets.key_line import KeyLine
from reader.model.excerpt import Dossier, Excerpt, Listing
from reader.model.excerpt_state import ExcerptOrder
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.citing import Citing
    from reader.app.desk.undoing import Undoing
    from reader.app.options import ReaderOptions
    from reader.newsroom import Newsroom

_EMPTY: Final = "Nothing is kept yet: in an article, v selects and x keeps what is selected."
_EMPTY_DOSSIER: Final = "Nothing lies in this dossier: a puts excerpts into it; esc shows all of them."
_GONE: Final = "Its article is not here any more; the excerpt stays as it was kept"
_NONE: Final = "Nothing of what you kept answers this."


class ExcerptsScreen(SearchedScreen[Excerpt | None]):
    """All excerpts; its result is the one to be read in its article.

    Args:
        newsroom: where they are kept.
        undoing: the desk's own, so that u works there as here.
        citing: the desk's own.
        options: the user's own keys, and own template.
    """

    PROMPT = "Excerpts"
    PLACEHOLDER = "words  note:word  tag:name  in:dossier  kept:7d"

    def __init__(self, newsroom: Newsroom, undoing: Undoing, citing: Citing, options: ReaderOptions) -> None:
        super().__init__()
        self._newsroom = newsroom
        self._undoing = undoing
        self._citing = citing
        self._options = options

    def rows(self) -> ExcerptList:
        """All of them, by id."""
        return ExcerptList(id="excerpt-list")

    def on_mount(self) -> None:
        """Show all of them, last kept first."""
        self._start = errands(self)
        self._in_turn = in_turn(self)
        self._list = self.query_one(ExcerptList)
        self.gathering = Gathering(
            self._newsroom.excerpts,
            self._list,
            start=self._start,
            listed=self._listed,
            faulty=self.not_understood,
        )
        self.work = ExcerptWork(self._newsroom, self.gathering, self._undoing, self._citing, self._say)
        self.collecting = Collecting(self._newsroom.dossiers, self.gathering, self.work, self._say)
        self.set_focus(self._list)
        self._look("")

    def work_changed(self) -> None:
        """Ask again; the cursor stays on its excerpt."""
        if hasattr(self, "gathering"):  # else it is about to ask
            self.gathering.renew()

    def articles_changed(self) -> None:
        """Look again how the excerpts stand in their articles."""
        if hasattr(self, "gathering"):  # as above
            self.gathering.look_again()

    def _say(self, text: str) -> None:
        self.status.say(text)

    def _listed(self) -> None:
        """The list has other rows."""
        listing = self.gathering.listing
        count = len(self.gathering.listed() if listing.order is ExcerptOrder.TAG else listing.excerpts)
        self.counted(counted(count), nothing="" if count else self._nothing(listing))
        where = f"in “{safe_line(listing.dossier.name)}”, " if listing.dossier else ""
        self.status.place = f"{where}{ORDERS[listing.order]}"
        self._show_marks()
        show_keys(self.query_one(KeyLine), self._options.keys, in_dossier=listing.dossier is not None)

    def _nothing(self, listing: Listing) -> str:
        if listing.dossier and not listing.dossier.excerpts:
            return _EMPTY_DOSSIER
        if listing.lack:
            return safe_line(f"{listing.lack[0].upper()}{listing.lack[1:]}.")
        return _NONE if self.query_input.value.strip() else _EMPTY

    def _show_marks(self) -> None:
        marked = self._list.marks
        elsewhere = self._list.marked_elsewhere
        parts = [f"{len(marked):,} marked"] if marked else []
        parts += [f"{elsewhere:,} of them not in this list"] if elsewhere else []
        self.status.rest = ", ".join(parts)

    # -- what is told ---------------------------------------------------------------------------

    def on_key(self) -> None:
        """What was said stands until the next key; the key itself is looked at after this."""
        self.status.hush()

    def asked(self, query: str) -> None:
        """Show what answers it; the next letter does not wait for that."""
        self.status.hush()
        self.gathering.ask(query)

    def _look(self, query: str) -> None:
        """Write a query into the line and show what answers it; the next key waits until it is there."""
        self.put(query)
        self.gathering.ask(query)
        self._in_turn(self.gathering.settled())

    def action_list(self) -> None:
        """From the search line to the list; the next key waits until it shows what was typed."""
        super().action_list()
        self._in_turn(self.gathering.settled())

    @on(ArticleList.Opened)
    def _opened(self, message: ArticleList.Opened) -> None:
        message.stop()
        self._in_turn(self._open())

    @on(ArticleList.Marked)
    def _marked(self, message: ArticleList.Marked) -> None:
        message.stop()
        self._show_marks()

    async def _open(self) -> None:
        if (excerpt := await self.gathering.current()) is None:
            return
        if await self._newsroom.shelf.article(excerpt.article) is None:
            self._say(_GONE)
        else:
            self.dismiss(excerpt)

    # -- keys -----------------------------------------------------------------------------------

    def action_arrange(self) -> None:
        """The next order."""
        self.gathering.arrange()
        self._in_turn(self.gathering.settled())

    def action_copy(self, cited: bool) -> None:  # noqa: FBT001 - a parameter of the key table
        """Copy the words, with or without citation."""
        self._in_turn(self.work.copy(cited=cited))

    def action_delete(self) -> None:
        """Delete."""
        self._in_turn(self._delete())

    async def _delete(self) -> None:
        if await self.work.delete():
            self._list.clear_marks()

    def action_undo(self) -> None:
        """Take the last change back."""
        self._in_turn(self.collecting.undo(self._show_dossier))

    def action_note(self) -> None:
        """Change note and tags of the current excerpt."""
        self._in_turn(self._note())

    async def _note(self) -> None:
        from reader.app.screens.note import write_note  # noqa: PLC0415 - loaded when first opened

        if (draft := await self.work.draft()) is not None:
            await write_note(self.app, self._newsroom, draft)

    def action_tag(self) -> None:
        """Change the tags of what is at hand."""
        self._in_turn(self._tag())

    async def _tag(self) -> None:
        from reader.app.screens.tags import TagScreen  # noqa: PLC0415 - loaded when first opened

        if (draft := await self.work.tag_draft()) is not None:
            self.app.push_screen(TagScreen(draft, await self._newsroom.excerpts.tags()))

    def action_put(self) -> None:
        """Put what is at hand into a dossier."""
        self._in_turn(self._put())

    async def _put(self) -> None:
        from reader.app.screens.put_in_dossier import PutInDossierScreen  # noqa: PLC0415 - as above

        if not (chosen := self.gathering.at_hand()):
            self._say("There is nothing here to put into a dossier")
            return

        async def put(name: str) -> None:
            await self.collecting.put(name, chosen)

        self.app.push_screen(PutInDossierScreen(len(chosen), await self.collecting.all(), put))

    def action_dossiers(self) -> None:
        """Show the dossiers."""
        self._in_turn(self._dossiers())

    async def _dossiers(self) -> None:
        from reader.app.screens.dossiers import DossiersScreen  # noqa: PLC0415 - as above

        current = self.gathering.dossier.id if self.gathering.dossier else ""
        dossiers = await self.collecting.all()
        self.app.push_screen(DossiersScreen(self.collecting, dossiers, current, self._show_dossier))

    def _show_dossier(self, dossier: Dossier | None) -> None:
        self.set_focus(self._list)
        self._look(dossier.clause if dossier else "")

    def action_shift(self, by: int) -> None:
        """Move what is at hand within the dossier."""
        self._in_turn(self.collecting.shift(by))

    def action_place(self) -> None:
        """Bring the marked ones to the cursor, within the dossier."""
        self._in_turn(self.collecting.place())

    def action_take_out(self) -> None:
        """Take what is at hand out of the dossier."""
        self._in_turn(self.collecting.take_out())

    def action_export(self) -> None:
        """Export what is marked, else what is listed."""
        from reader.app.desk.exporting import Exporting  # noqa: PLC0415 - as above
        from reader.app.screens.export import ExportScreen  # noqa: PLC0415 - as above

        chosen = self.gathering.marked() or self.gathering.listed()
        if not chosen:
            self._say("There is nothing here to export")
            return
        exporting = Exporting(
            self._newsroom.exports,
            chosen,
            self.gathering.dossier.name if self.gathering.dossier else "",
            in_order=self.gathering.listing.order is ExcerptOrder.DOSSIER,
            citing=self._citing,
            template=self._options.template,
            say=self._say,
        )
        self.app.push_screen(ExportScreen(exporting))

    def action_help(self) -> None:
        """Show the keys of this screen, and all others."""
        from reader.app.screens.help import HelpScreen  # noqa: PLC0415 - as above

        self.app.push_screen(HelpScreen(Context.EXCERPTS, self._options.keys))

    def action_style(self) -> None:
        """Choose the citation style by the excerpts at hand."""
        self._in_turn(self._style())

    async def _style(self) -> None:
        from reader.app.screens.citation import CitationScreen  # noqa: PLC0415 - loaded when first opened

        def choose(style: str) -> None:
            self._say(self._citing.choose(style))

        def copy(text: str) -> None:
            self._start(self.work.copy_text(text))

        if citations := await self.work.citations():
            self.app.push_screen(CitationScreen(citations, self._citing.style, choose, copy))
        else:
            self._say("There is nothing here to cite")

    def action_back(self) -> None:
        """Marks off first, then the query, then back to the desk."""
        if self._list.marks:
            self._list.clear_marks()
        elif self.query_input.value:
            self._look("")
        else:
            self.dismiss(None)
