"""Which entity it is: chosen among those of the article and of the library, by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reader.app.desk.correcting import Candidate, Draft
from reader.app.errors import tell
from reader.app.screens.correct_step import CorrectionStep
from reader.app.widgets.choices import Choices
from reader.app.widgets.entity_signs import SIGNS
from reader.entities.names.folding import fold
from reader.errors import NewsreaderError
from reader.model.correction import CorrectionKind, EntityName
from reader.text.safe import safe_line


class OtherScreen(CorrectionStep):
    """A line to type in, and below it what is called so; Enter chooses. The names that are typed come first.

    Args:
        draft: what is corrected.
        heading: what is asked.
        new: whether it may be one that is known nowhere yet, by the name that is typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "step(1)", show=False, priority=True),
        Binding("up,ctrl+p", "step(-1)", show=False, priority=True),
        Binding("pagedown", "step(8)", show=False, priority=True),
        Binding("pageup", "step(-8)", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    OtherScreen {
        & > #sheet { height: 90%; }
    }
    """

    def __init__(self, draft: Draft, heading: str, *, new: bool) -> None:
        super().__init__(draft, heading, "type a name · ↑ ↓ move · ↵ chooses · esc goes back")
        self._new = new
        self._candidates: Sequence[Candidate] = ()
        self._offered = ""  # the text that the candidates answer
        self._wanted = False  # Enter came before they did

    def above(self) -> ComposeResult:
        """The line, and what went wrong."""
        yield Input(placeholder="a name", id="name", compact=True)
        yield from super().above()

    def body(self) -> Widget:
        """What is called so."""
        return Choices(id="body", markup=False, compact=True)

    def on_mount(self) -> None:
        """Offer what the article names, then the library."""
        self.query_one(Input).focus()
        self._offer()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._wanted = False
        self._offer()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        at = self._list.highlighted
        if self._offered != self._typed_name:
            self._wanted = True
        elif at is not None:
            self._choose(at)

    @on(OptionList.OptionSelected)
    def _clicked(self, message: OptionList.OptionSelected) -> None:
        self._choose(message.option_index)

    def action_step(self, by: int) -> None:
        """Up and down in the list, while the line has the keys."""
        count = len(self._candidates)
        if count:
            self._list.highlighted = max(0, min((self._list.highlighted or 0) + by, count - 1))

    def chosen(self, entity: EntityName) -> None:
        """This is the one."""
        raise NotImplementedError

    def _choose(self, at: int) -> None:
        if at < len(self._candidates):
            self.chosen(self._candidates[at].entity)

    @property
    def _typed_name(self) -> str:
        return " ".join(self.query_one(Input).value.split())

    @property
    def _list(self) -> Choices:
        return self.query_one("#body", Choices)

    @work(exclusive=True, group="offer")
    async def _offer(self) -> None:
        subject, name = self.draft.subject, self._typed_name
        try:
            found = await self.draft.correcting.candidates(subject, name)
        except NewsreaderError as error:
            tell(self.app, error)
            return
        typed = EntityName(subject.entity.type, name)
        if self._new and name and typed != subject.entity and typed not in [one.entity for one in found]:
            found = [*found, Candidate(typed, "a new one")]
        self._candidates, self._offered = found, name
        self._list.clear_options()
        if not found:
            self._list.add_option(Option("Nothing is called so", disabled=True))
        self._list.add_options(Option(_shown(one)) for one in found)
        self._list.highlighted = 0 if found else None
        if self._wanted and found and fold(found[0].entity.name) == fold(name):
            self._choose(0)  # what was typed blindly must be meant exactly
        self._wanted = False


class SameScreen(OtherScreen):
    """Which entity it is the same as."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft, f"“{draft.subject.entity.name}” is the same as …", new=False)

    def chosen(self, entity: EntityName) -> None:
        """Merge them."""
        self.make(CorrectionKind.MERGE, entity)


class WhoseScreen(OtherScreen):
    """Whose some of its names are.

    Args:
        draft: what is corrected.
        names: that are another's.
    """

    def __init__(self, draft: Draft, names: Sequence[str]) -> None:
        super().__init__(draft, f"{' and '.join(f'“{name}”' for name in names)}: whose?", new=True)
        self._names = names

    def chosen(self, entity: EntityName) -> None:
        """Split them off."""
        self.make(CorrectionKind.SPLIT, entity, self._names)


def _shown(candidate: Candidate) -> Content:
    sign = SIGNS[candidate.entity.type]
    return Content.assemble(
        (f"{sign.sign} ", f"$entity-{sign.style}"),
        safe_line(candidate.entity.name),
        (f"  {candidate.about}", "$quiet"),
    )
