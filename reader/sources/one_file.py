"""One file named by the user, read afresh."""

from __future__ import annotations

from reader.errors import SourceError
from reader.model.article import Article, Refusal
from reader.sources.facts import FolderFacts
from reader.sources.folder import FoundFile, walk
from reader.sources.reading import read_file
from reader.text.safe import shown_path


def articles_in(path: str) -> tuple[Article, ...]:
    """The articles that a file holds now, at least one, under the ids that their content has by itself.

    Raises:
        SourceError: when it holds none.
    """
    facts = FolderFacts()
    articles: list[Article] = []
    refusals: list[Refusal] = []
    for found in walk([path], facts):
        for each in read_file(found, facts) if isinstance(found, FoundFile) else [found]:
            if isinstance(each, Article):
                articles.append(each)
            else:
                refusals.append(each)
    if not articles:
        refusal = refusals[0]
        raise SourceError(f"{shown_path(path)}: {refusal.message}", kind=refusal.kind)
    return tuple(articles)
