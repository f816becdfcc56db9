"""The list of articles: any number of rows, of which only those on screen are ever made.

It speaks Textual's Line API. Rows come from a ``RowSource``, which may not have a row yet; the list says
which it will need. Marks are kept by article, so they outlive a new result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, ClassVar, Final

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.app.widgets import row_paint
from reader.app.widgets.component_style import component_style
from reader.app.widgets.edge_to_edge import EdgeToEdge
from reader.app.widgets.list_row import ListRow, NoRows, RowSource
from reader.app.widgets.moving_keys import moving_keys
from reader.app.widgets.row_lines import NO_HEADINGS, Headings, RowLines
from reader.app.widgets.row_paint import RowLook
from reader.app.widgets.steady_focus import SteadyFocus

if TYPE_CHECKING:
    from reader.model.article import ArticleId

_MOST_LOOKED_FOR: Final = 1000  # rows; looking for more takes longer than a key may
_PARTS: Final = ("bar", "sign", "title", "right", "alert", "snippet", "hit")


class ArticleList(SteadyFocus, EdgeToEdge, can_focus=True):
    """A virtual list of articles, two screen lines each."""

    LINES: ClassVar[int] = 2  # of the screen, for a row

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--cursor",
        *(f"article-list--{part}" for part in _PARTS),
    }
    DEFAULT_CSS = """
    ArticleList {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        & > .article-list--cursor {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
        }
        & > .article-list--bar { color: $quiet; }
        & > .article-list--sign { color: $accent; text-style: bold; }
        & > .article-list--right { color: $quiet; }
        & > .article-list--alert { color: $text-warning; }
        & > .article-list--snippet { color: $quiet; }
        & > .article-list--hit { background: $hit-background; color: $hit-foreground; text-style: bold; }
        &:focus > .article-list--bar { color: $accent; }
        &:focus > .article-list--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *moving_keys("article", "list"),
        Binding("v", "mark", "Mark", show=False, id="list.mark"),
        Binding("V", "mark_range", "Mark up to here", show=False, id="list.mark-range"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False, init=False)
    """Position of the current row; 0 in an empty list."""

    class Moved(Message):
        """The cursor stands on another row, or its row has just arrived; ``key`` is ``None`` until then."""

        def __init__(self, index: int, key: ArticleId | None) -> None:
            super().__init__()
            self.index = index
            self.key = key

    class Opened(Message):
        """The user wants to read the article at ``index``."""

        def __init__(self, index: int, key: ArticleId) -> None:
            super().__init__()
            self.index = index
            self.key = key

    class Marked(Message):
        """The marks changed. Of the rows ``absent`` (a half-open range) not all could be marked, as not all are here.

        Whoever knows their articles gives them to ``ArticleList.mark``.
        """

        def __init__(self, marks: AbstractSet[ArticleId], absent: tuple[int, int] | None = None) -> None:
            super().__init__()
            self.marks = marks
            self.absent = absent

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._source: RowSource = NoRows()
        self._headings = NO_HEADINGS
        self._lines = RowLines((), self.LINES)
        self._marks: dict[ArticleId, None] = {}  # in the order in which they were marked
        self._mark_from = 0
        self._needed: tuple[int, int] | None = None
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(512)
        self._looks: dict[bool, RowLook] = {}

    # -- what is in it ----------------------------------------------------------------------------

    @property
    def source(self) -> RowSource:
        """Where the rows come from."""
        return self._source

    @property
    def marks(self) -> AbstractSet[ArticleId]:
        """The marked articles, whether or not they are in the list now; a view, which costs nothing."""
        return self._marks.keys()

    @property
    def rows_in_sight(self) -> int:
        """How many rows the screen holds, the last one perhaps in part; 0 before the first layout."""
        return -(-self.size.height // self.LINES)

    @property
    def cursor_key(self) -> ArticleId | None:
        """The current article; ``None`` in an empty list or while its row is not here."""
        return self.key_at(self.cursor)

    def key_at(self, index: int) -> ArticleId | None:
        """The article at a position; ``None`` outside the list or while its row is not here."""
        row = self._row(index)
        return row.key if row else None

    def keys_here(self, first: int, last: int) -> Sequence[ArticleId]:
        """The articles of the rows ``first`` to ``last`` (exclusive) that are here; of a long range none need be."""
        if last - first > _MOST_LOOKED_FOR:
            return ()
        return [key for index in range(first, last) if (key := self.key_at(index)) is not None]

    def set_source(self, source: RowSource, *, cursor: int = 0, headings: Headings = NO_HEADINGS) -> None:
        """Show other rows; takes the same time for any number of rows.

        The cursor's row stays at the same height of the screen where that is possible, so that rows
        which arrive above it do not make the list jump.
        """
        height = self._lines.line_of(self.cursor) - self.scroll_offset.y
        self._source, self._headings = source, headings
        self._lines = RowLines(headings.starts, self.LINES)
        self._strips.clear()
        self._needed = None
        self._mark_from = 0
        self.set_reactive(ArticleList.cursor, self.validate_cursor(cursor))
        if not self.is_attached:
            return  # the first resize does the rest
        self._measure()
        self.scroll_to(y=max(0, self._lines.line_of(self.cursor) - height), animate=False)
        self._reveal()
        self._ask()
        self.refresh()

    def rows_changed(self, first: int, last: int) -> None:
        """Rows ``first`` to ``last`` (exclusive) of the source are here or look different."""
        start = self._lines.top_of(first) - self.scroll_offset.y
        stop = self._lines.line_of(last) - self.scroll_offset.y
        if start < self.size.height and stop > 0:
            self._strips.clear()
            self.refresh()
        if first <= self.cursor < last and (key := self.cursor_key) is not None:
            self.post_message(self.Moved(self.cursor, key))

    def mark(self, articles: Iterable[ArticleId]) -> None:
        """Mark these too."""
        self._marks.update(dict.fromkeys(articles))
        self._marks_changed()

    def clear_marks(self) -> None:
        """Take all marks off."""
        if self._marks:
            self.set_marks(())

    def set_marks(self, marks: Iterable[ArticleId]) -> None:
        """Mark these and no others."""
        self._marks = dict.fromkeys(marks)
        self._marks_changed()

    def show(self, index: int) -> None:
        """Put the cursor on a row and bring it on screen."""
        self.cursor = index
        self._reveal()

    # -- keys -------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """One row further or back."""
        self.cursor += by

    def action_page(self, by: float) -> None:
        """Pages further or back; one row of the old page stays in sight."""
        self.cursor += round(by * max(1, self.size.height // self.LINES - 1))

    def action_first(self) -> None:
        """To the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the last row."""
        self.cursor = len(self._source) - 1

    def action_open(self) -> None:
        """Ask to read the current article."""
        if (key := self.cursor_key) is not None:
            self.post_message(self.Opened(self.cursor, key))

    def action_mark(self) -> None:
        """Mark the current article, or take its mark off, and go one further."""
        if (key := self.cursor_key) is not None:
            if key in self._marks:
                del self._marks[key]
            else:
                self._marks[key] = None
            self._mark_from = self.cursor
            self._marks_changed()
            self.cursor += 1

    def action_mark_range(self) -> None:
        """Mark everything from the last marked row to the cursor."""
        low, high = sorted((min(self._mark_from, len(self._source)), self.cursor))
        stop = min(high + 1, len(self._source))
        keys = self.keys_here(low, stop)
        self._marks.update(dict.fromkeys(keys))
        self._marks_changed((low, stop) if len(keys) < stop - low else None)

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, with ctrl it marks, a double click opens."""
        offset = event.get_content_offset(self)
        index = None if offset is None else self._index_at(offset.y + self.scroll_offset.y)
        if index is None:
            return
        self.cursor = index
        if event.ctrl:
            self.action_mark()
        elif event.chain == 2:
            self.action_open()

    # -- bookkeeping ------------------------------------------------------------------------------

    def validate_cursor(self, value: int) -> int:
        """Keep it inside the list."""
        return max(0, min(value, len(self._source) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaint the two rows only; this is what makes a key press cheap."""
        for index in (old, new):
            self.refresh_lines(self._lines.line_of(index), self.LINES)
        self._reveal()
        self.post_message(self.Moved(new, self.cursor_key))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for the rows that come into sight."""
        super().watch_scroll_y(old_value, new_value)
        self._ask()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._measure()
        self._reveal()
        self._ask()

    def notify_style_update(self) -> None:
        """Theme or focus changed."""
        self._strips.clear()
        self._looks.clear()
        super().notify_style_update()

    def _marks_changed(self, absent: tuple[int, int] | None = None) -> None:
        self.refresh()
        self.post_message(self.Marked(self.marks, absent))

    def _row(self, index: int) -> ListRow | None:
        return self._source.get(index) if 0 <= index < len(self._source) else None

    def _measure(self) -> None:
        height = self._lines.height(len(self._source))
        self.virtual_size = Size(self.scrollable_content_region.width, height)
        if not self.size:  # before the first layout, which is to have the scroll bar that will be needed
            self.show_vertical_scrollbar = height > self.app.size.height
        self._scroll_update(self.virtual_size)  # Textual looks at the scroll bars at a resize only

    def _reveal(self) -> None:
        top = self._lines.top_of(self.cursor)
        region = Region(0, top, 1, self._lines.line_of(self.cursor) + self.LINES - top)
        self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    def _ask(self) -> None:
        """Tell the source what is in sight, and a screen more on both sides."""
        if not len(self._source) or not self.size.height:
            return
        top, rows = self._lines.row_near(self.scroll_offset.y), self.size.height // self.LINES + 1
        needed = max(0, top - rows), min(len(self._source), top + 2 * rows)
        if needed != self._needed:
            self._needed = needed
            self._source.need(*needed)

    # -- lines of the screen ------------------------------------------------------------------------

    def _index_at(self, line: int) -> int | None:
        row, within = self._lines.at(line)
        return row if within >= 0 and row < len(self._source) else None

    def line(self, at: int, width: int) -> Strip:
        """One line of a row or of a heading, or an empty one."""
        if at >= self.virtual_size.height:
            return Strip.blank(width, self._look(current=False).base)
        index, line = self._lines.at(at)
        if line < 0:
            return row_paint.paint_heading(self._headings.text(index), width, self._look(current=False))
        row, current = self._row(index), index == self.cursor
        marked = row is not None and row.key in self._marks
        key = (index, line, width, current, marked, row is None, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._paint(row, line, width, current=current, marked=marked)
        return strip

    def _paint(self, row: ListRow | None, line: int, width: int, *, current: bool, marked: bool) -> Strip:
        look = self._look(current=current)
        if row is None:
            return row_paint.paint_missing(width, look, current=current, title=line == 0)
        if line == 0:
            return row_paint.paint_title(row, width, look, current=current, marked=marked)
        return row_paint.paint_snippet(row, width, look, current=current)

    def _look(self, *, current: bool) -> RowLook:
        look = self._looks.get(current)
        if look is None:
            look = self._looks[current] = self._worked_out(current=current)
        return look

    def _worked_out(self, *, current: bool) -> RowLook:
        base = self.rich_style
        if current:
            base += component_style(self, "article-list--cursor")

        def style(part: str) -> Style:
            own = component_style(self, f"article-list--{part}")
            # on the cursor's background only weight and line carry: its colours would not be legible
            kept: dict[str, Any] = {"bold": own.bold, "italic": own.italic, "underline": own.underline}
            return base + (Style(**kept) if current and part != "bar" else own)

        return RowLook(base, **{part: style(part) for part in _PARTS})
