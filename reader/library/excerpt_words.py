"""What is searched of an excerpt: its words, folded, in a table of their own."""

from __future__ import annotations

import json
from typing import Final

from reader.library.changes import Row, Table
from reader.library.folding import folded
from reader.model.citation import from_csl
from reader.model.metadata import Corrections

WORDS: Final = Table("excerpt_words", ("excerpt", "quote", "note", "source"))


def words_row(excerpt: str, quote: str, note: str, citation: str, corrections: Corrections) -> Row:
    """The row of an excerpt: its source is found by what the file said and by what the user corrected.

    Args:
        excerpt: its id.
        quote: the words.
        note: the user's own.
        citation: CSL-JSON.
        corrections: of its article's metadata.
    """
    cited = from_csl(json.loads(citation))
    said = (cited.title, cited.byline, cited.publisher, *corrections.values())
    return (excerpt, folded(quote), folded(note), folded(" ".join(said)))
