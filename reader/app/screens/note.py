"""A sheet for a note and its tags. It closes when both are safe, and not before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static, TextArea

from reader.app.desk.outside_editor import edited_outside
from reader.app.reading.tagging import fitting
from reader.app.screens.draft import DraftScreen
from reader.app.widgets.tag_input import TagInput
from reader.errors import NewsreaderError
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.keeping import NoteDraft

_FOOT: Final = "F2 keeps · tab tags · F4 own editor · esc closes"
_FOOT_WITHOUT_TAGS: Final = "F2 keeps · F4 own editor · esc closes"
_QUOTED: Final = 400  # characters of the passage that are shown


class NoteScreen(DraftScreen):
    """Note above, tags below where there can be any.

    Args:
        draft: what is there and how it is kept.
        known: the tags in use.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+s", "keep", "Keep"),  # no priority: what was typed before it arrives before it
        Binding("f4", "outside", "Own editor", priority=True),
        Binding("tab,shift+tab", "other_field", "Other field", show=False, priority=True),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (26, "-tall")]  # noqa: RUF012 - Textual types it so
    DEFAULT_CSS = """
    NoteScreen {
        #quote { max-height: 6; margin: 1 0 0 0; text-style: italic; }
        #body { height: 8; margin: 1 0; border: none; padding: 0 1; background: $surface; }
        &.-flat #quote { max-height: 3; }
        &.-flat #body { height: 5; }
    }
    """

    def __init__(self, draft: NoteDraft, known: Sequence[str]) -> None:
        super().__init__(draft.heading, _FOOT_WITHOUT_TAGS if draft.tags is None else _FOOT, keeps="F2")
        self._draft = draft
        self._known = known

    def parts(self) -> ComposeResult:
        """Passage, note, tags."""
        if self._draft.quote:
            yield Static(f"“{_cut(self._draft.quote)}”", id="quote", markup=False)
        yield TextArea(
            self._draft.note,
            id="body",
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            placeholder="your note",
            highlight_cursor_line=False,
        )
        if self._draft.tags is not None:
            yield TagInput(self._draft.tags, self._known, id="tags")
            yield Static("", id="fitting", markup=False)
        yield Static("", id="trouble", markup=False)

    def on_mount(self) -> None:
        """Write at once, behind what is there."""
        self._note.move_cursor(self._note.document.end)
        self.set_focus(self._note)

    @property
    def _note(self) -> TextArea:
        return self.query_one("#body", TextArea)

    @property
    def _tags(self) -> TagInput:
        return self.query_one(TagInput)

    @on(Input.Changed)
    def _show_fitting(self) -> None:
        names = fitting(self._tags.value, self._known)[:8] if self._tags.has_focus else []
        self.query_one("#fitting", Static).update(" ".join(f"#{name}" for name in names))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_keep()

    def action_other_field(self) -> None:
        """From the note to the tags and back, at once, so that keys typed ahead arrive there."""
        if self._draft.tags is None:
            return
        self.set_focus(self._tags if self.focused is self._note else self._note)
        self._show_fitting()

    @property
    def changed(self) -> bool:
        """Whether note or tags are others."""
        return self._note.text != self._draft.note or self._typed_tags() != (self._draft.tags or ())

    async def save(self) -> None:
        """Keep note and tags."""
        await self._draft.save(self._note.text, self._typed_tags())

    def _typed_tags(self) -> tuple[str, ...]:
        return () if self._draft.tags is None else self._tags.tags

    def action_outside(self) -> None:
        """Go on in the user's own editor."""
        try:
            self._note.text = edited_outside(self.app, self._note.text)
            self._note.move_cursor(self._note.document.end)
        except NewsreaderError as error:
            self.trouble(str(error))
        self.app.refresh(layout=True)  # Textual leaves the screen blank afterwards


def _cut(text: str) -> str:
    line = safe_line(text[: 2 * _QUOTED])
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 1]}…"
