"""News without annotation."""

import gzip
import json

import pytest

from reader.entities.labels import to_spans
from reader.entities.training.unlabelled import FILE, UNREAD, read_by
from reader.errors import SourceError


class Tagger:
    """Finds the third word of every sentence of three and more."""

    def article(self, sentences):
        from reader.entities.labels import ORG, Span

        return [[Span(2, 3, ORG)] if len(words) > 2 else [] for words in sentences]


def test_titles_and_paragraphs_are_labelled_as_the_tagger_finds_and_one_in_some_is_left_out(tmp_path):
    news = {"title": "It is Zed", "paragraphs": ["“Now Zed won.”", "So."]}
    with gzip.open(tmp_path / FILE, "wt", encoding="utf-8") as file:
        file.write((json.dumps(news) + "\n") * (UNREAD + 2))
    read = list(read_by(Tagger(), tmp_path))
    assert [article.name for article in read] == [
        f"{FILE}/{number}" for number in (*range(1, UNREAD), UNREAD + 1)
    ]
    first = read[0]
    assert first.sentences == (("It", "is", "Zed"), ('"', "Now", "Zed", "won", ".", '"'), ("So", "."))
    assert [len(to_spans(labels)) for labels in first.labels] == [1, 1, 0]


def test_a_missing_file_is_a_clear_error(tmp_path):
    with pytest.raises(SourceError):
        list(read_by(Tagger(), tmp_path))
