"""A sheet on which a correction is said in full. It closes when that is safe, and not before."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from reader.app.desk.correcting import Draft
from reader.app.screens.overlay import Overlay
from reader.app.typed_keys import in_turn
from reader.errors import NewsreaderError
from reader.model.correction import CorrectionKind, EntityName
from reader.text.safe import safe_line


def step_into(under: Overlay, step: CorrectionStep, made: Callable[[], None]) -> None:
    """Ask for more in place of a sheet, which is back when nothing came of it; ``made`` is called when it did."""
    sheet = under.query_one("#sheet")
    sheet.display = False

    def went(_: None) -> None:
        sheet.display = True
        if step.made:
            made()

    under.app.push_screen(step, went)


class CorrectionStep(Overlay):
    """Makes one correction.

    Args:
        draft: of what, and where it shall hold.
        heading: what is asked.
        foot: what the keys do here.

    Attributes:
        made: whether the correction was made.
    """

    DEFAULT_CSS = """
    CorrectionStep {
        & > #sheet { height: auto; max-height: 90%; }
        #trouble { height: auto; color: $text-error; }
        Input { height: 1; margin: 1 0 0 0; background: $surface; padding: 0 1; }
    }
    """

    def __init__(self, draft: Draft, heading: str, foot: str) -> None:
        where = "everywhere" if draft.everywhere else "in this article"
        super().__init__(safe_line(f"{heading} ({where})"), foot)
        self.draft = draft
        self.made = False
        self._making = False

    def parts(self) -> ComposeResult:
        """What went wrong, and what can be said."""
        yield self.trouble_line()
        yield from self.choice()

    @abstractmethod
    def choice(self) -> ComposeResult:
        """What is chosen from or written into, of id ``body``."""

    @staticmethod
    def trouble_line() -> Static:
        """Where ``trouble`` speaks."""
        return Static("", id="trouble", markup=False)

    def trouble(self, text: str) -> None:
        """Say what is wrong."""
        self.query_one("#trouble", Static).update(safe_line(text))

    def make(self, kind: CorrectionKind, into: EntityName | None = None, names: Sequence[str] = ()) -> None:
        """Make the correction and close; what keeps it from being made is told here."""
        if not self._making:  # Enter may be pressed twice
            self._making = True
            in_turn(self)(self._make(kind, into, names))

    async def _make(self, kind: CorrectionKind, into: EntityName | None, names: Sequence[str]) -> None:
        try:
            await self.draft.make(kind, into, names)
        except NewsreaderError as error:
            self.trouble(str(error))
        else:
            self.made = True
            self.dismiss()
        finally:
            self._making = False
