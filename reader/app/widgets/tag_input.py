"""A line for tags, apart by commas, the last one completed from those in use."""

from __future__ import annotations

from collections.abc import Sequence

from textual.suggester import Suggester
from textual.widgets import Input

from reader.app.reading.tagging import completed, line_of, typed_tags


class TagInput(Input):
    """Tags; → or End takes the completion, and so does a sheet's own key by ``complete``.

    Args:
        tags: those that stand in it at first.
        known: those in use.
    """

    def __init__(self, tags: Sequence[str], known: Sequence[str], *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(
            line_of(tags),
            placeholder="tags, apart by commas",
            compact=True,
            select_on_focus=False,  # the next letter must not replace the tags that are there
            suggester=_FromUse(known),
            id=id,
        )
        self._known = known

    @property
    def tags(self) -> tuple[str, ...]:
        """What is typed."""
        return typed_tags(self.value)

    def complete(self) -> bool:
        """Complete the last tag by the first that fits, and begin the next; whether one does."""
        if (line := completed(self.value, self._known)) is None:
            return False
        self.value = f"{line}, "
        self.cursor_position = len(self.value)
        return True


class _FromUse(Suggester):
    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last tag completed."""
        found = completed(value, self._known)
        # the field shows the completion behind what is typed, so it must begin with it
        begins = found is not None and found[: len(value)].casefold() == value.casefold()
        return value + found[len(value) :] if found and begins else None
