"""The articles nearest to the one open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.reading.dates import shown_date
from reader.app.screens.overlay import Overlay
from reader.app.widgets.choices import Choices
from reader.model.answer import ResultRow
from reader.model.article import ArticleId
from reader.text.safe import safe_line


class NearestScreen(Overlay):
    """Nearest first; Enter reads one.

    Args:
        title: of the article that they are like.
        rows: the nearest articles.
        read: opens an article.
    """

    def __init__(self, title: str, rows: Sequence[ResultRow], read: Callable[[ArticleId], None]) -> None:
        super().__init__(f"Like “{safe_line(title)}”", "↵ reads · esc closes" if rows else "esc closes")
        self._rows = rows
        self._read = read

    def parts(self) -> ComposeResult:
        """The articles."""
        if not self._rows:
            yield Static("No other article has its telling words", id="body", markup=False)
        else:
            yield Choices(*(Option(_shown(row)) for row in self._rows), id="body", markup=False, compact=True)

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss()
        self._read(self._rows[message.option_index].row.id)


def _shown(result: ResultRow) -> Content:
    row = result.row
    day = shown_date(row.date, row.date_source) if row.date else ""
    about = " · ".join(filter(None, (day, row.publisher)))
    return Content.assemble(
        Content.styled(row.title, "bold"), "\n  ", Content.styled(safe_line(about), "$quiet")
    )
