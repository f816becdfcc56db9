"""The names of an article, the most central first; dates stand apart below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.widgets.entity_signs import SIGNS
from reader.app.widgets.row_paint import shorten
from reader.app.widgets.steady_focus import SteadyFocus
from reader.model.entity_type import EntityType

if TYPE_CHECKING:
    from reader.model.entity import Entity

_HEADING: Final = -1
_BLANK: Final = -2
_WIDEST: Final = 48


class EntityPanel(SteadyFocus, ScrollView, can_focus=True):
    """A list of entities: sign of the type, name, number of mentions."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entity-panel--cursor",
        "entity-panel--bar",
        "entity-panel--count",
        "entity-panel--heading",
        *(f"entity-panel--{sign.style}" for sign in SIGNS.values()),
    }
    DEFAULT_CSS = """
    EntityPanel {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        & > .entity-panel--cursor {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
        }
        & > .entity-panel--bar { color: $quiet; }
        & > .entity-panel--count { color: $quiet; }
        & > .entity-panel--heading { color: $quiet; text-style: bold; }
        & > .entity-panel--person { color: $entity-person; text-style: bold; }
        & > .entity-panel--org { color: $entity-org; text-style: italic; }
        & > .entity-panel--place { color: $entity-place; text-style: underline; }
        & > .entity-panel--norp { color: $entity-norp; text-style: bold italic; }
        & > .entity-panel--event { color: $entity-event; text-style: italic underline; }
        & > .entity-panel--date { color: $entity-date; }
        &:focus > .entity-panel--bar { color: $accent; }
        &:focus > .entity-panel--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Next name", show=False, id="names.next"),
        Binding("k,up", "move(-1)", "Previous name", show=False, id="names.previous"),
        Binding("space,pagedown,ctrl+f", "page(1)", "Page down", show=False, id="names.page-down"),
        Binding("b,pageup,ctrl+b", "page(-1)", "Page up", show=False, id="names.page-up"),
        Binding("g,home", "first", "First name", show=False, id="names.first"),
        Binding("G,end", "last", "Last name", show=False, id="names.last"),
        Binding("enter,l,right", "choose", "Next mention", id="names.choose"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """Line of the panel on which the cursor stands."""

    class Chosen(Message):
        """The user wants the next mention of an entity (its position in the analysis)."""

        def __init__(self, entity: int) -> None:
            super().__init__()
            self.entity = entity

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._entities: Sequence[Entity] = ()
        self._lines: tuple[int, ...] = ()  # positions in the analysis, or _HEADING, _BLANK
        self._waiting = "No article is open"

    @property
    def current(self) -> int | None:
        """Position in the analysis of the entity under the cursor."""
        return self._lines[self.cursor] if self._lines else None

    def entity(self, position: int) -> Entity:
        """The entity at a position of the analysis that is shown."""
        return self._entities[position]

    def show(self, entities: Sequence[Entity], *, empty: str = "No names were found in this article") -> None:
        """Show the entities of an article; ``empty`` is said when there are none.

        The cursor stays on its line, so that after a correction it is where it was.
        """
        anew = not self._lines
        self._entities, self._waiting = entities, empty
        names = [at for at, entity in enumerate(entities) if entity.type is not EntityType.DATE]
        dates = [at for at, entity in enumerate(entities) if entity.type is EntityType.DATE]
        parting = [_BLANK, _HEADING] if names and dates else [_HEADING] if dates else []
        self._lines = (*names, *parting, *dates)
        self.set_reactive(EntityPanel.cursor, self.validate_cursor(self.cursor))
        self._measure()
        if anew:
            self.scroll_to(y=0, animate=False)
        self.refresh()

    def follow(self, entity: int) -> None:
        """Put the cursor on an entity, as when the text jumps to one of its mentions."""
        if entity in self._lines:
            self.cursor = self._lines.index(entity)

    # -- keys ---------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """One name further or back, over headings."""
        line = self.cursor + by
        while 0 <= line < len(self._lines) and self._lines[line] < 0:
            line += by
        if 0 <= line < len(self._lines):
            self.cursor = line

    def action_page(self, by: int) -> None:
        """A page further or back."""
        self.cursor += by * max(1, self.size.height - 1)

    def action_first(self) -> None:
        """To the most central name."""
        self.cursor = 0

    def action_last(self) -> None:
        """To the last date or name."""
        self.cursor = len(self._lines) - 1

    def action_choose(self) -> None:
        """Ask for the next mention."""
        if (entity := self.current) is not None:
            self.post_message(self.Chosen(entity))

    def on_click(self, event: events.Click) -> None:
        """A click goes to the next mention."""
        offset = event.get_content_offset(self)
        line = -1 if offset is None else offset.y + self.scroll_offset.y
        if 0 <= line < len(self._lines) and self._lines[line] >= 0:
            self.cursor = line
            self.action_choose()

    # -- bookkeeping ----------------------------------------------------------------------------------

    def validate_cursor(self, value: int) -> int:
        """Keep it on a name."""
        line = max(0, min(value, len(self._lines) - 1))
        while self._lines and self._lines[line] < 0:
            line += 1
        return line

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaint the two lines, and keep the cursor in sight."""
        for line in (old, new):
            self.refresh_lines(line, 1)
        self._reveal()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._measure()
        self._reveal()

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))

    def _reveal(self) -> None:
        region = Region(0, self.cursor, 1, 1)
        self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    # -- painting -------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line, exactly as wide as the panel."""
        width, base = self.scrollable_content_region.width, self.rich_style
        line = y + self.scroll_offset.y
        if not self._lines and y == 0:
            text = f" {shorten(self._waiting, width - 1)}"
            return Strip([Segment(text, base + self._part("count"))]).adjust_cell_length(width, base)
        if line >= len(self._lines) or self._lines[line] == _BLANK:
            return Strip.blank(width, base)
        if self._lines[line] == _HEADING:
            return Strip([Segment(" Dates", base + self._part("heading"))]).adjust_cell_length(width, base)
        return self._paint(self._entities[self._lines[line]], width, base, current=line == self.cursor)

    def _paint(self, entity: Entity, width: int, base: Style, *, current: bool) -> Strip:
        bar = base + self._part("bar")
        if current:
            base += self._part("cursor")
            bar += Style(bgcolor=base.bgcolor)
        sign = SIGNS[entity.type]
        own = self._part(sign.style)
        kept = Style(bold=own.bold, italic=own.italic, underline=own.underline) if current else own
        count = f" {entity.count} "
        room = max(1, min(width, _WIDEST) - 3 - cell_len(count))  # a count far from its name is hard to read
        name = shorten(entity.canonical, room)
        gap = room - cell_len(name)
        return Strip(
            [
                Segment("▌" if current else " ", bar),
                Segment(f"{sign.sign} ", base + Style(color=None if current else own.color)),
                Segment(name, base + kept),
                Segment(" " * gap, base),
                Segment(count, base + (Style() if current else self._part("count"))),
            ]
        ).adjust_cell_length(width, base)

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"entity-panel--{name}", partial=True)
