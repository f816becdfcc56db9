"""Gathers why an article stands where it does."""

from __future__ import annotations

from reader.app.desk.faulting import faults_of
from reader.app.desk.searching import Searching
from reader.app.screens.explanation import Standing
from reader.app.widgets.article_list import ArticleList
from reader.newsroom.searching import SearchDesk


async def standing(search: SearchDesk, searching: Searching, articles: ArticleList) -> Standing | None:
    """What there is to explain of the article under the list's cursor; ``None`` without a query."""
    answer, key = searching.answer, articles.cursor_key
    if answer is None or not answer.text.strip():
        return None
    row = articles.source.get(articles.cursor) if len(articles.source) else None
    explanation = None if key is None else await search.explain(answer.text, key)
    return Standing(
        answer=answer,
        faults=faults_of(answer.text, final=True),
        title=row.title if row else "",
        place=articles.cursor + 1,
        order=searching.sort.value,
        explanation=explanation,
    )
