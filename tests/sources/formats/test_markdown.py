"""Markdown with front matter."""

from __future__ import annotations

from tests.sources.builders import article


def test_the_first_heading_is_the_title_and_leaves_the_text():
    found = article("# Five *things*\n\nIt is [new](https://news.example).\n", "a.md")
    assert (found.title, found.text) == ("Five things", "It is new.")


def test_a_stated_title_wins_and_an_equal_heading_is_not_repeated():
    found = article("---\ntitle: Five Things\n---\n# Five things\n\nText.\n", "a.md")
    assert (found.title, found.text) == ("Five Things", "Text.")


def test_another_heading_than_the_stated_title_stays():
    found = article("---\ntitle: The title\n---\n# Background\n\nText.\n", "a.md")
    assert found.text == "Background\n\nText."


def test_body_start_is_where_the_text_begins_in_the_file():
    source = "---\ntitle: x\n---\n\n# x\n\nThe *text*.\n"
    assert source[article(source, "a.md").body_start :] == "The *text*.\n"


def test_entities_are_decoded_once():
    assert article("Title\n\nAT&amp;T &amp;amp; R&D.\n", "a.md").text == "AT&T &amp; R&D."


def test_a_heading_alone_is_title_and_text():
    found = article("# Alone\n", "a.md")
    assert (found.title, found.text) == ("Alone", "Alone")


def test_escapes_that_entities_hide_are_made_harmless():
    found = article("Title\n\nred &#27;[31malert&#155;0m\n", "a.md")
    assert "\x1b" not in found.text
    assert "\x9b" not in found.text
