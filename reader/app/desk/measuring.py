"""How wide the text column is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reader.app.widgets.reading_pane import ReadingPane

STEP: Final = 4  # cells
_LEAST, _MOST = 30, 160


def widen(pane: ReadingPane, by: int, say: Callable[[str], None]) -> None:
    """Make the column wider by so many cells, or narrower, within reason."""
    pane.measure = max(_LEAST, min(pane.measure + by, _MOST))
    say(f"Text column: {pane.measure} wide")
