"""The overlay of corrections for one connection: made when it is first needed, and again when anything changed."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence

from reader.entities.corrections.key_moves import Moves
from reader.entities.corrections.laying import lay
from reader.entities.corrections.overlay import UNCORRECTED, Overlay
from reader.entities.corrections.recounting import Recounter, Texts
from reader.entities.corrections.steps import StepsByArticle
from reader.model.correction import Correction


class OverlayUpkeep:
    """Keeps the overlay up to date with the user's corrections and with the store."""

    def __init__(self) -> None:
        self._overlay = UNCORRECTED
        self._stamp: tuple[object, ...] = ()
        self._recounter: Recounter | None = None
        self.steps = StepsByArticle(())

    def correct(self, corrections: Sequence[Correction], texts: Texts) -> None:
        """From now on these corrections hold."""
        if self._recounter is not None and corrections == self.steps.corrections:
            self._recounter.texts = texts
            return
        self.steps = StepsByArticle(corrections)
        self._recounter = Recounter(self.steps, texts, self._recounter)
        self._stamp = ()

    def overlay(self, connection: sqlite3.Connection) -> Overlay:
        """The overlay for what the store holds now."""
        self.prepare(connection, math.inf)
        return self._overlay

    def prepare(self, connection: sqlite3.Connection, seconds: float) -> bool:
        """Work the overlay out, or as much of it as there is time for; whether it is all done.

        Args:
            connection: to the store, in a transaction.
            seconds: for which to count articles anew at most.
        """
        if not self.steps.corrections or self._recounter is None:
            self._overlay, self._stamp = UNCORRECTED, ()
            return True
        stamp = (connection, connection.total_changes, _version(connection))
        if stamp != self._stamp:
            moves = Moves(self.steps.everywhere)
            recounts = self._recounter.recounts(connection, moves, seconds)
            if recounts is None:
                return False
            self._overlay, self._stamp = lay(connection, moves, recounts), stamp
        return True


def _version(connection: sqlite3.Connection) -> int:
    """A number that changes when another connection has changed the store."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])
