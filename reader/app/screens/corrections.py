"""All corrections of names, the last one made first; each can be taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.desk.correcting import Correcting
from reader.app.errors import tell
from reader.app.reading.dates import shown_date
from reader.app.screens.overlay import Overlay
from reader.app.widgets.choices import Choices
from reader.errors import NewsreaderError
from reader.model.article import ArticleId
from reader.model.correction import MadeCorrection
from reader.model.dates import PartialDate


class CorrectionsScreen(Overlay):
    """D takes a correction back, u brings it back; Enter reads the article where it holds.

    Args:
        correcting: lists them and takes them back.
        made: the corrections.
        read: opens an article.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("D,delete", "remove", "Take back", show=False),
        Binding("u", "undo", "Undo", show=False),
    ]
    DEFAULT_CSS = "CorrectionsScreen #said { height: auto; color: $quiet; }"

    def __init__(
        self, correcting: Correcting, made: Sequence[MadeCorrection], read: Callable[[ArticleId], None]
    ) -> None:
        super().__init__("Corrections of names", "D takes back · u undoes · ↵ reads the article · esc closes")
        self._correcting = correcting
        self._made = made
        self._read = read
        self._changing = False

    def parts(self) -> ComposeResult:
        """What was done last; then the corrections."""
        yield Static("", id="said", markup=False)
        yield Choices(id="body", markup=False, compact=True)

    def on_mount(self) -> None:
        """List them."""
        self._list(0)

    def _list(self, at: int) -> None:
        self._body.clear_options()
        if not self._made:
            self._body.add_option(
                Option("Nothing is corrected; c corrects a name among the names", disabled=True)
            )
        self._body.add_options(Option(_shown(made)) for made in self._made)
        self._body.highlighted = min(at, len(self._made) - 1) if self._made else None

    @property
    def _body(self) -> Choices:
        return self.query_one("#body", Choices)

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        article = self._made[message.option_index].correction.article
        if article is not None:
            self.dismiss()
            self._read(article)

    def action_remove(self) -> None:
        """Take back the correction under the cursor."""
        at = self._body.highlighted
        if at is not None and self._made:
            self._begin(lambda: self._correcting.remove(self._made[at]))

    def action_undo(self) -> None:
        """Undo the last change."""
        self._begin(self._correcting.undo)

    def _begin(self, change: Callable[[], Awaitable[str]]) -> None:
        """One change after the other: the list under the cursor is that of before."""
        if not self._changing:
            self._changing = True
            self._change(change)

    @work
    async def _change(self, change: Callable[[], Awaitable[str]]) -> None:
        try:
            self.query_one("#said", Static).update(await change())
            self._made = await self._correcting.made()
        except NewsreaderError as error:
            tell(self.app, error)
        else:
            self._list(self._body.highlighted or 0)
        finally:
            self._changing = False


def _shown(made: MadeCorrection) -> Content:
    day = shown_date(PartialDate(made.correction.created.astimezone().date().isoformat()), None)
    where = f"in “{made.title}”" if made.correction.article is not None else "everywhere"
    return Content.assemble((made.said, "bold"), "\n  ", (f"{where} · {day}", "$quiet"))
