"""Of which type an entity is rightly."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.desk.correcting import Draft
from reader.app.screens.correct_step import CorrectionStep
from reader.app.widgets.choices import Choices
from reader.app.widgets.entity_signs import SIGNS
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType


class TypeScreen(CorrectionStep):
    """The other types; Enter chooses one."""

    DEFAULT_CSS = "TypeScreen #body { height: auto; }"

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft, f"“{draft.subject.entity.name}” is …", "↵ chooses · esc goes back")

    def choice(self) -> ComposeResult:
        """The types that it is not yet; what is a date its day tells, which nobody can type."""
        now = self.draft.subject.entity.type
        types = [kind for kind in SIGNS if kind not in {now, EntityType.DATE}]
        yield Choices(
            *(
                Option(
                    Content.assemble(
                        (SIGNS[kind].sign, f"$entity-{SIGNS[kind].style}"), f" {SIGNS[kind].word}"
                    ),
                    id=kind,
                )
                for kind in types
            ),
            id="body",
            markup=False,
            compact=True,
        )

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        into = EntityName(EntityType(message.option.id or ""), self.draft.subject.entity.name)
        self.make(CorrectionKind.RETYPE, into)
