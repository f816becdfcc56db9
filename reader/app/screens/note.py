"""A sheet for a note and its tags. It closes when both are safe, and not before.

What is typed is written down all the while, so that it is there again should the program or the machine stop.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static, TextArea

from reader.app.desk.outside_editor import edited_outside
from reader.app.reading.quotation import in_marks
from reader.app.reading.tagging import fitting
from reader.app.screens.draft import DraftScreen
from reader.app.widgets.tag_input import TagInput
from reader.errors import NewsreaderError
from reader.model.unkept import UnkeptNote
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.keeping import NoteDraft
    from reader.newsroom import Newsroom
    from reader.newsroom.unkept import UnkeptDesk

_FOOT: Final = "F2 keeps · tab tags · F4 own editor · esc closes"
_FOOT_WITHOUT_TAGS: Final = "F2 keeps · F4 own editor · esc closes"
_QUOTED: Final = 400  # characters of the passage that are shown
_AT_RISK: Final = 0.5  # seconds until what was typed is written down


async def write_note(app: App[Any], newsroom: Newsroom, draft: NoteDraft) -> None:
    """Open the sheet, with what was typed into it before and not kept."""
    known = () if draft.tags is None else await newsroom.excerpts.tags()
    left = await newsroom.unkept.find(draft.about)
    app.push_screen(NoteScreen(draft, known, newsroom.unkept, left))


class NoteScreen(DraftScreen):
    """Note above, tags below where there can be any.

    Args:
        draft: what is there and how it is kept.
        known: the tags in use.
        unkept: where it is written down while it is typed.
        left: what was typed before and not kept.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+s", "keep", "Keep"),  # no priority: what was typed before it arrives before it
        Binding("f4", "outside", "Own editor", priority=True),
        Binding("tab", "onward", "Complete the tag, or other field", show=False, priority=True),
        Binding("shift+tab", "other_field", "Other field", show=False, priority=True),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-low"), (26, "-tall")]  # noqa: RUF012 - Textual types it so
    DEFAULT_CSS = """
    NoteScreen {
        #quote { max-height: 6; margin: 1 0 0 0; text-style: italic; }
        #body { height: 8; margin: 1 0; border: none; padding: 0 1; background: $surface; }
        &.-low #quote { max-height: 3; }
        &.-low #body { height: 5; }
        &.-flat #sheet { height: 100%; }
        &.-flat #quote { height: 1; margin: 0; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-flat #body { height: 1fr; }
    }
    """

    def __init__(
        self, draft: NoteDraft, known: Sequence[str], unkept: UnkeptDesk, left: UnkeptNote | None
    ) -> None:
        super().__init__(draft.heading, _FOOT_WITHOUT_TAGS if draft.tags is None else _FOOT, keeps="F2")
        self._draft = draft
        self._known = known
        self._unkept = unkept
        self._left = left
        self._tags: TagInput | None = None
        self._at_risk = False  # something was typed since it was last written down
        self._over = False  # kept or thrown away

    def parts(self) -> ComposeResult:
        """Passage, note, tags.

        Made only now: Textual's inputs take the selection away from the screen on which they are made.
        """
        self._note = TextArea(
            self._left.note if self._left else self._draft.note,
            id="body",
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            placeholder="your note",
            highlight_cursor_line=False,
        )
        if self._draft.quote:
            yield Static(in_marks(_cut(self._draft.quote)), id="quote", markup=False)
        yield self._note
        if self._draft.tags is not None:
            self._tags = TagInput(self._left.tags if self._left else self._draft.tags, self._known, id="tags")
            yield self._tags
            yield Static("", id="fitting", markup=False)
        yield Static("", id="trouble", markup=False)

    def on_mount(self) -> None:
        """Write at once, behind what is there."""
        self._note.move_cursor(self._note.document.end)
        self.set_focus(self._note)
        if self._left is not None and self.changed:
            when = self._left.written.astimezone()
            self.trouble(
                f"Typed on {when:%-d %b at %H:%M} and not kept: F2 keeps it, esc twice throws it away"
            )

    async def on_unmount(self) -> None:
        """The program is leaving: nothing typed is lost."""
        with suppress(NewsreaderError):  # there is nowhere left to say so
            await self._write_down()

    @on(Input.Changed)
    def _show_fitting(self) -> None:
        if self._tags is None:
            return
        names = fitting(self._tags.value, self._known)[:8] if self._tags.has_focus else []
        self.query_one("#fitting", Static).update(" ".join(f"#{name}" for name in names))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_keep()

    def action_onward(self) -> None:
        """Complete a tag that is begun, else go to the other field."""
        if self._tags is None or not (self._tags.has_focus and self._tags.complete()):
            self.action_other_field()

    def action_other_field(self) -> None:
        """From the note to the tags and back, at once, so that keys typed ahead arrive there."""
        if self._tags is None:
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
        self.let_go()

    def let_go(self) -> None:
        """What was written down is not needed any more."""
        self._over = True
        self._unkept.drop(self._draft.about)

    @on(TextArea.Changed)
    @on(TagInput.Changed)
    def _typed(self) -> None:
        if not self._at_risk:
            self._at_risk = True
            self.set_timer(_AT_RISK, self._be_safe)

    async def _be_safe(self) -> None:
        try:
            await self._write_down()
        except NewsreaderError as error:
            self.trouble(str(error))

    async def _write_down(self) -> None:
        """Write down what was typed since it was last written down."""
        if self._over or not self._at_risk:
            return
        self._at_risk = False
        if self.changed:
            tags = self._typed_tags()
            await self._unkept.put(UnkeptNote(self._draft.about, self._note.text, tags, datetime.now(UTC)))
        else:
            self._unkept.drop(self._draft.about)

    def _typed_tags(self) -> tuple[str, ...]:
        return () if self._tags is None else self._tags.tags

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
