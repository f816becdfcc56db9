"""A sheet for the tags of articles: one line, completed from those in use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from reader.app.reading.tagging import fitting, typed_change, typed_tags
from reader.app.screens.draft import DraftScreen
from reader.app.widgets.tag_input import TagInput

if TYPE_CHECKING:
    from reader.app.desk.tagging import TagDraft

_FOOT: Final = "↵ keeps · tab completes · -tag takes it off · esc closes"
_OFFERED: Final = 8


class TagScreen(DraftScreen):
    """The tags that all of the articles have, to be changed.

    Args:
        draft: what is there and how it is kept.
        known: the tags in use.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+s", "keep", "Keep", show=False, priority=True),
        Binding("tab", "complete", "Complete", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    TagScreen {
        #partly { height: auto; max-height: 4; color: $quiet; }
        #body { height: 1; margin: 1 0 0 0; }
        #foot { margin: 1 0 0 0; }
        &.-flat #partly { max-height: 2; }
    }
    """

    def __init__(self, draft: TagDraft, known: Sequence[str]) -> None:
        super().__init__(draft.heading, _FOOT, keeps="↵")
        self._draft = draft
        self._known = known

    def parts(self) -> ComposeResult:
        """Tags of some, the line, what fits."""
        if self._draft.partly:
            some = " · ".join(f"#{tag} {count:,}" for tag, count in self._draft.partly)
            yield Static(f"On some of them: {some}", id="partly", markup=False)
        yield TagInput(self._draft.shared, self._known, id="body")
        yield Static("", id="fitting", markup=False)
        yield Static("", id="trouble", markup=False)

    def on_mount(self) -> None:
        """Type at once, behind what is there."""
        self.set_focus(self._line)
        self._line.cursor_position = len(self._line.value)
        self._show_fitting()

    @property
    def _line(self) -> TagInput:
        return self.query_one(TagInput)

    @on(Input.Changed)
    def _show_fitting(self) -> None:
        names = fitting(self._line.value, self._known)[:_OFFERED]
        self.query_one("#fitting", Static).update(" ".join(f"#{name}" for name in names))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_keep()

    def action_complete(self) -> None:
        """Complete the last tag by the first that fits, and begin the next."""
        self._line.complete()

    @property
    def changed(self) -> bool:
        """Whether other tags are typed."""
        return set(typed_tags(self._line.value)) != set(self._draft.shared)

    async def save(self) -> None:
        """Keep what is typed."""
        await self._draft.save(typed_change(self._line.value))
