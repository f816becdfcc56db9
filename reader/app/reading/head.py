"""What stands above the text of an article: its title, the facts about it, the user's tags and note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from reader.app.reading.dates import shown_date
from reader.app.reading.wrap import Line, Lines
from reader.model.article import Article
from reader.model.marks import UNMARKED, Marks
from reader.model.metadata import corrections_in_words
from reader.text.shown_title import shown_title

_BETWEEN: Final = " · "
_NOTE_LINES: Final = 6  # a longer note must not keep the text off the screen
_WORDS_A_MINUTE: Final = 238
"""Silent reading of English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""


class Head:
    """The lines above the text at a width: title, facts, warnings, tags and note, and a blank line.

    Attributes:
        heading: the article's title as shown.
        title: ranges of it, a line each.
        facts, warnings, own: lines as shown.
    """

    def __init__(self, article: Article, width: int, marks: Marks = UNMARKED) -> None:
        self.heading = shown_title(article)
        self.title = _lines(self.heading, width)
        self.facts = joined(list(_facts(article)), width)
        self.warnings = [
            line for warning in article.warnings for line in _texts(f"! {warning.message}", width)
        ]
        self.own = [*joined([f"#{tag}" for tag in marks.tags], width, " "), *_noted(marks.note or "", width)]

    @property
    def height(self) -> int:
        """Number of lines, the blank one included."""
        return len(self.title) + len(self.facts) + len(self.warnings) + len(self.own) + 1


def joined(facts: Sequence[str], width: int, between: str = _BETWEEN) -> list[str]:
    """Facts side by side, on as many lines as they need; none is torn that fits a line."""
    lines: list[str] = []
    for fact in facts:
        if lines and cell_len(lines[-1]) + cell_len(between) + cell_len(fact) <= width:
            lines[-1] += between + fact
        else:
            lines += _texts(fact, width)
    return lines


def _facts(article: Article) -> Iterator[str]:
    if article.byline:
        yield article.byline
    if article.publisher:
        yield article.publisher
    if article.date:
        yield shown_date(article.date, article.date_source)
    if article.words:
        yield "1 word" if article.words == 1 else f"{article.words:,} words"
        yield f"{max(1, round(article.words / _WORDS_A_MINUTE)):,} min"
    if said := corrections_in_words(article):
        yield said


def _noted(note: str, width: int) -> list[str]:
    """A note behind its sign; of a long one the beginning."""
    said = [line for line in note.splitlines() if line.strip()]
    lines = [text for at, line in enumerate(said) for text in _texts(line if at else f"✎ {line}", width)]
    if len(lines) <= _NOTE_LINES:
        return lines
    return [*lines[: _NOTE_LINES - 1], f"{lines[_NOTE_LINES - 1][: width - 2]} …"]


def _lines(text: str, width: int) -> list[Line]:
    lines = Lines(text, width)
    lines.make_all()
    return [lines.line(index) for index in range(len(lines))]


def _texts(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in _lines(text.replace("\t", " "), width)]
