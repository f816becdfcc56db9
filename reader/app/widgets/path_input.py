"""A line for a path, completed with Tab from what is there."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from reader.app.desk.typed_paths import completed_path


class PathInput(Input):
    """A path; relative to where newsreader was started, or with ``~``.

    Args:
        path: the one offered; the next letter goes behind it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", "Complete", show=False)]
    DEFAULT_CSS = "PathInput { height: 1; background: $surface; padding: 0 1; }"

    class NothingFits(Message):
        """There is nothing that begins as what is typed."""

    def __init__(self, path: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(path, placeholder="where to", compact=True, select_on_focus=False, id=id)

    def put(self, path: str) -> None:
        """Another path stands here, the cursor behind it."""
        if path != self.value:
            self.value = path
            self.cursor_position = len(path)

    @work(exclusive=True, group="complete")
    async def action_complete(self) -> None:
        """Complete the path; what was typed meanwhile wins."""
        typed = self.value
        found = await asyncio.to_thread(completed_path, typed)
        if self.value != typed:
            return
        if found is None:
            self.post_message(self.NothingFits())
        else:
            self.put(found)
