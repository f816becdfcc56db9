"""Progress reports, a few a second at the most, with rate and time left."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from reader.model.progress import Progress, Stage

_EVERY = 0.1  # seconds between reports; the ends of stages are always told


class Reporter:
    """Counts what is done and tells ``send`` about it."""

    def __init__(self, send: Callable[[Progress], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._send = send
        self._clock = clock
        self._began = self._told = clock()
        self._now = Progress(Stage.SCAN)

    @property
    def progress(self) -> Progress:
        """What would be told now."""
        return self._now

    def begin(self, stage: Stage, total: int = 0) -> None:
        """A stage begins."""
        self._began = self._clock()
        self._now = replace(self._now, stage=stage, done=0, total=total, rate=0.0, left=None)
        self._tell()

    def advance(self, number: int) -> None:
        """So many more are done."""
        done = self._now.done + number
        spent = self._clock() - self._began
        rate = done / spent if spent > 0 else 0.0
        left = (self._now.total - done) / rate if rate and self._now.total else None
        self._now = replace(self._now, done=done, rate=rate, left=left)
        self._tell(only_if_due=True)

    def count(self, *, articles: int | None = None, searchable: int | None = None, named: int | None = None,
              refused: int | None = None) -> None:  # fmt: skip
        """What there is now; told with the next report, together with the word that something changed."""
        now = self._now
        self._now = replace(
            now,
            articles=now.articles if articles is None else articles,
            searchable=now.searchable if searchable is None else searchable,
            named=now.named if named is None else named,
            refused=now.refused if refused is None else refused,
            changed=True,
        )
        self._tell(only_if_due=True)

    def note(self, line: str, *, failed: bool = False) -> None:
        """Tell the user something, at once."""
        self._now = replace(self._now, note=line, failed=failed)
        self._tell()
        self._now = replace(self._now, note="")

    def end(self) -> None:
        """All is done."""
        self.begin(Stage.DONE)

    def _tell(self, *, only_if_due: bool = False) -> None:
        now = self._clock()
        if only_if_due and now - self._told < _EVERY:
            return
        self._told = now
        self._send(self._now)
        self._now = replace(self._now, changed=False)
