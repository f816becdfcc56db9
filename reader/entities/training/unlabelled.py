"""News without annotation: read by a first model, then trained on as if annotated (self-training).

The annotated corpora hold little news; a first model with the article-level repair reads more of it, and
the second learns the names and the wording of news from that (Yarowsky, "Unsupervised word sense
disambiguation rivaling supervised methods", ACL 1995, for the idea).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reader.entities.crf import Tagger
from reader.entities.labels import to_labels
from reader.entities.reading import plain
from reader.entities.tokens import sentences
from reader.entities.training.corpora import AnnotatedArticle
from reader.errors import SourceError

FILE: Final = "wikinews_salience.jsonl.gz"
UNREAD: Final = 8
"""One text in so many is left out, so that there is news to measure with that no model has read."""


def read_by(tagger: Tagger, corpora: Path) -> Iterator[AnnotatedArticle]:
    """The articles of ``FILE`` with the labels that ``tagger`` gives them, one in ``UNREAD`` left out.

    Raises:
        SourceError: when the file is missing.
    """
    path = corpora / FILE
    if not path.is_file():
        raise SourceError(f"the texts {FILE} are not in {corpora}", "give the folder of the corpora")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % UNREAD == 0:
                continue
            news = json.loads(line)
            parts = [part.words for part in sentences("\n".join((news["title"], *news["paragraphs"])))]
            spans = tagger.article(parts)
            yield AnnotatedArticle(
                name=f"{FILE}/{number}",
                sentences=tuple(tuple(plain(word) for word in words) for words in parts),
                labels=tuple(
                    tuple(to_labels(found, len(words))) for words, found in zip(parts, spans, strict=True)
                ),
            )
