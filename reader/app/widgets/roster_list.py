"""The entities of the library, one line each: sign of the type, name, and in how many articles it is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from reader.app.widgets import row_paint
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.component_style import component_style
from reader.app.widgets.entity_signs import SIGNS
from reader.app.widgets.list_row import ListRow
from reader.app.widgets.roster_keys import ROSTER_KEYS
from reader.app.widgets.row_paint import shorten
from reader.model.entity_type import EntityType

_WIDEST: Final = 110  # cells; a number far from its name is hard to read


@dataclass(frozen=True, slots=True)
class EntityRow(ListRow):
    """An entity: ``title`` is its name, ``date`` what stands at the right edge, ``key`` the entity's own."""

    kind: EntityType = EntityType.PERSON


class RosterList(ArticleList, inherit_bindings=False):
    """A virtual list of entities; the actions are those of the screen."""

    LINES = 1
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"roster-list--{sign.style}" for sign in SIGNS.values()}
    DEFAULT_CSS = """
    RosterList {
        & > .roster-list--person { color: $entity-person; text-style: bold; }
        & > .roster-list--org { color: $entity-org; text-style: italic; }
        & > .roster-list--place { color: $entity-place; text-style: underline; }
        & > .roster-list--norp { color: $entity-norp; text-style: bold italic; }
        & > .roster-list--event { color: $entity-event; text-style: italic underline; }
        & > .roster-list--date { color: $entity-date; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = ROSTER_KEYS

    class Chosen(Message):
        """The user wants to see the page of the name under the cursor, whether or not its row is here."""

    def action_open(self) -> None:
        """Ask for the page of the current name."""
        if len(self.source):
            self.post_message(self.Chosen())

    def _paint(self, row: ListRow | None, line: int, width: int, *, current: bool, marked: bool) -> Strip:  # noqa: ARG002 - nothing is marked here
        look = self._look(current=current)
        if not isinstance(row, EntityRow):
            return row_paint.paint_missing(width, look, current=current, title=line == 0)
        sign = SIGNS[row.kind]
        own = component_style(self, f"roster-list--{sign.style}")
        # on the cursor's background only weight and line carry, as in the article list
        kept = Style(bold=own.bold, italic=own.italic, underline=own.underline) if current else own
        wide = min(width, _WIDEST)
        right = shorten(f" {row.date} ", max(0, wide - 8))
        room = max(0, wide - 3 - cell_len(right))
        name = shorten(row.title, room)
        return Strip(
            [
                Segment("▌" if current else " ", look.bar),
                Segment(f"{sign.sign} ", look.base + Style(color=None if current else own.color)),
                Segment(name, look.base + kept),
                Segment(" " * (room - cell_len(name)), look.base),
                Segment(right, look.right),
            ]
        ).adjust_cell_length(width, look.base)
