"""Every key in force, as it is now, and searchable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import ClassVar, Final

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reader.app.command import Context
from reader.app.keys import KeyEntry, key_entries, shown_key
from reader.app.screens.overlay import Overlay
from reader.app.widgets.entity_signs import legend

_KEYS_WIDTH: Final = 19
_NOTES: Final = (
    (
        "The mouse works everywhere: click, double click (open a row, select a word), triple click (a "
        "paragraph), drag, wheel. To select with the terminal instead, hold Shift (Option in iTerm2, fn in "
        "Terminal.app), or start with --no-mouse."
    ),
    (
        "Should the terminal ever be left in disorder, the command “reset” brings it back. Your marks are "
        "kept in any case."
    ),
)


class HelpScreen(Overlay):
    """The keys by place, those of the focused pane first.

    Args:
        first: the place whose keys stand at the top.
        keymap: the user's own keys.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(15)", show=False),
        Binding("pageup", "scroll(-15)", show=False),
    ]

    def __init__(self, first: Context, keymap: Mapping[str, str]) -> None:
        super().__init__("Keys", "type to search · ↑ ↓ scroll · esc closes")
        self._first = first
        self._keymap = keymap

    def parts(self) -> ComposeResult:
        """The search field; then the keys."""
        yield Input(placeholder="search the keys", compact=True, id="key-search")
        yield VerticalScroll(Static("", id="key-table", markup=False), id="body", can_focus=False)

    def on_mount(self) -> None:
        """Typing searches."""
        self.query_one("#key-search", Input).focus()

    @on(Input.Changed)
    def _search(self) -> None:
        self._show()
        self.query_one("#body").scroll_to(y=0, animate=False)

    def action_scroll(self, by: int) -> None:
        """Lines down or up."""
        self.query_one("#body").scroll_relative(y=by, animate=False)

    def on_resize(self) -> None:
        """Wrap again."""
        self._show()

    def _show(self) -> None:
        wanted = self.query_one("#key-search", Input).value
        self.query_one("#key-table", Static).update(
            self._table(wanted, self.query_one("#body").size.width - 1)
        )

    def _table(self, wanted: str, width: int) -> Content:
        entries = key_entries(self._keymap)
        contexts = [self._first, *(context for context in Context if context is not self._first)]
        blocks = [block for context in contexts if (block := _block(context, entries, wanted, width))]
        if not wanted:
            blocks += [Content.assemble(Content.styled("Names in the text", "bold"), "\n", legend(2))]
            blocks += [Content(note) for note in _NOTES]
        return Content("\n\n").join(blocks) if blocks else Content("No key does this")


def _block(context: Context, entries: Iterable[KeyEntry], wanted: str, width: int) -> Content | None:
    """The keys of one place that answer the search; nothing when there are none."""
    words = wanted.casefold().split()
    lines: list[Content] = []
    for entry in entries:
        keys = "  ".join(shown_key(key) for key in entry.keys)
        said = f"{keys} {entry.title} {entry.help} {entry.id} {context.value}".casefold()
        if entry.context is context and all(word in said for word in words):
            lines += _lines(keys, entry, max(20, width - _KEYS_WIDTH - 2))
    if not lines:
        return None
    return Content("\n").join([Content.styled(context.value, "bold"), *lines])


def _lines(keys: str, entry: KeyEntry, room: int) -> Iterator[Content]:
    """Keys at the left, what they do beside them, all of it in its column."""
    first, *further = wrap(entry.title, room)
    gap = " " * max(2, _KEYS_WIDTH - cell_len(keys))
    yield Content.assemble("  ", Content.styled(keys, "$accent"), gap, first)
    indent = " " * (_KEYS_WIDTH + 2)
    yield from (Content(indent + line) for line in further)
    yield from (Content.styled(indent + line, "$quiet") for line in wrap(entry.help, room))
