import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.exports.excerpts import STORY, excerpt, excerpts, exported


def keys(document):
    return re.findall(r"^@\w+\{([^,]*),$", document, re.MULTILINE)


def test_an_article_is_one_entry_with_tags_and_quotations():
    document = exported(
        "bibtex", excerpt(1, note="50% sure", tags=["x"]), excerpt(2, "Officials in Havana", tags=["x", "y"])
    )
    assert len(keys(document)) == 1
    assert "  keywords = {x, y},\n" in document
    assert (
        "  annote = {“The talks would go on.” 50\\% sure (in place, kept 2024-07-20)"
        " “Officials in Havana” (in place, kept 2024-07-20)},\n"
    ) in document


def test_a_key_stays_the_same_whatever_stands_beside_it():
    other = excerpt(2, article="00000000000000bb", citation=replace(STORY, title="Talks end"))
    alone = keys(exported("bibtex", excerpt(1)))
    assert keys(exported("bibtex", other, excerpt(1)))[1:] == alone
    assert alone == ["roe2024talks99c9"]


def test_articles_with_the_very_same_facts_have_different_keys():
    first, second = keys(exported("bibtex", excerpt(1), excerpt(2, article="00000000000000bb")))
    assert second == f"{first}-2"


@given(st.lists(excerpts(), max_size=4))
def test_braces_are_balanced_and_keys_unique(some):
    document = exported("bibtex", *some)
    depth = 0
    for character in document:
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0
    assert len(keys(document)) == len(set(keys(document))) == len({each.excerpt.article for each in some})
