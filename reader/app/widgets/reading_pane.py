"""The article being read: scrolling, and selecting by keys and mouse."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection

from reader.app.reading import caret
from reader.app.reading.copying import copied_text
from reader.app.reading.layer import ENTITIES
from reader.app.reading.motion import Motion, Unit
from reader.app.widgets.hit_pane import HitPane
from reader.app.widgets.pane_mouse import MouseSelection
from reader.app.widgets.reading_keys import READING_KEYS
from reader.app.widgets.steady_focus import SteadyFocus
from reader.app.widgets.text_pane import Where
from reader.text.sentences import paragraph_at, sentence_at

if TYPE_CHECKING:
    from reader.app.reading.paint import Mark
    from reader.app.reading.selecting import Selecting
    from reader.app.reading.wrap import Line
    from reader.model.article import Article, Span

_ONLY_SELECTING = frozenset({"motion", "extend", "quotation", "swap", "anew", "leave"})


class ReadingPane(SteadyFocus, HitPane):
    """One article, read and quoted from. The selection is the screen's own (``Screen.selections``)."""

    BINDINGS: ClassVar[list[BindingType]] = READING_KEYS

    class SelectionChanged(Message):
        """Another part of the text is selected; nothing where ``start == end``."""

        def __init__(self, start: int, end: int) -> None:
            super().__init__()
            self.start = start
            self.end = end

    class ReadToEnd(Message):
        """The user wants to read on, and this article is at its end."""

    class MentionClicked(Message):
        """A lit mention was clicked; ``offset`` lies in it."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._keys: Selecting | None = None
        self._mouse = MouseSelection(self)
        self._shown: Span | None = None  # what was selected only to be seen

    def open(self, article: Article | None, *, at: int | None = None, where: Where = "top") -> None:
        """See ``TextPane.open``; nothing is selected afterwards."""
        self._mouse.release()
        self.clear_selection()
        self._shown = None
        super().open(article, at=at, where=where)

    # -- the selection ----------------------------------------------------------------------------------

    @property
    def selecting(self) -> bool:
        """Whether motions extend a selection now."""
        return self._keys is not None

    @property
    def selection(self) -> Span | None:
        """The selected range of the text, in whole clusters; ``None`` when nothing is selected."""
        return None if self.text_selection is None else self._range(self.text_selection)

    def selected_text(self) -> str:
        """The selected part of the article's own text, paragraphs apart by one blank line."""
        if self.article is None or self.selection is None:
            return ""
        return copied_text(self.article.text, *self.selection)

    @property
    def at_hand(self) -> int:
        """The code point where the eyes are: the hit stepped to, else the first sentence in sight."""
        hit = self.hit_at_hand
        return self._first_in_sight() if hit is None else hit

    def select(self, start: int, end: int) -> None:
        """Select a range of the text, widened to whole clusters."""
        self._keys = self._shown = None
        self._select(start, end)

    def show(self, start: int, end: int) -> None:
        """The same for a range that the user did not choose; whole sentences are taken around it."""
        self.select(start, end)
        self._shown = self.selection

    def step_to(self, hit: int) -> None:
        """See ``HitPane.step_to``; a name that was walked to is not where the eyes are any more."""
        if self._shown is not None and self.selection == self._shown:
            self.clear_selection()
        super().step_to(hit)

    def clear_selection(self) -> None:
        """Select nothing."""
        self._keys = None
        if self.is_attached and self in self.screen.selections:
            self.screen.clear_selection()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What Textual's own copying takes."""
        if self.article is None:
            return None
        return copied_text(self.article.text, *self._range(selection)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Textual changed the selection, or we did."""
        if self.text_selection is None:  # by now: this comes a little after the change
            self._keys = None
        self.repaint()
        # the screen is at work here: a message that it seems to have sent would not rise up to it
        self.call_later(self._tell, (0, 0) if selection is None else self._range(selection))

    def _tell(self, selected: Span) -> None:
        self.post_message(self.SelectionChanged(*selected))

    def _select(self, start: int, end: int) -> None:
        if (
            self.page is not None
        ):  # else a key came before the layout: a sentence or an excerpt, whole as it is
            start, end = caret.snap(self.page.lines, start, end)
        if self.article is not None:
            self.screen.selections = {self: Selection(Offset(start, 0), Offset(end, 0))}

    def _range(self, selection: Selection) -> Span:
        last = len(self.article.text) if self.article else 0
        start = 0 if selection.start is None else selection.start.x
        end = last if selection.end is None else selection.end.x
        return min(start, last), min(end, last)

    # -- keys ---------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Motions and units are keys only while selecting; their keys are free otherwise."""
        if action == "leave":
            return self.selecting or self.text_selection is not None
        return self.selecting if action in _ONLY_SELECTING else True

    def action_line(self, by: int) -> None:
        """A line further or back."""
        if self.selecting:
            self.action_motion(Motion.NEXT_LINE if by > 0 else Motion.PREVIOUS_LINE)
        else:
            self.scroll_relative(y=by, animate=False)

    def action_page(self, by: float) -> None:
        """Pages further or back; one line of the old page stays in sight."""
        self.scroll_relative(y=round(by * max(1, self.size.height - 1)), animate=False)

    def action_read_on(self) -> None:
        """A page further; from the end on, ask for the next article."""
        if self.article is not None and self.scroll_offset.y >= self.max_scroll_y and not self.selecting:
            self.post_message(self.ReadToEnd())
        else:
            self.action_page(1)

    def action_back(self) -> None:
        """A page back; a word back while selecting."""
        if self.selecting:
            self.action_motion(Motion.PREVIOUS_WORD)
        else:
            self.action_page(-1)

    def action_edge(self, direction: int) -> None:
        """To the start or the end."""
        if self.selecting:
            self.action_motion(Motion.TEXT_END if direction > 0 else Motion.TEXT_START)
        elif self.page is not None and direction > 0:
            self.page.lines.make_all()
            self.grow()
            self.scroll_to(y=self.max_scroll_y, animate=False)
        else:
            self.scroll_to(y=0, animate=False)

    def action_select(self, whole: bool) -> None:  # noqa: FBT001 - a parameter of the key table
        """Start to select, or leave it again."""
        if self.page is None or not self.page.lines.text.strip():
            return
        if self._keys is not None and self._keys.whole == whole:
            self.action_leave()
        elif self._keys is not None:
            self._show(self._keys.taken(whole=whole))
        else:
            self._show(self._begin(whole=whole))

    def key_escape(self, event: events.Key) -> None:
        """Esc lets go of the selection and does no more; Textual's screen would let it go and pass Esc on."""
        if self.text_selection is not None:
            event.stop()
            self.action_leave()

    def action_leave(self) -> None:
        """Select nothing."""
        self.clear_selection()
        self.repaint()

    def action_motion(self, motion: str) -> None:
        """Move the caret; what lies between it and the anchor is selected."""
        if self._keys is not None and self.page is not None:
            self._show(self._keys.moved(Motion(motion), self.page.lines))

    def action_shift(self, motion: str) -> None:
        """The same from outside: starts to select at the caret."""
        if self.page is not None and self.page.lines.text.strip():
            keys = self._keys or self._begin(whole=False)
            self._show(keys.moved(Motion(motion), self.page.lines))

    def action_extend(self, unit: str, direction: int) -> None:
        """Take a whole sentence or paragraph more, or give one up."""
        if self._keys is not None and self.page is not None:
            self._show(self._keys.extended(Unit(unit), direction, self.page.lines.text))

    def action_quotation(self) -> None:
        """Select to the closing quotation mark."""
        if self._keys is not None and self.page is not None:
            keys = self._keys.quotation(self.page.lines.text)
            if keys is None:
                self.app.bell()
            else:
                self._show(keys)

    def action_anew(self) -> None:
        """Let go of what is selected and begin where the caret is."""
        if self._keys is not None:
            self._show(self._keys.anew())

    def action_swap(self) -> None:
        """Move the other end from now on."""
        if self._keys is not None:
            self._show(self._keys.swapped())

    def _begin(self, *, whole: bool) -> Selecting:
        """Where a selection starts: around what is selected already, else where the eyes are."""
        from reader.app.reading.selecting import Selecting  # noqa: PLC0415 - when something is first selected

        if self.selection is not None and self.selection[0] < self.selection[1]:
            return Selecting(*self.selection, whole=whole, shown=self.selection == self._shown)
        return Selecting(self.at_hand, self.at_hand, whole=whole)

    def _first_in_sight(self) -> int:
        """Where the first sentence that begins on screen begins, else what is at the top."""
        if self.page is None:
            return self.place
        text, top = self.page.lines.text, self.place
        start, end = sentence_at(text, top)
        if start < top and self.in_sight(end):
            following = caret.next_character(self.page.lines, end)
            start = sentence_at(text, following)[0]
        return start if self.in_sight(start) else top

    def _show(self, keys: Selecting) -> None:
        assert self.page is not None
        start, end = keys.span(self.page.lines.text)
        self._select(start, end)
        self._keys = keys
        self.bring_in_sight(keys.caret)
        self._put_terminal_cursor(keys.caret)
        self.repaint()

    def _put_terminal_cursor(self, offset: int) -> None:
        """Where the caret is; magnifiers and readers of the screen follow the terminal's own cursor."""
        assert self.page is not None
        row = self.page.row_of(offset) - self.scroll_offset.y
        cell = self.margin + caret.column_of(self.page.lines, offset)
        self.app.cursor_position = self.content_region.offset + Offset(cell, row)

    # -- mouse ----------------------------------------------------------------------------------------------

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Start a drag."""
        self._mouse.press(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Go on with a drag."""
        self._mouse.move(event)

    def on_mouse_up(self) -> None:
        """End a drag."""
        self._mouse.release()

    def on_unmount(self) -> None:
        """Let the mouse go."""
        self._mouse.release()

    def on_click(self, event: events.Click) -> None:
        """A click on a mention says so; a double click selects the word, a triple one the paragraph."""
        offset = event.get_content_offset(self)
        if offset is None or self.page is None or self.article is None or self._mouse.dragged:
            return
        row = offset.y + self.scroll_offset.y
        start, end = self.page.cluster_at(row, offset.x - self.margin)
        if start == end:
            return
        if event.chain == 1:
            if self.layer_shown(ENTITIES) and any(self.layer_of(ENTITIES).between(start, end)):
                self.post_message(self.MentionClicked(start))
        elif event.chain == 2:
            self.select(*(caret.word_at(self.article.text, start) or (start, end)))
        else:
            self.select(*paragraph_at(self.article.text, start))

    # -- painting -------------------------------------------------------------------------------------------

    def marks(self, line: Line) -> Iterator[Mark]:
        """The layers, the current hit, the selection, the caret."""
        yield from super().marks(line)
        if self.selection is not None:
            yield *self.selection, self.part("selection")
        if self._keys is not None and line.start <= self._keys.caret < line.end:
            yield self._keys.caret, self._after_caret(line), self.part("caret")

    def paint_text(self, line: Line) -> list[Segment]:
        """With the caret where it stands behind the last character of a line."""
        segments = super().paint_text(line)
        if self._keys is not None and self._keys.caret == line.end and self._caret_ends(line):
            segments.append(Segment(" ", self.rich_style + self.part("caret")))
        return segments

    def _caret_ends(self, line: Line) -> bool:
        """Whether this is the line that the caret is shown in."""
        assert self.page is not None
        lines = self.page.lines
        return line.start < line.end and lines.line(lines.line_of(line.end)) == line

    def _after_caret(self, line: Line) -> int:
        assert self.page is not None
        assert self._keys is not None
        stops = caret.stops(self.page.lines, self.page.lines.line_of(line.start))
        return stops[min(bisect_left(stops, self._keys.caret + 1), len(stops) - 1)]
