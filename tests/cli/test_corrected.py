"""What the user corrected on the screen, in the shell."""

import pytest

from reader.library.opening import open_library
from reader.model.article import ArticleId
from reader.model.known import KnownArticle
from reader.model.metadata import MetadataField as Field


@pytest.fixture
def ferry(newsreader, folder, tmp_path):
    """The id of an article whose publisher and date are corrected; the catalog does not know of it yet."""
    article = newsreader("search", "ferry stops", folder).out[:16]
    known = KnownArticle(ArticleId(article), str(folder / "ferry.txt"), 0, ArticleId(article), "Ferry")
    library, _ = open_library(tmp_path / "home" / "data" / "library.db", backup=False)
    library.metadata.correct(known, {Field.PUBLISHER: "Granma", Field.DATE: "2020-05"})
    library.close()
    return article


def test_an_article_is_shown_and_cited_as_corrected_by_its_id_and_by_its_path(newsreader, folder, ferry):
    for name in (ferry, folder / "ferry.txt"):
        assert newsreader("show", name, "--json").json["corrected"] == {"publisher": None, "date": None}
        assert "Granma · 2020-05" in newsreader("show", name).out
        assert "publisher, date corrected by you" in newsreader("show", name).out
        assert newsreader("cite", name, "--style", "mla").out.endswith("Granma, May 2020.\n")


def test_a_search_finds_and_sorts_by_what_is_corrected(newsreader, folder, ferry):
    assert newsreader("search", "publisher:Granma date:2020", folder).out[:16] == ferry
    assert newsreader("search", "", folder, "--sort", "date").lines[2][:16] == ferry


def test_excerpts_are_cited_as_corrected_and_found_by_it(newsreader, folder, ferry):
    newsreader("excerpts", "add", ferry, "--quote", "worth the wait")
    assert newsreader("excerpts", "granma").out.startswith("Granma. “Ferry Stops for Good.” May 2020.")
    (kept,) = newsreader("excerpts", "--json").json["excerpts"]
    assert kept["citation"]["container-title"] == "Granma"
