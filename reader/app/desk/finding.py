"""Finding words in the open article, while the list stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.app.desk.arranging import Pane
from reader.app.desk.question import Question

if TYPE_CHECKING:
    from reader.app.desk.arranging import Arranging
    from reader.app.desk.opening import Opening
    from reader.app.screens.panes import ArticlePane
    from reader.app.widgets.find_line import FindLine
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.model.article import Article, ArticleId


class Finding:
    """What is typed below the article is lit in it instead of the list's query, until one lets go of it.

    Args:
        place: the pane in which the line opens.
        text: the article.
        opening: lights what is found.
        arranging: gives the focus.
        say: tells something in the status line.
    """

    def __init__(
        self,
        place: ArticlePane,
        text: ReadingPane,
        opening: Opening,
        arranging: Arranging,
        say: Callable[[str], None],
    ) -> None:
        self._place = place
        self._text = text
        self._opening = opening
        self._arranging = arranging
        self._say = say
        self._line: FindLine | None = None
        self._from = 0  # the place in the text where one was before
        self._article: ArticleId | None = None
        self._question = Question()

    @property
    def active(self) -> bool:
        """Whether its line is on screen."""
        return self._line is not None and self._line.display

    @property
    def typing(self) -> bool:
        """Whether a key is a letter of it."""
        return self._line is not None and self._line.input.has_focus

    @property
    def blank(self) -> bool:
        """Whether nothing is typed."""
        return self._line is None or not self._line.text

    async def begin(self) -> None:
        """Open the line, or go back into it."""
        if self._line is None:
            self._line = await self._place.line()
        if not self.active:
            self._line.clear()
            self._line.display = True
            self._article = self._text.article.id if self._text.article else None
        self._from = self._text.place
        self._line.screen.set_focus(self._line.input, scroll_visible=False)
        self._line.input.select_all()

    def typed(self, text: str) -> None:
        """Something else is to be found: go to the first from where one was."""
        if self.active:
            self._question = self._question.changed(text)
            self._opening.light(jump=True, after=self._from)
            if not text.strip():
                self._text.go_to(self._from, "top")

    def entered(self) -> None:
        """Go on reading; what was found stays lit."""
        if self.blank:
            self.close()
        self._arranging.go(Pane.READING)

    def close(self) -> None:
        """Light what the list's query finds again; who was still typing is back where they were."""
        typing = self.typing
        self.end()
        self._opening.light(jump=False)
        if typing:
            self._text.go_to(self._from, "top")
            self._arranging.go(Pane.READING)

    def end(self) -> None:
        """Nothing is to be found any more, as when another article is opened."""
        if self._line is not None and self.active:
            was_there = self.typing
            self._line.display = False
            self._question = self._question.changed("")
            if was_there:
                self._arranging.go(Pane.READING)
            self._line.screen.refresh_bindings()  # n may have nothing to go to any more

    def opened(self, article: Article | None) -> None:
        """An article is in the pane, perhaps the same in a newer form."""
        if article is None or article.id != self._article:
            self.end()

    def question(self, article: ArticleId) -> Question | None:
        """What is to be found in an article; ``None`` when nothing is."""
        return self._question if self.active and article == self._article else None

    def round(self, direction: int) -> bool:
        """There is no further one: go round the end of the article; false when nothing is to be found."""
        if not self.active:
            return False
        if self._text.hit_position[1]:
            self._text.hit_from_end(direction)
            self._say("On from the start" if direction > 0 else "On from the end")
        return True

    def show(self) -> None:
        """Tell how often it was found, and which of them this is."""
        if self._line is not None and self.active:
            at, count = self._text.hit_position
            found = f"{at:,} of {count:,}" if count else "not in the text"
            self._line.count("" if self.blank else found)
