"""From mention to mention: of one entity, or of all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.widgets.entity_panel import EntityPanel
    from reader.app.widgets.reading_pane import ReadingPane
    from reader.model.entity import Analysis, Mention


class Walking:
    """Jumps through the mentions of the open article; the one jumped to is selected, so that it shows.

    Args:
        pane: the text.
        panel: the names, whose cursor follows.
        say: tells which mention of how many it is.
    """

    def __init__(self, pane: ReadingPane, panel: EntityPanel, say: Callable[[str], None]) -> None:
        self._pane = pane
        self._panel = panel
        self._say = say
        self._analysis: Analysis | None = None
        self._last: tuple[int, int] | None = None  # start of the mention jumped to, and the pane's place then

    def begin(self, analysis: Analysis | None) -> None:
        """Another article is open, or its names have become known."""
        self._analysis = analysis
        self._last = None

    def next_of(self, entity: int) -> None:
        """To the next mention of an entity; after the last comes the first."""
        if self._analysis is None:
            return
        mentions = [mention for mention in self._analysis.mentions if mention.entity == entity]
        name = self._analysis.entities[entity].canonical
        if not mentions:
            self._say(f"{name} is named in the title alone")
            return
        at = self._jump(mentions, 1)
        self._say(f"{name}: mention {at + 1} of {len(mentions)} in the text")

    def step(self, direction: int) -> None:
        """To the next or previous mention of any entity."""
        if self._analysis is None or not self._analysis.mentions:
            self._say("No names are known in this article")
            return
        mentions = self._analysis.mentions
        at = self._jump(mentions, direction)
        entity = mentions[at].entity
        self._panel.follow(entity)
        self._say(f"{self._analysis.entities[entity].canonical}: name {at + 1} of {len(mentions)}")

    def at(self, offset: int) -> int | None:
        """The entity that is named at a code point of the text."""
        for mention in self._analysis.mentions if self._analysis else ():
            if mention.start <= offset < mention.end:
                return mention.entity
        return None

    def _jump(self, mentions: Sequence[Mention], direction: int) -> int:
        starts = [mention.start for mention in mentions]
        here = self._here()
        at = bisect_right(starts, here) if direction > 0 else bisect_right(starts, here - 1) - 1
        at %= len(mentions)
        self._pane.go_to(mentions[at].start)
        self._pane.show(mentions[at].start, mentions[at].end)
        self._last = mentions[at].start, self._pane.place
        return at

    def _here(self) -> int:
        """Where the last jump went, unless the user has scrolled since; then just before the top."""
        if self._last is not None and self._last[1] == self._pane.place:
            return self._last[0]
        return self._pane.place - 1
