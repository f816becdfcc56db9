"""When nothing is found: which clause kills the query, and the query with its nearest spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.model.answer import Answer
    from reader.model.query import ClauseCount


class NothingFound(NamedTuple):
    """An answer without hits."""

    answer: Answer

    @property
    def reason(self) -> str:
        """In a sentence or two, what was found of each clause."""
        killers = [clause for clause in self.answer.clauses if clause.count == 0]
        if killers:
            named = _listed([f"“{clause.clause}”" for clause in killers])
            return f"No article has {named}."
        if len(self.answer.clauses) > 1:
            counts = _listed([f"“{clause.clause}” is in {clause.count:,}" for clause in self.answer.clauses])
            return f"No article has all of it: {counts}."
        return "No article answers this."

    @property
    def correction(self) -> str | None:
        """The typed query with the best spelling of every clause that finds nothing, if there is one."""
        better = [clause for clause in self.answer.clauses if clause.count == 0 and clause.suggestions]
        if not better:
            return None
        text = self.answer.text
        for clause in sorted(better, key=lambda clause: clause.at, reverse=True):
            text = _replaced(text, clause)
        return text if text != self.answer.text else None


def _replaced(text: str, clause: ClauseCount) -> str:
    """The text with a clause's first suggestion, behind the field or sign the clause was typed with."""
    start, end = clause.at
    typed, better = text[start:end], clause.suggestions[0]
    quoted = better if better.startswith('"') or not better.count(" ") else f'"{better}"'
    field, colon, word = typed.partition(":")
    before = f"{field}:" if colon and word and field.isalpha() and not better.startswith(f"{field}:") else ""
    if typed.startswith("-") and not better.startswith("-"):
        before = "-" + before.removeprefix("-")
    return text[:start] + before + quoted + text[end:]


def _listed(parts: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``; of many the first four."""
    if len(parts) > 4:
        parts = [*parts[:3], f"{len(parts) - 3} more"]
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
