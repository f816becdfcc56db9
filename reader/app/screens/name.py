"""A sheet that asks for a name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from reader.app.screens.draft import DraftScreen
from reader.text.safe import safe_line


class NameScreen(DraftScreen):
    """It closes when the name is safe, and not before.

    Args:
        heading: what is being named.
        about: what stands above the name.
        name: the one it has, or might have.
        keep: keeps a name; raises ``NewsreaderError`` when it cannot be.
    """

    DEFAULT_CSS = """
    NameScreen #body { height: 1; margin: 1 0; background: $surface; padding: 0 1; }
    """

    def __init__(self, heading: str, about: str, name: str, keep: Callable[[str], Awaitable[None]]) -> None:
        super().__init__(heading, "↵ keeps · esc closes", keeps="↵")
        self._about = about
        self._name_before = safe_line(name)
        self._keep_name = keep

    def parts(self) -> ComposeResult:
        """What it is about, the name, what went wrong."""
        yield Static(safe_line(self._about), id="about", markup=False)
        yield Input(self._name_before, placeholder="its name", id="body", compact=True)
        yield Static("", id="trouble", markup=False)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_keep()

    @property
    def changed(self) -> bool:
        """Whether another name is typed."""
        return self._typed != self._name_before

    async def save(self) -> None:
        """Keep the name."""
        await self._keep_name(self._typed)

    @property
    def _typed(self) -> str:
        return self.query_one(Input).value
