"""Excerpts from elsewhere find their articles by the address, and their places by their words."""

import json

import pytest

URL = "https://tilling.example/visit"
LETTER = "The World Health Organization (WHO) sent a letter."


def annotation(exact, *, source=URL, prefix="", suffix=""):
    return {
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "from elsewhere", "purpose": "commenting"},
        "created": "2024-07-20T10:00:00Z",
        "target": {
            "source": source,
            "selector": {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
        },
    }


@pytest.fixture
def imported(newsreader, folder, tmp_path):
    """The excerpts that are there after an import of annotations beside the indexed folder."""
    newsreader("index", folder)

    def bring(*annotations):
        file = tmp_path / "elsewhere.jsonld"
        file.write_text(json.dumps(list(annotations)))
        assert newsreader("excerpts", "import", file).code == 0
        return newsreader("excerpts", "--json", "--sort", "oldest").json["excerpts"]

    return bring


@pytest.mark.parametrize("source", [URL, "HTTPS://Tilling.example/visit#:~:text=Merkel"])
def test_an_annotation_is_attached_to_the_article_of_its_address_and_cited_by_it(
    newsreader, folder, imported, source
):
    (kept,) = imported(annotation(LETTER, source=source))
    assert kept["article"] == newsreader("search", "reporters", folder).out[:16]
    assert kept["state"] == "moved"
    assert (kept["citation"]["title"], kept["note"]) == ("Foreign minister visits Tilling", "from elsewhere")


def test_words_in_several_places_are_not_placed_by_a_guess(imported):
    twice, certain = imported(
        annotation("Merkel"), annotation("visited", prefix="Angela Merkel ", suffix=" Warsaw on Monday.")
    )
    assert (twice["state"], certain["state"]) == ("ask", "moved")


@pytest.mark.parametrize("form", ["json", "jsonld"])
def test_what_another_library_wrote_is_listed_here_as_it_is_there(newsreader, folder, tmp_path, form):
    newsreader("index", folder)
    article = newsreader("search", "reporters", folder).out[:16]
    for quote in ("Angela Merkel", "Warsaw", "reporters"):
        newsreader("excerpts", "add", article, "--quote", quote, "--occurrence", "1")
    written = newsreader("excerpts", "--format", form).out
    (tmp_path / "written").write_text(written)
    elsewhere = ("--home", tmp_path / "elsewhere")
    newsreader("index", folder, *elsewhere)
    newsreader("excerpts", "import", tmp_path / "written", *elsewhere)
    assert newsreader("excerpts", "--format", form, *elsewhere).out == written


def test_words_that_do_not_stand_there_are_kept_and_told(imported):
    assert imported(annotation("no such words"))[0]["state"] in {"lost", "changed"}


def test_another_page_is_not_the_article(imported):
    (kept,) = imported(annotation("spoke to reporters", source="https://tilling.example/visit?page=2"))
    assert kept["state"] == "lost"


def test_of_two_articles_of_one_address_the_one_in_which_the_words_stand_is_taken(
    newsreader, folder, imported
):
    (folder / "later.md").write_text(
        f"---\ntitle: Minister leaves\nurl: {URL}\n---\nThe minister left on Tuesday. Nobody spoke.\n"
    )
    newsreader("index", folder)
    first, second, neither = imported(
        annotation("left on Tuesday"), annotation("spoke to reporters"), annotation("on")
    )
    assert [first["citation"]["title"], second["citation"]["title"]] == [
        "Minister leaves",
        "Foreign minister visits Tilling",
    ]
    assert neither["state"] == "lost"


def test_an_excerpt_of_another_library_finds_the_article_by_its_address(
    newsreader, folder, imported, tmp_path
):
    (kept,) = imported(annotation("spoke to reporters"))
    other = {**kept, "id": "zzzzzzzzzz", "article": "f" * 16}
    file = tmp_path / "other.json"
    file.write_text(json.dumps({"version": 1, "excerpts": [other]}))
    newsreader("excerpts", "import", file)
    assert {each["article"] for each in newsreader("excerpts", "--json").json["excerpts"]} == {
        kept["article"]
    }
