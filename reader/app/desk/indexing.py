"""The background work: told in the status line, and followed by the list. It never costs a key press."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.errors import Later, Start
    from reader.app.widgets.status_line import StatusLine
    from reader.model.progress import Progress
    from reader.newsroom.surroundings import IngestWatch

_CALM: Final = 0.7  # seconds between two looks at what changed


class Indexing:
    """Watches the ingest.

    Args:
        watch: reports how far it is.
        status: the line that tells.
        start: runs work in the background.
        later: runs it after a while.
        changed: called when the list may have other articles, not more often than it can follow.
        rested: called when nothing more is coming in.
    """

    def __init__(
        self,
        watch: IngestWatch,
        status: StatusLine,
        *,
        start: Start,
        later: Later,
        changed: Callable[[], None],
        rested: Callable[[], None],
    ) -> None:
        self._watch = watch
        self._status = status
        self._start = start
        self._later = later
        self._changed = changed
        self._rested = rested
        self._due = False
        self.progress: Progress | None = None

    @property
    def busy(self) -> bool:
        """Whether articles may still come in; also before the first report."""
        return self.progress is None or not self.progress.over

    def begin(self) -> None:
        """Watch, and bring everything up to date."""
        self._watch.watch(self.report)
        self.look_again()

    def look_again(self) -> None:
        """Look at the sources once more."""
        self._start(self._watch.start())

    def report(self, progress: Progress) -> None:
        """Take in one report."""
        from reader.app.desk.progress import in_words, refused_in_words  # noqa: PLC0415 - not for the first frame

        self.progress = progress
        self._status.work = in_words(progress) or refused_in_words(progress.refused)
        if progress.note:
            self._status.say(safe_line(progress.note), warning=progress.failed)
        if not self.busy:
            self._rested()
        if progress.changed and not self._due:
            self._due = True
            self._later(_CALM, self._follow)

    def _follow(self) -> None:
        self._due = False
        self._changed()
