"""Articles that are like one, to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.screens.overlay import Overlay
from reader.app.widgets.choices import Choices
from reader.model.article import ArticleId, ArticleRow
from reader.text.safe import safe_line
from reader.text.shown_title import shown_title


class NearestScreen(Overlay):
    """The most alike first; Enter takes one.

    Args:
        heading: what they are like, or what for.
        offers: the articles, each with what is said of it below its title.
        choose: takes one.
        foot: what the keys do.
    """

    def __init__(
        self,
        heading: str,
        offers: Sequence[tuple[ArticleRow, str]],
        choose: Callable[[ArticleId], object],
        foot: str = "↵ reads · esc closes",
    ) -> None:
        super().__init__(safe_line(heading), foot if offers else "esc closes")
        self._offers = offers
        self._choose = choose

    def parts(self) -> ComposeResult:
        """The articles."""
        if not self._offers:
            yield Static("No other article has its telling words", id="body", markup=False)
        else:
            options = [Option(_shown(row, said)) for row, said in self._offers]
            yield Choices(*options, id="body", markup=False, compact=True)

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss()
        self._choose(self._offers[message.option_index][0].id)


def _shown(row: ArticleRow, said: str) -> Content:
    return Content.assemble(
        Content.styled(shown_title(row), "bold"), "\n  ", Content.styled(safe_line(said), "$quiet")
    )
