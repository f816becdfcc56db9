"""The citation of what is at hand in every style: to look at, to copy, and to choose the style by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.screens.overlay import Overlay
from reader.app.widgets.choices import Choices
from reader.exports.citing import cite_all, style_names, style_of
from reader.model.citation import Citation
from reader.text.safe import normalise, safe_text

_SHOWN: Final = 20  # articles; what is copied are all


class CitationScreen(Overlay):
    """Styles above, words before records; below them the whole citation in the style under the cursor.

    Args:
        citations: of what is at hand; at least one.
        style: the one in force.
        choose: takes a style.
        copy: copies a text.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "next", "Next style", show=False),
        Binding("y", "copy", "Copy", show=False),
        Binding("space,pagedown,ctrl+f", "scroll_preview(1)", "Further", show=False, priority=True),
        Binding("b,pageup,ctrl+b", "scroll_preview(-1)", "Back", show=False, priority=True),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-tall")]  # noqa: RUF012 - Textual types it so
    DEFAULT_CSS = """
    CitationScreen {
        & > #sheet { height: 95%; max-height: 28; }
        #body { height: auto; max-height: 46vh; margin: 1 0 0 0; }
        #preview { height: 1fr; margin: 1 0; scrollbar-size-vertical: 1; }
        #citation { height: auto; }
        &.-flat #sheet { height: 100%; padding: 0 2; }
        &.-flat #body, &.-flat #preview { margin: 0; }
    }
    """

    def __init__(
        self,
        citations: Sequence[Citation],
        style: str,
        choose: Callable[[str], object],
        copy: Callable[[str], None],
    ) -> None:
        super().__init__(_heading(citations), "↵ makes it your style · y copies · r next · esc closes")
        self._citations = citations
        self._style = style
        self._choose = choose
        self._copy = copy
        words = style_names(records=False)
        self._names = (*words, *(name for name in style_names() if name not in words))

    def parts(self) -> ComposeResult:
        """Styles, citation."""
        options = [Option(_shown(name, self._style)) for name in self._names]
        yield Choices(*options, id="body", markup=False, compact=True)
        with VerticalScroll(id="preview", can_focus=False):
            yield Static("", id="citation", markup=False)

    def on_mount(self) -> None:
        """Begin at the style in force."""
        self._styles.highlighted = self._names.index(self._style)
        self.set_focus(self._styles)

    @property
    def _styles(self) -> Choices:
        return self.query_one(Choices)

    def _written(self, most: int | None = None) -> str:
        """The citations, or so many of them, in the style under the cursor, without a line end."""
        style = self._names[self._styles.highlighted or 0]
        return cite_all(self._citations[:most], style).rstrip("\r\n")

    @on(OptionList.OptionHighlighted)
    def _preview(self) -> None:
        more = len(self._citations) - _SHOWN
        rest = f"\n… and those of {more:,} more articles" if more > 0 else ""
        shown = safe_text(normalise(self._written(_SHOWN)))
        self.query_one("#citation", Static).update(f"{shown}{rest}")
        self.query_one("#preview").scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss()
        self._choose(self._names[message.option_index])

    def action_next(self) -> None:
        """The next style; after the last the first."""
        self._styles.action_cursor_down()

    def action_copy(self) -> None:
        """Copy the citation as it is shown."""
        text = self._written()
        self.dismiss()
        self._copy(text)

    def action_scroll_preview(self, direction: int) -> None:
        """Through a citation that is longer than the sheet."""
        preview = self.query_one("#preview")
        preview.scroll_relative(y=direction * max(1, preview.size.height - 1), animate=False)


def _heading(citations: Sequence[Citation]) -> str:
    return (
        "Citation style" if len(citations) == 1 else f"Citation style, shown by {len(citations):,} articles"
    )


def _shown(name: str, style: str) -> Content:
    mark = "•" if name == style else " "
    return Content.assemble(f"{mark} {style_of(name).title}", Content.styled(f"  {name}", "$quiet"))
