"""How the query was understood, and why the article under the cursor stands where it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.app.screens.overlay import Overlay
from reader.model.answer import Answer
from reader.model.query import Explanation, Fault, Reason
from reader.text.safe import safe_line


@dataclass(frozen=True, slots=True)
class Standing:
    """What there is to explain.

    Attributes:
        answer: to the query.
        faults: what of the query could not be read.
        title: of the article; empty when the list is empty.
        place: of the article in the list, from 1.
        order: what the list is sorted by.
        explanation: the article's points; ``None`` when it is no hit any more.
    """

    answer: Answer
    faults: Sequence[Fault]
    title: str
    place: int
    order: str
    explanation: Explanation | None


class ExplanationScreen(Overlay):
    """First the query, then the article.

    Args:
        standing: what to explain.
    """

    def __init__(self, standing: Standing) -> None:
        super().__init__("How this was found")
        self._standing = standing

    def parts(self) -> ComposeResult:
        """The explanation."""
        blocks = [*_query_lines(self._standing), Content(""), *_article_lines(self._standing)]
        yield VerticalScroll(Static(Content("\n").join(blocks), markup=False), id="body")


def _query_lines(standing: Standing) -> list[Content]:
    answer = standing.answer
    lines = [
        _pair("Typed", answer.text),
        _pair("Understood", answer.understood or "everything"),
        _pair("Found", f"{answer.total:,} with all of it"),
    ]
    if answer.partial:
        lines.append(_pair("", f"{answer.partial:,} more with some of the words"))
        lines += [_pair("", f"or with {each.meant} for {each.typed}") for each in answer.instead]
    if answer.cut:
        lines.append(_pair("Cut off", answer.cut))
    if answer.pending:
        lines.append(_pair("Missing", f"{answer.pending:,} articles are not searchable yet"))
    for fault in standing.faults:
        cure = f"; {fault.hint}" if fault.hint else ""
        lines.append(_pair("Not read", f"{fault.message}{cure}"))
    for clause in answer.clauses:
        meant = f"; perhaps {', '.join(clause.suggestions[:3])}" if clause.suggestions else ""
        lines.append(_pair("Alone", f"{clause.clause} finds {clause.count:,}{meant}"))
    return lines


def _article_lines(standing: Standing) -> list[Content]:
    if not standing.title:
        return []
    lines = [
        Content.styled(safe_line(standing.title), "bold"),
        Content.styled(f"row {standing.place:,}, sorted by {standing.order}", "$quiet"),
        Content(""),
    ]
    explanation = standing.explanation
    if explanation is None:
        return [*lines, Content("This article is not among the hits any more.")]
    if not explanation.reasons:
        return [*lines, Content("No clause of the query gives points; the newest come first.")]
    for reason in explanation.reasons:
        lines += _reason_lines(reason)
    total = Content.styled(f"{explanation.score:8.2f}", "bold")
    return [
        *lines,
        Content.assemble(total, " points in all"),
        Content(""),
        Content.styled(explanation.formula, "$quiet"),
    ]


def _reason_lines(reason: Reason) -> list[Content]:
    times = f"{reason.occurrences:,} {'time' if reason.occurrences == 1 else 'times'}"
    rare = f"in {reason.articles:,} {'article' if reason.articles == 1 else 'articles'} of the library"
    return [
        Content.assemble(
            Content.styled(f"{reason.points:8.2f}", "$accent"),
            " ",
            Content.styled(safe_line(reason.clause), "bold"),
            f" in the {reason.field}, {times}",
        ),
        Content.styled(f"         as {safe_line(', '.join(reason.forms))} · {rare}", "$quiet"),
    ]


def _pair(name: str, value: str) -> Content:
    return Content.assemble(Content.styled(f"{name:<12}", "$quiet"), safe_line(value))
