"""How long a question may take, over all that is done for it."""

from __future__ import annotations

import math
import time


class Clock:
    """Time that is up at some moment; remembers whether anybody stopped for it.

    Args:
        seconds: from now on; without them time is never up.
        whole: the clock of all of which this is a part: who stops for a part stops for the whole, too.
    """

    def __init__(self, seconds: float = math.inf, whole: Clock | None = None) -> None:
        self.until = time.monotonic() + seconds
        self.stopped = False
        self._whole = whole

    def left(self) -> float:
        """The seconds that are left; less than 0 when time is up."""
        return self.until - time.monotonic()

    def half(self) -> Clock:
        """Half of the time that is left."""
        return Clock(self.left() / 2, self)

    def stops(self) -> bool:
        """Whether to go no further."""
        if self.left() < 0:
            self.note()
        return self.left() < 0

    def note(self) -> None:
        """Somebody stopped."""
        self.stopped = True
        if self._whole is not None:
            self._whole.note()
