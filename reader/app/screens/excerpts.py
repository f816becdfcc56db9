"""The excerpt desk: every passage the user kept, searched as one types, and back to its place with Enter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.app.desk.gathering import ORDERS, Gathering
from reader.app.errors import errands
from reader.app.keys import key_entries, shown_key
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.excerpt_list import ExcerptList
from reader.app.widgets.status_line import StatusLine
from reader.model.excerpt import Excerpt

if TYPE_CHECKING:
    from reader.app.desk.citing import Citing
    from reader.app.desk.undoing import Undoing
    from reader.newsroom import Newsroom

_KEYS: Final = {
    "excerpts.open": "Open",
    "list.mark": "Mark",
    "excerpts.copy-cited": "Copy cited",
    "excerpts.note": "Note",
    "excerpts.arrange": "Arrange",
    "excerpts.delete": "Delete",
    "excerpts.undo": "Undo",
    "excerpts.back": "Back",
}
_EMPTY: Final = "Nothing is kept yet: in an article, v selects and x keeps what is selected."
_NONE: Final = "Nothing of what you kept answers this."


class ExcerptsScreen(ModalScreen[Excerpt | None]):
    """All excerpts; its result is the one to be read in its article.

    Args:
        newsroom: where they are kept.
        undoing: the desk's own, so that u works there as here.
        citing: the desk's own.
        keymap: the user's own keys.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,down", "list", "To the list", show=False),
    ]
    DEFAULT_CSS = """
    ExcerptsScreen {
        background: $background;
        #excerpt-line { height: 1; background: $panel; }
        #excerpt-prompt { width: auto; padding: 0 1; color: $quiet; }
        #excerpt-query { width: 1fr; background: $panel; background-tint: transparent; }
        #excerpt-count { width: auto; padding: 0 1 0 2; color: $quiet; }
        #excerpt-none { display: none; padding: 1 2; color: $quiet; }
        #excerpt-keys { height: 1; background: $panel; color: $quiet; }
        &.-empty #excerpt-none { display: block; }
        ExcerptList { height: 1fr; }
    }
    """

    def __init__(
        self, newsroom: Newsroom, undoing: Undoing, citing: Citing, keymap: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._newsroom = newsroom
        self._undoing = undoing
        self._citing = citing
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Search line, list, two lines."""
        with Horizontal(id="excerpt-line"):
            yield Static("Excerpts /", id="excerpt-prompt", markup=False)
            yield Input(
                placeholder="words  note:word  tag:name  in:dossier  has:note",
                id="excerpt-query",
                compact=True,
                select_on_focus=False,
            )
            yield Static("", id="excerpt-count", markup=False)
        yield Static(_EMPTY, id="excerpt-none", markup=False)
        yield ExcerptList(id="excerpt-list")
        yield StatusLine()
        yield Static(_key_line(self._keymap), id="excerpt-keys", markup=False)

    def on_mount(self) -> None:
        """Show all of them, last kept first."""
        self._start = errands(self)
        self._list = self.query_one(ExcerptList)
        self._query = self.query_one(Input)
        self.gathering = Gathering(
            self._newsroom,
            self._list,
            self._undoing,
            self._citing,
            start=self._start,
            say=self._say,
            counted=self._counted,
        )
        self.gathering.ask("")
        self.set_focus(self._list)

    def _say(self, text: str) -> None:
        self.query_one(StatusLine).say(text)

    def _counted(self, count: int) -> None:
        total = f"{count:,} {'excerpt' if count == 1 else 'excerpts'} · {ORDERS[self.gathering.order]}"
        self.query_one("#excerpt-count", Static).update(total)
        self.query_one("#excerpt-none", Static).update(_NONE if self._query.value.strip() else _EMPTY)
        self.set_class(not count, "-empty")

    # -- what is told ---------------------------------------------------------------------------

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        self.query_one(StatusLine).hush()
        self.gathering.ask(message.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_list()

    @on(ArticleList.Opened)
    def _opened(self, message: ArticleList.Opened) -> None:
        message.stop()
        self._start(self._open())

    @on(ArticleList.Marked)
    def _marked(self, message: ArticleList.Marked) -> None:
        message.stop()
        count = len(message.marks)
        missing = f"; {message.missing:,} rows were not here yet" if message.missing else ""
        self.query_one(StatusLine).rest = f"{count:,} marked{missing}" if count or missing else ""

    async def _open(self) -> None:
        excerpt = await self.gathering.current()
        if excerpt is not None:
            self.dismiss(excerpt)

    # -- keys -----------------------------------------------------------------------------------

    def action_list(self) -> None:
        """From the search line to the list."""
        self.set_focus(self._list)

    def action_search(self) -> None:
        """To the search line."""
        self.set_focus(self._query)

    def action_arrange(self) -> None:
        """The next order."""
        self.gathering.arrange()

    def action_copy(self, cited: bool) -> None:  # noqa: FBT001 - a parameter of the key table
        """Copy the words, with or without citation."""
        self._start(self.gathering.copy(cited=cited))

    def action_delete(self) -> None:
        """Delete."""
        self._start(self.gathering.delete())

    def action_undo(self) -> None:
        """Take the last change back."""
        self._start(self.gathering.undo())

    def action_note(self) -> None:
        """Change note and tags of the current excerpt."""
        self._start(self._note())

    async def _note(self) -> None:
        from reader.app.screens.note import NoteScreen  # noqa: PLC0415 - loaded when first opened

        if (draft := await self.gathering.draft()) is not None:
            self.app.push_screen(NoteScreen(draft, await self._newsroom.excerpts.tags()))

    def action_style(self) -> None:
        """Choose the citation style by the excerpts at hand."""
        self._start(self._style())

    async def _style(self) -> None:
        from reader.app.screens.citation import CitationScreen  # noqa: PLC0415 - loaded when first opened

        def choose(style: str) -> None:
            self._say(self._citing.choose(style))

        def copy(text: str) -> None:
            self._start(self.gathering.copy_text(text))

        if citations := await self.gathering.citations():
            self.app.push_screen(CitationScreen(citations, self._citing.style, choose, copy))

    def action_back(self) -> None:
        """Marks off first, then the query, then back to the desk."""
        if self._list.marks:
            self._list.clear_marks()
        elif self._query.value:
            self._query.value = ""
        else:
            self.dismiss(None)


def _key_line(keymap: Mapping[str, str]) -> str:
    """The first key of each action, as it is set."""
    first = {entry.id: shown_key(entry.keys[0]) for entry in key_entries(keymap)}
    return " " + "  ".join(f"{first[name]} {label}" for name, label in _KEYS.items())
