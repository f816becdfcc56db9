"""Where one is, in words: in the list, in the article, and why a list is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.desk.searching import Searching
    from reader.app.widgets.article_list import ArticleList
    from reader.app.widgets.reading_pane import ReadingPane


def rest_in_words(articles: ArticleList) -> str:
    """``12 of 214 · 2 marked``; empty for an empty list."""
    if not len(articles.source):
        return ""
    place = f"{articles.cursor + 1:,} of {len(articles.source):,}"
    return f"{place} · {len(articles.marks):,} marked" if articles.marks else place


def place_in_words(pane: ReadingPane) -> str:
    """``412 characters selected · hit 3 of 14 · 38%``; empty without an article."""
    if pane.article is None:
        return ""
    parts = []
    if pane.selection and pane.selection[1] > pane.selection[0]:
        characters = pane.selection[1] - pane.selection[0]
        parts.append(f"{characters:,} {'character' if characters == 1 else 'characters'} selected")
    elif pane.selecting:
        parts.append("selecting")
    hit, hits = pane.hit_position
    if hits:
        parts.append(f"hit {hit} of {hits}" if hit else f"{hits} {'hit' if hits == 1 else 'hits'}")
    return " · ".join([*parts, f"{pane.percent}%"])


def list_note(searching: Searching, *, busy: bool) -> str:
    """What stands in the place of an empty list."""
    nothing = searching.nothing
    if not searching.known and busy:
        return "The articles are being read…"
    if nothing is None:
        return "" if searching.known or searching.answer else "There is no article here yet."
    lines = [nothing.reason]
    if nothing.correction:
        lines.append(f"Enter searches for {nothing.correction} instead.")
    if nothing.answer.pending:
        lines.append(f"{nothing.answer.pending:,} articles are not searchable yet.")
    lines.append("Esc shows all articles again.")
    return "\n\n".join(lines)
