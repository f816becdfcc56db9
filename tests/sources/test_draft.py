"""What named fields say about an article."""

from __future__ import annotations

import pytest

from reader.sources.draft import Stated, language_code, stated_by, with_header


def test_fields_are_known_by_several_names():
    stated, problems = stated_by(
        {
            "headline": "T",
            "author": "Zoë",
            "site": "Post",
            "published": "2024-02-29",
            "link": "https://a.example",
            "lang": "en-GB",
        }
    )
    assert (stated.title, stated.byline, stated.publisher, stated.url, stated.language) == (
        "T",
        "Zoë",
        "Post",
        "https://a.example",
        "en",
    )
    assert stated.date is not None
    assert problems == ()


def test_a_publisher_is_believed_before_a_source():
    stated, _ = stated_by({"source": "repository", "publisher": "Post"})
    assert stated.publisher == "Post"


def test_a_wrong_date_and_a_wrong_address_are_told():
    stated, problems = stated_by({"date": "yesterday", "url": "javascript:alert(1)"})
    assert stated == Stated()
    assert len(problems) == 2


@pytest.mark.parametrize(
    ("label", "code"), [("en-GB", "en"), ("pt_BR", "pt"), ("FR", "fr"), ("deu", ""), ("", ""), ("é!", "")]
)
def test_a_language_tag_gives_its_code(label, code):
    assert language_code(label) == code


def test_header_lines_fill_only_what_is_not_stated():
    stated = with_header(Stated(byline="Zoë"), "By Freja Enband\nDie Warte, 10 April 2019\n\nText")
    assert (stated.byline, stated.publisher) == ("Zoë", "Die Warte")
