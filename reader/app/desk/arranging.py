"""Which panes are on screen and which has the focus, at every width; the style sheet does the rest."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

if TYPE_CHECKING:
    from reader.app.screens.panes import NamesPane

NARROW: Final = 100  # below it one pane at a time
WIDE: Final = 150  # from it on the names have a column of their own
LEAST: Final = (40, 10)  # columns and lines; below them there is no room for anything
TOO_SMALL: Final = f"newsreader needs {LEAST[0]} columns and {LEAST[1]} lines"
BY_WIDTH: Final = [(0, "-sliver"), (LEAST[0], "-narrow"), (NARROW, "-medium"), (WIDE, "-wide")]
BY_HEIGHT: Final = [(0, "-flat"), (LEAST[1], "-tall")]


class Pane(StrEnum):
    """A part of the desk that can have the focus."""

    LIST = "list"
    READING = "reading"
    NAMES = "names"
    SEARCH = "search"


_READ: Final = (Pane.READING, Pane.NAMES)


class Arranging:
    """Sets the classes of the panes from which ``styles/desk.tcss`` lays them out.

    Args:
        screen: the desk.
        panes: list, article and names.
        articles, text, names, line: the widgets that take the focus, one for each pane.
        readable: whether there is an article to go to; without one nobody is led into an empty pane.

    Attributes:
        names_column: whether the names are shown where they have a column of their own.
        names_over: whether they are shown where they lie over the list or below the article.
        zoomed: whether the focused pane has the whole screen.
    """

    def __init__(
        self,
        screen: Screen[None],
        panes: tuple[Widget, Widget, NamesPane],
        *,
        articles: Widget,
        text: Widget,
        names: Widget,
        line: Widget,
        readable: Callable[[], bool],
    ) -> None:
        self._screen = screen
        self._panes = panes
        self._readable = readable
        self._targets = {Pane.LIST: articles, Pane.READING: text, Pane.NAMES: names, Pane.SEARCH: line}
        self._main = Pane.LIST
        self.names_column = True
        self.names_over = False
        self.zoomed = False

    @property
    def narrow(self) -> bool:
        """Whether list and article take turns."""
        return self._screen.app.size.width < NARROW

    def home(self) -> None:
        """Take off whatever lies over the desk."""
        app = self._screen.app
        while app.screen is not self._screen:  # it is "current" also below a screen that does not fill it
            app.pop_screen()

    @property
    def wide(self) -> bool:
        """Whether the names have a column of their own."""
        return self._screen.app.size.width >= WIDE

    @property
    def previews(self) -> bool:
        """Whether an article shows beside the list, so that moving the cursor may change it."""
        return not self.narrow and not self.zoomed

    @property
    def focused(self) -> Pane:
        """The pane with the focus."""
        for pane, target in self._targets.items():
            if target.has_focus:
                return pane
        return self._main

    @property
    def typing(self) -> bool:
        """Whether a key is a letter of something that is typed."""
        return isinstance(self._screen.focused, Input)

    @property
    def main(self) -> Pane:
        """List or article, whichever had the focus last; at a narrow width the one on screen."""
        return self._main

    @property
    def names_shown(self) -> bool:
        """Whether the names are on screen."""
        if self.wide:
            return self.names_column
        return self.names_over and (not self.narrow or self._main is Pane.READING)

    def go(self, pane: Pane) -> None:
        """Show a pane and give it the focus; article and names only where there is something to read."""
        if pane in _READ and not self._readable():
            return
        if pane is Pane.NAMES:
            self._open_names(shown=True)
            if self.narrow:
                self._main = Pane.READING
            self.arrange()
        elif pane is Pane.LIST:
            self.show_list()
        elif pane is Pane.READING:
            self._main = pane
            self.arrange()
        self._focus(pane)

    def show_list(self) -> None:
        """Bring the list on screen without moving the focus, as when a query is typed."""
        self._main = Pane.LIST
        if not self.narrow and not self.wide:
            self.names_over = False  # they would lie over it
        self.arrange()

    def entered(self, pane: Pane) -> None:
        """A pane got the focus by other means, such as a click."""
        if pane in (Pane.LIST, Pane.READING) and pane is not self._main:
            self._main = pane
            self.arrange()

    def next(self, direction: int) -> None:
        """Go to the next pane, or the one before."""
        panes = [Pane.LIST, Pane.READING, *([Pane.NAMES] if self.names_shown else [])]
        at = panes.index(self.focused) if self.focused in panes else -1 if direction > 0 else 0
        self.go(panes[(at + direction) % len(panes)])

    def toggle_names(self) -> None:
        """Show the names and go there, or close them."""
        if self.names_shown:
            self.close_names()
        else:
            self.go(Pane.NAMES)

    def close_names(self) -> None:
        """Close the names; a focus that was there goes to the article."""
        was_there = self.focused is Pane.NAMES
        self._open_names(shown=False)
        self.arrange()
        if was_there:
            self.go(Pane.READING)

    def _open_names(self, *, shown: bool) -> None:
        if self.wide:
            self.names_column = shown
        else:
            self.names_over = shown

    def toggle_zoom(self) -> None:
        """Give the focused pane the whole screen, or take it back."""
        self.zoomed = not self.zoomed
        self.arrange()

    def frame(self) -> None:
        """Say by its class which pane has the focus.

        A rule for ``:focus-within`` would do the same, but with it everything in the pane is styled anew.
        """
        focused = self._screen.focused
        here = () if focused is None else focused.ancestors_with_self
        changed = [pane for pane in self._panes if pane.has_class("-focused") != (pane in here)]
        for pane in changed:
            pane.set_class(pane in here, "-focused", update=False)
        if changed:
            self._screen.app.stylesheet.update_nodes(changed)

    def _focus(self, pane: Pane) -> None:
        # at once: Widget.focus would let the keys that follow go to the old place
        self._screen.set_focus(self._targets[pane], scroll_visible=False)
        self.frame()

    def arrange(self) -> None:
        """Set the classes, and move a focus that would be on a pane no longer shown."""
        if self.names_shown:
            self._panes[-1].fill()
        zoomed = self.zoomed and not self.narrow
        before = self._panes[0].classes
        for name, shown in (
            ("-at-reading", self._main is Pane.READING),
            ("-at-list", self._main is not Pane.READING),
            ("-names", self.names_shown and not zoomed),
            ("-zoom", zoomed),
        ):
            for pane in self._panes:
                pane.set_class(shown, name, update=False)
        if self._panes[0].classes != before:  # what is in the panes looks the same, and is not styled anew
            self._screen.app.stylesheet.update_nodes(self._panes)
        if self._targets[Pane.NAMES].has_focus and (zoomed or not self.names_shown):
            self._focus(self._main)
        elif self._targets[Pane.LIST].has_focus and self._main is Pane.READING and (self.narrow or zoomed):
            self._focus(Pane.READING)
