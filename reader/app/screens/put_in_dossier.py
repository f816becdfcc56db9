"""A sheet that asks into which dossier excerpts are put: one that is there, or a new one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.app.desk.excerpt_rows import counted
from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import in_turn
from reader.app.widgets.choices import Choices
from reader.errors import NewsreaderError
from reader.library.folding import folded
from reader.model.excerpt import Dossier
from reader.text.safe import safe_line


class PutInDossierScreen(Overlay):
    """Typing looks among the dossiers; what is typed can also become the name of a new one.

    Args:
        number: how many excerpts are put.
        dossiers: those there are, by name.
        put: puts them into the dossier of a name; raises ``NewsreaderError`` when they cannot be.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "choose(1)", "Next", show=False, priority=True),
        Binding("up", "choose(-1)", "Previous", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    PutInDossierScreen {
        & > #sheet { height: auto; max-height: 100%; }
        Input { height: 1; margin: 1 0 0 0; background: $surface; padding: 0 1; }
        #body { height: auto; max-height: 46vh; }
        #trouble { height: auto; color: $text-error; }
        &.-flat #sheet { padding: 0 2; }
        &.-flat Input, &.-flat #body { margin: 0; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-tall")]  # noqa: RUF012 - Textual types it so

    def __init__(
        self, number: int, dossiers: Sequence[Dossier], put: Callable[[str], Awaitable[None]]
    ) -> None:
        super().__init__(
            f"Put {counted(number)} into a dossier", "↵ puts · ↑ ↓ choose · type a name · esc closes"
        )
        self._dossiers = dossiers
        self._put = put
        self._names: list[str] = []
        self._busy = False

    def parts(self) -> ComposeResult:
        """The name, and what went wrong; then the dossiers that fit."""
        yield Input(placeholder="name of a dossier, old or new", compact=True)
        yield Static("", id="trouble", markup=False)
        yield Choices(id="body", markup=False, compact=True)

    def on_mount(self) -> None:
        """Show all of them, and type at once."""
        self._choices.can_focus = False
        self._fit("")
        self.set_focus(self.query_one(Input))

    @property
    def _choices(self) -> Choices:
        return self.query_one(Choices)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._fit(message.value)

    def _fit(self, typed: str) -> None:
        """List what fits, those that begin so first, then what would be new."""
        name, key = safe_line(typed), folded(typed)
        fitting = [dossier for dossier in self._dossiers if key in folded(dossier.name)]
        fitting.sort(
            key=lambda dossier: (folded(dossier.name) != key, not folded(dossier.name).startswith(key))
        )
        options = [_shown(dossier) for dossier in fitting]
        self._names = [dossier.name for dossier in fitting]
        if key and not any(folded(dossier.name) == key for dossier in fitting):
            options.append(Content.assemble(Content.styled("new: ", "$quiet"), Content.styled(name, "bold")))
            self._names.append(name)
        self._choices.set_options(map(Option, options))
        self._choices.highlighted = 0 if options else None

    def action_choose(self, by: int) -> None:
        """Up or down among them, while one types."""
        if by > 0:
            self._choices.action_cursor_down()
        else:
            self._choices.action_cursor_up()

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _entered(self) -> None:
        at = self._choices.highlighted
        if at is not None and not self._busy:
            self._busy = True
            in_turn(self)(self._keep(self._names[at]))

    async def _keep(self, name: str) -> None:
        try:
            await self._put(name)
        except NewsreaderError as error:
            self.query_one("#trouble", Static).update(safe_line(str(error)))
        else:
            self.dismiss()
        finally:
            self._busy = False


def _shown(dossier: Dossier) -> Content:
    count = Content.styled(f"  {counted(dossier.excerpts)}", "$quiet")
    return Content.assemble(Content.styled(safe_line(dossier.name), "bold"), count)
