"""Who and where articles name, as the user corrected it. Importing this loads the recogniser: 80 ms."""

from __future__ import annotations

from collections.abc import Sequence

from reader.cli.context import Context
from reader.entities.analysis import analyse
from reader.entities.corrections.article import corrected
from reader.entities.corrections.steps import StepsByArticle
from reader.entities.crf import CrfRecognizer
from reader.inquiry.work import LibraryWork
from reader.model.article import Article
from reader.model.entity import Analysis


def analyses(context: Context, articles: Sequence[Article]) -> list[Analysis]:
    """What each of the articles names."""
    recognizer, corrections = CrfRecognizer(), _corrections(context)
    return [
        corrected(analyse(article, recognizer), corrections.of(article.id), article.title, article.text)
        for article in articles
    ]


def _corrections(context: Context) -> StepsByArticle:
    work = LibraryWork(context.directories.library_file)
    try:
        return StepsByArticle(work.corrections())
    finally:
        work.close()
