"""The starter library: what a new user finds, and that its credits are complete."""

from __future__ import annotations

import hashlib

import pytest

from reader import paths
from reader.model.article import Article, DateSource
from reader.sources.facts import FolderFacts
from reader.sources.folder import FoundFile, walk
from reader.sources.reading import read_file

OWNERS = "000_99676c1416161d68.txt"


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    facts = FolderFacts()
    found = list(walk([str(paths.seeds())], facts))
    assert all(isinstance(f, FoundFile) for f in found), "the starter library has no refusals"
    read = [article for f in found for article in read_file(f, facts)]
    return {article.path.rsplit("/", 1)[1]: article for article in read}


def test_the_owners_article_is_there_byte_for_byte():
    data = (paths.seeds() / OWNERS).read_bytes()
    assert (
        hashlib.sha256(data).hexdigest() == "a27de4ca9daf24e65184c08ff6730cec4e8b692628260e86d25cbf5a0b9564ce"
    )


def test_the_owners_article_says_what_was_inferred(articles):
    article = articles[OWNERS]
    assert (str(article.date), article.date_source) == ("2024-07-16", DateSource.INFERRED)
    assert article.publisher == "BBC News"
    assert article.title_made
    assert article.body_start == 0


def test_the_owners_article_is_the_newest(articles):
    newest = max(articles.values(), key=lambda a: a.date.sort_key)
    assert newest is articles[OWNERS]
    assert sum(a.date.sort_key == newest.date.sort_key for a in articles.values()) == 1


def test_about_forty_articles_in_two_languages_are_read_without_a_warning(articles):
    assert 40 <= len(articles) <= 55
    assert {a.language for a in articles.values()} == {"en", "fr"}
    assert all(a.warnings == () for a in articles.values())
    assert all(a.publisher and a.date for a in articles.values())


def test_no_two_are_the_same(articles):
    assert len({a.id for a in articles.values()}) == len(articles)


def test_the_credits_name_every_article_its_address_and_its_licence(articles):
    text = (paths.seeds() / "CREDITS.md").read_text(encoding="utf-8")
    assert "CREDITS.md" not in articles
    lines = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("- `")}
    assert set(lines) == set(articles) - {OWNERS}
    for name, line in lines.items():
        assert articles[name].title in line
        assert articles[name].publisher in line
        assert "Licence: " in line
        assert articles[name].url is None or articles[name].url in line
    assert OWNERS in text
