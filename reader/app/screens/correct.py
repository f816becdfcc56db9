"""What is wrong with a name: the ways to correct it, in this article or everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.desk.correcting import Correcting, Draft, Subject
from reader.app.screens.correct_name import NewNameScreen
from reader.app.screens.correct_parts import PartsScreen
from reader.app.screens.correct_step import CorrectionStep, step_into
from reader.app.screens.correct_to import SameScreen
from reader.app.screens.correct_type import TypeScreen
from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import in_turn
from reader.app.widgets.choices import Choices
from reader.errors import NewsreaderError
from reader.model.correction import CorrectionKind
from reader.model.entity import EntityType
from reader.text.safe import safe_line

_SAME: Final = "It is the same as another"
_PARTS: Final = "Some of its names are another’s"
_NAME: Final = "It is called something else"
_TYPE: Final = "It is of another type"
_HIDE: Final = "It is not worth showing: hide it"
_STEPS: Final[Mapping[str, Callable[[Draft], CorrectionStep]]] = {
    _SAME: SameScreen,
    _PARTS: PartsScreen,
    _NAME: NewNameScreen,
    _TYPE: TypeScreen,
}


class CorrectScreen(Overlay):
    """The ways, each a line; Tab says where the correction holds.

    Args:
        correcting: makes corrections.
        subject: what is corrected.
        list_all: shows all corrections.
        tell: told what was corrected, where the status line of the desk is not in sight.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "where", "Where", show=False, priority=True),
        Binding("a", "list_all", show=False),
        Binding("c", "close", show=False),
    ]
    DEFAULT_CSS = """
    CorrectScreen {
        & > #sheet { height: auto; }
        #where { height: 1; margin: 1 0 0 0; color: $quiet; }
        #body { height: auto; max-height: 8; }
        #trouble { height: auto; color: $text-error; }
    }
    """

    def __init__(
        self,
        correcting: Correcting,
        subject: Subject,
        list_all: Callable[[], object],
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        super().__init__(
            f"What is wrong with “{safe_line(subject.entity.name)}”?",
            "↵ chooses · a all corrections · esc closes",
        )
        self._correcting = correcting
        self._subject = subject
        self._list_all = list_all
        self._tell = tell
        self._hiding = False
        date = subject.entity.type is EntityType.DATE  # says something else in another article
        self._everywhere = subject.article is None or not date
        self._fixed = subject.article is None or date

    def parts(self) -> ComposeResult:
        """Where the correction holds, and what went wrong; then the ways."""
        yield Static("", id="where", markup=False)
        yield Static("", id="trouble", markup=False)
        ways = [_SAME, _PARTS, _NAME, _TYPE, _HIDE]
        if len(self._subject.parts) < 2:
            ways.remove(_PARTS)
        yield Choices(*(Option(way, id=way) for way in ways), id="body", markup=False, compact=True)

    def on_mount(self) -> None:
        """Say where it holds."""
        self._show_where()

    def _show_where(self) -> None:
        here, there = "in this article alone", "everywhere"
        now, then = (there, here) if self._everywhere else (here, there)
        said = f"Holds {now}" + ("" if self._fixed else f" · tab: {then}")
        self.query_one("#where", Static).update(said)

    def action_where(self) -> None:
        """In this article alone, or everywhere."""
        if not self._fixed:
            self._everywhere = not self._everywhere
            self._show_where()

    def action_list_all(self) -> None:
        """Show all corrections."""
        self.dismiss()
        self._list_all()

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        draft = Draft(self._correcting, self._subject, self._everywhere, self._tell)
        way = message.option.id or ""
        if way not in _STEPS:
            self._hide(draft)
            return
        step_into(self, _STEPS[way](draft), self.action_close)

    def _hide(self, draft: Draft) -> None:
        if not self._hiding:  # Enter may be pressed twice
            self._hiding = True
            in_turn(self)(self._do_hide(draft))

    async def _do_hide(self, draft: Draft) -> None:
        try:
            await draft.make(CorrectionKind.HIDE)
        except NewsreaderError as error:
            self.query_one("#trouble", Static).update(safe_line(str(error)))
        else:
            self.dismiss()
        finally:
            self._hiding = False
