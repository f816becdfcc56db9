"""What was asked last, and when: the same words asked again later are another question."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """A query as typed; ``turn`` counts the changes of its text."""

    text: str = ""
    turn: int = 0

    def changed(self, text: str) -> Question:
        """The question after something was typed; the same one if nothing changed."""
        return self if text == self.text else Question(text, self.turn + 1)
