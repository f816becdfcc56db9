"""Collects what of a typed query was left out or read otherwise."""

from __future__ import annotations

from reader.model.article import Span
from reader.model.query import Fault


class Faults:
    """The faults of one query.

    Args:
        text: the typed text.
        final: the text is complete; while it is still being typed, what is unfinished at its end is no
            fault.
    """

    def __init__(self, text: str, *, final: bool) -> None:
        self.final = final
        self.end = len(text)
        self._text = text
        self._typed_end = len(text.rstrip())
        self._faults: list[Fault] = []

    def add(self, at: Span, message: str, hint: str = "") -> None:
        """Note a fault, unless the user is still typing there."""
        if not self.is_unfinished(at):
            self.insist(at, message, hint)

    def insist(self, at: Span, message: str, hint: str = "") -> None:
        """Note a fault that more typing will not cure."""
        self._faults.append(Fault(at, message, hint))

    def is_unfinished(self, at: Span) -> bool:
        """Whether a place is at the end of a text that is still being typed."""
        return not self.final and at[1] >= self._typed_end

    def end_before(self, at: Span) -> None:
        """What stands at the end is not read: the text counts as typed up to it."""
        self._typed_end = len(self._text[: at[0]].rstrip())

    def in_order(self) -> tuple[Fault, ...]:
        """All of them, in the order of the text."""
        return tuple(sorted(self._faults, key=lambda fault: fault.at))
