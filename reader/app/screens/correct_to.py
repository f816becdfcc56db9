"""Which entity it is: chosen among those of the article and of the library, by typing."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
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
    """A line to type in, and below it what is called so; Enter chooses.

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
        self._looking = False  # the library is still asked
        self._wanted = False  # Enter came before they did

    def parts(self) -> ComposeResult:
        """The line, what went wrong, what is called so."""
        yield Input(placeholder="a name", id="name", compact=True)
        yield self.trouble_line()
        yield from self.choice()

    def choice(self) -> ComposeResult:
        """What is called so."""
        yield Choices(id="body", markup=False, compact=True)

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
        if self._offered == self._typed_name and at is not None and self._candidates:
            self._choose(at)
        else:
            self._wanted = True

    @on(OptionList.OptionSelected)
    def _clicked(self, message: OptionList.OptionSelected) -> None:
        self._choose(message.option_index)

    def action_step(self, by: int) -> None:
        """Up and down in the list, while the line has the keys."""
        count = len(self._candidates)
        if count:
            self._list.highlighted = max(0, min((self._list.highlighted or 0) + by, count - 1))

    @abstractmethod
    def chosen(self, entity: EntityName) -> None:
        """This is the one."""

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
        """What the article names is there at once, the library a moment later."""
        name, correcting = self._typed_name, self.draft.correcting
        self._looking = True
        self._show(name, correcting.beside(self.draft.subject, name))
        try:
            found = await correcting.candidates(self.draft.subject, name)
        except NewsreaderError as error:
            tell(self.app, error)
            found = self._candidates
        self._looking = False
        self._show(name, found)
        if self._wanted and self._candidates and fold(self._candidates[0].entity.name) == fold(name):
            self._choose(0)  # what was typed blindly must be meant exactly
        self._wanted = False

    def _show(self, name: str, found: Sequence[Candidate]) -> None:
        kind = self.draft.subject.entity.type
        typed = Candidate(EntityName(kind, name), "a new one")
        known = {self.draft.subject.entity, *(one.entity for one in found)}
        if self._new and name and not self._looking and typed.entity not in known:
            found = [*found, typed]
        at, list_ = self._list.highlighted, self._list
        before = self._candidates[at].entity if at and self._offered == name else None  # the user moved there
        self._candidates, self._offered = found, name
        list_.clear_options()
        if not found:
            said = "Looking in the library…" if self._looking else "Nothing is called so"
            list_.add_option(Option(said, disabled=True))
        list_.add_options(Option(_shown(one)) for one in found)
        places = [place for place, one in enumerate(found) if one.entity == before]
        list_.highlighted = places[0] if places else 0 if found else None


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
