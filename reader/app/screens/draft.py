"""A sheet on which something is written. It closes when that is safe, and not before."""

from __future__ import annotations

from abc import abstractmethod

from textual.widgets import Static

from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import in_turn
from reader.errors import NewsreaderError
from reader.text.safe import safe_line


class DraftScreen(Overlay):
    """Keeps what is written; asks once before it throws it away. A ``Static`` of id ``trouble`` says what is wrong.

    Args:
        heading: what is being written.
        foot: what the keys do here.
        keeps: the key that keeps it, as it is shown.
    """

    DEFAULT_CSS = """
    DraftScreen {
        & > #sheet { height: auto; max-height: 90%; }
        TagInput { background: $surface; padding: 0 1; }
        #fitting { height: 1; color: $quiet; }
        #trouble { height: auto; color: $text-error; }
        &.-flat > #sheet { max-height: 100%; padding: 0 2; }
        &.-flat #body, &.-flat #foot { margin: 0; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-tall")]  # noqa: RUF012 - Textual types it so

    def __init__(self, heading: str, foot: str, *, keeps: str) -> None:
        super().__init__(heading, foot)
        self._keeps = keeps
        self._warned = False
        self._saving = False

    @property
    @abstractmethod
    def changed(self) -> bool:
        """Whether there is something that would be lost."""

    @abstractmethod
    async def save(self) -> None:
        """Keep it.

        Raises:
            NewsreaderError: when it could not be kept.
        """

    def action_keep(self) -> None:
        """Keep it; close once it is safe. Keys typed meanwhile wait, and go to what is on screen then."""
        if not self._saving:
            self._saving = True
            in_turn(self)(self._keep())

    async def _keep(self) -> None:
        try:
            await self.save()
        except NewsreaderError as error:
            self.trouble(f"{error}. Nothing of it is lost here.")
        else:
            self.dismiss()
        finally:
            self._saving = False

    def action_close(self) -> None:
        """Close; what would be lost is asked for once."""
        if self.changed and not self._warned:
            self._warned = True
            self.trouble(f"This is not kept yet: {self._keeps} keeps it, esc again throws it away")
        else:
            self.let_go()
            self.dismiss()

    def let_go(self) -> None:
        """The user throws away what is written, or has written nothing."""

    def trouble(self, text: str) -> None:
        """Say what is wrong."""
        self.query_one("#trouble", Static).update(safe_line(text))
