"""Which of an entity's names are another's."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.desk.correcting import Draft
from reader.app.screens.correct_step import CorrectionStep, step_into
from reader.app.screens.correct_to import WhoseScreen
from reader.app.widgets.choices import Choices
from reader.text.safe import safe_line


class PartsScreen(CorrectionStep):
    """Its names; the space bar marks those that are another's, Enter goes on to say whose."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,v", "mark", "Mark", show=False, priority=True),
    ]
    DEFAULT_CSS = "PartsScreen #body { height: auto; max-height: 20; }"

    def __init__(self, draft: Draft) -> None:
        super().__init__(
            draft,
            f"Which names are not those of “{draft.subject.entity.name}”?",
            "space marks · ↵ goes on · esc goes back",
        )
        self._names = draft.subject.parts
        self._marked: set[int] = set()

    def choice(self) -> ComposeResult:
        """The names."""
        yield Choices(*map(self._option, range(len(self._names))), id="body", markup=False, compact=True)

    def action_mark(self) -> None:
        """Mark the name under the cursor, or take the mark off."""
        names = self.query_one("#body", Choices)
        if (at := names.highlighted) is not None:
            self._marked ^= {at}
            names.replace_option_prompt_at_index(at, self._prompt(at))

    @on(OptionList.OptionSelected)
    def _go_on(self, message: OptionList.OptionSelected) -> None:
        marked = self._marked or {message.option_index}
        if len(marked) == len(self._names):
            self.trouble("These are all its names: then it is the same as another, or called something else")
            return
        step = WhoseScreen(self.draft, [self._names[at] for at in sorted(marked)])
        step_into(self, step, self._went)

    def _went(self) -> None:
        self.made = True
        self.dismiss()

    def _option(self, at: int) -> Option:
        return Option(self._prompt(at))

    def _prompt(self, at: int) -> str:
        return f"{'✓' if at in self._marked else ' '} {safe_line(self._names[at])}"
