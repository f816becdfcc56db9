"""An article laid out at a width: which row of the screen shows what, and where a code point stands."""

from __future__ import annotations

from reader.app.reading import caret
from reader.app.reading.head import Head
from reader.app.reading.wrap import Line, Lines
from reader.model.article import Article
from reader.model.marks import UNMARKED, Marks


class Page:
    """Rows of an article from its title to the end of its text; ``width`` in cells."""

    def __init__(self, article: Article, width: int, marks: Marks = UNMARKED) -> None:
        self.article = article
        self.width = width
        self.head = Head(article, width, marks)
        self.lines = Lines(article.text, width)

    def remark(self, marks: Marks) -> int:
        """Show other marks in the head; by how many rows that moves the text down."""
        before = self.head.height
        self.head = Head(self.article, self.width, marks)
        return self.head.height - before

    @property
    def rows(self) -> int:
        """Number of rows; an estimate until all lines are made."""
        return self.head.height + self.lines.estimate

    def row_of(self, offset: int) -> int:
        """The row that shows a code point of the text."""
        return self.head.height + self.lines.line_of(offset)

    def line_at(self, row: int) -> Line | None:
        """The text of a row; ``None`` for a row of the head and behind the end."""
        index = row - self.head.height
        if index < 0:
            return None
        self.lines.make(lines=index + 1)
        return self.lines.line(index) if index < len(self.lines) else None

    def start_of(self, row: int) -> int:
        """The first code point of the text at or below a row; the end of the text behind it."""
        if row < self.head.height:
            return 0
        line = self.line_at(row)
        return len(self.article.text) if line is None else line.start

    def offset_at(self, row: int, cell: int) -> int:
        """The code point at a cell of a row; right of the text the line's end."""
        index = row - self.head.height
        if index < 0:
            return 0
        self.lines.make(lines=index + 1)
        if index >= len(self.lines):
            return caret.text_end(self.article.text)
        return caret.offset_at(self.lines, index, cell)

    def cluster_at(self, row: int, cell: int) -> tuple[int, int]:
        """The character shown at a cell; ``(end, end)`` right of a line, ``(start, start)`` left of it."""
        line = self.line_at(row)
        if line is None:
            at = self.offset_at(row, cell)
            return at, at
        if cell < 0:
            return line.start, line.start
        start = self.offset_at(row, cell)
        if start >= line.end:
            return line.end, line.end
        stops = caret.stops(self.lines, row - self.head.height)
        return start, next(stop for stop in stops if stop > start)
