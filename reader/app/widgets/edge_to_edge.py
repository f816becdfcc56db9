"""A Line API widget whose lines fill it from edge to edge: no border, no padding, no opacity.

Textual draws the box of styles around each line that it shows anew; while a list scrolls, that takes three times
as long as all else. Where there is no box, the strips a widget keeps are shown as they are.
"""

from __future__ import annotations

from abc import abstractmethod

from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip


class EdgeToEdge(ScrollView):
    """Shows the lines that ``line`` gives. Those given again, the very same strips, cost next to nothing."""

    @abstractmethod
    def line(self, at: int, width: int) -> Strip:
        """A line, counted from the top of all, exactly ``width`` cells wide."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Show other lines, and the scroll bar where its thumb moves: beside 100,000 rows it seldom does."""
        bar = self.vertical_scrollbar
        if _thumb(bar, bar.position) == _thumb(bar, new_value):
            bar.set_reactive(ScrollBar.position, new_value)
        super().watch_scroll_y(old_value, new_value)

    def render_line(self, y: int) -> Strip:
        """One line, without the place of the scroll bar."""
        return self.line(y + self.scroll_offset.y, self.scrollable_content_region.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lines on screen, the place of the scroll bar included."""
        width, full = self.scrollable_content_region.width, self.outer_size.width
        base, background, top = self.rich_style, self.background_colors[1], self.scroll_offset.y
        strips = [self.line(top + y, width).adjust_cell_length(full, base) for y in crop.line_range]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, full):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips


def _thumb(bar: ScrollBar, position: float) -> int:
    """Where the thumb begins, in eighths of a line: ``ScrollBarRender`` paints no finer."""
    height, lines = bar.window_size, bar.window_virtual_size
    if not 0 < height < lines:
        return 0
    thumb = max(1.0, height * height / lines)
    return int((height - thumb) * position / (lines - height) * 8)
