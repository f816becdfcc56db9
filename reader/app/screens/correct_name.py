"""What an entity is called rightly."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from reader.app.desk.correcting import Draft
from reader.app.screens.correct_step import CorrectionStep
from reader.model.correction import CorrectionKind, EntityName
from reader.text.safe import safe_line


class NewNameScreen(CorrectionStep):
    """One line with the name as it is."""

    DEFAULT_CSS = "NewNameScreen #body { height: 1; margin: 1 0; }"

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft, f"What is “{draft.subject.entity.name}” called?", "↵ renames · esc goes back")

    def choice(self) -> ComposeResult:
        """The name."""
        yield Input(
            safe_line(self.draft.subject.entity.name), placeholder="its name", id="body", compact=True
        )

    @on(Input.Submitted)
    def _entered(self, message: Input.Submitted) -> None:
        entity, name = self.draft.subject.entity, " ".join(message.value.split())
        if not name:
            self.trouble("An entity needs a name")
        elif name == entity.name:
            self.trouble("That is what it is called already")
        else:
            self.make(CorrectionKind.RENAME, EntityName(entity.type, name))
