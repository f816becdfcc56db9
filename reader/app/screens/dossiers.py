"""The dossiers: shown, renamed, deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.desk.collecting import Collecting
from reader.app.desk.excerpt_rows import counted
from reader.app.screens.name import NameScreen
from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import in_turn
from reader.app.widgets.choices import Choices
from reader.model.excerpt import Dossier
from reader.text.safe import safe_line

_NONE = "There is no dossier yet: in the list of excerpts, a puts what is marked into one"


class DossiersScreen(Overlay):
    """By name; Enter shows what lies in one.

    Args:
        collecting: works on them.
        dossiers: those there are, by name.
        current: the id of the one that is shown behind this sheet; empty for none.
        show: shows what lies in one, or (``None``) all excerpts.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "rename", "Rename", show=False),
        Binding("D,delete", "remove", "Delete", show=False),
        Binding("u", "undo", "Undo", show=False),
    ]
    DEFAULT_CSS = """
    DossiersScreen {
        & > #sheet { height: auto; max-height: 100%; }
        #body { height: auto; max-height: 60vh; }
        &.-flat #sheet { padding: 0 2; }
        &.-flat #body { margin: 0; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-tall")]  # noqa: RUF012 - Textual types it so

    def __init__(
        self,
        collecting: Collecting,
        dossiers: Sequence[Dossier],
        current: str,
        show: Callable[[Dossier | None], None],
    ) -> None:
        super().__init__("Dossiers", "↵ shows · r renames · D deletes · u undoes · esc closes")
        self._collecting = collecting
        self._dossiers = dossiers
        self._current = current
        self._show = show

    def parts(self) -> ComposeResult:
        """The dossiers."""
        yield Choices(id="body", markup=False, compact=True)

    def on_mount(self) -> None:
        """List them, the cursor on the one that is shown."""
        ids = [dossier.id for dossier in self._dossiers]
        self._list(ids.index(self._current) if self._current in ids else 0)

    def _list(self, at: int) -> None:
        options = [Option(_shown(dossier)) for dossier in self._dossiers] or [Option(_NONE, disabled=True)]
        self._body.set_options(options)
        self._body.highlighted = min(at, len(self._dossiers) - 1) if self._dossiers else None

    @property
    def _body(self) -> Choices:
        return self.query_one(Choices)

    @property
    def _chosen(self) -> Dossier | None:
        at = self._body.highlighted
        return self._dossiers[at] if at is not None and self._dossiers else None

    @on(OptionList.OptionSelected)
    def _entered(self, message: OptionList.OptionSelected) -> None:
        self.dismiss()
        self._show(self._dossiers[message.option_index])

    def action_rename(self) -> None:
        """Ask for another name."""
        if (dossier := self._chosen) is None:
            return

        async def keep(name: str) -> None:
            await self._collecting.rename(dossier, name)
            renamed = await self._renewed(dossier.id)
            if renamed is not None and dossier.id == self._current:
                self._show(renamed)

        self.app.push_screen(NameScreen("Rename this dossier", counted(dossier.excerpts), dossier.name, keep))

    def action_remove(self) -> None:
        """Delete the dossier under the cursor, but none of its excerpts."""
        if (dossier := self._chosen) is not None:
            in_turn(self)(self._remove(dossier))

    async def _remove(self, dossier: Dossier) -> None:
        if dossier.id == self._current:
            self._current = ""
            self._show(None)
        await self._collecting.delete(dossier)
        await self._renewed()

    def action_undo(self) -> None:
        """Take the last change back."""
        in_turn(self)(self._undo())

    async def _undo(self) -> None:
        await self._collecting.undo(self._show)
        await self._renewed()

    async def _renewed(self, dossier: str = "") -> Dossier | None:
        """List them as they are now, the cursor where it was; the one of that id."""
        at = self._body.highlighted or 0
        self._dossiers = await self._collecting.all()
        ids = [one.id for one in self._dossiers]
        self._list(ids.index(dossier) if dossier in ids else at)
        return next((one for one in self._dossiers if one.id == dossier), None)


def _shown(dossier: Dossier) -> Content:
    count = Content.styled(f"{dossier.excerpts:>7,}  ", "$quiet")
    return Content.assemble(count, Content.styled(safe_line(dossier.name), "bold"))
