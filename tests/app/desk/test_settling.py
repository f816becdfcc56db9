"""What is kept of a query that is being typed finds what its list showed."""

import pytest

from reader.app.desk.settling import settled, worded


class Search:
    """Finds the words that a text begins; a space behind it asks for the word itself."""

    words = ("havana", "korea", "korean", "korea*")

    async def matching(self, text):
        begun = text.rstrip("* ")
        if text.endswith(" ") and "*" not in text:
            return [number for number, word in enumerate(self.words) if word == begun]
        return [number for number, word in enumerate(self.words) if word.startswith(begun)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("havana", "havana"),
        ("havan", "havan*"),
        ("korea", "korea*"),
        ("korea ", "korea "),
        ("korea*", "korea*"),
        ('"north kor', '"north kor'),
        ("date:2024-0", "date:2024-0"),
        ("", ""),
    ],
)
async def test_a_begun_word_gets_a_star_where_that_makes_a_difference(text, kept):
    assert await settled(Search(), text) == kept


@pytest.mark.parametrize(
    ("text", "narrowed"),
    [("korea", "korea"), ("kor", "kor*"), ("havana", "havana"), ("korea ", "korea "), ("", "")],
)
async def test_a_word_that_most_of_the_hits_have_is_narrowed_as_it_was_typed(text, narrowed):
    search = Search()
    search.words = ("havana", "korea", "korea", "korean")
    assert await worded(search, text) == narrowed
