"""Plain text: fields, headline, header lines, and the text as it stands."""

from __future__ import annotations

from reader.model.article import DateSource
from tests.sources.builders import article


def test_header_lines_are_read_and_stay_in_the_text():
    found = article(
        "Lagos: Creating an Open FEC\n\nBy Freja Enband\nDie Warte, 10 April 2019\n\nLAGOS — If one.\n"
    )
    assert (found.title, found.byline, found.publisher) == (
        "Lagos: Creating an Open FEC",
        "Freja Enband",
        "Die Warte",
    )
    assert (str(found.date), found.date_source) == ("2019-04-10", DateSource.STATED)
    assert found.text.startswith("By Freja Enband\n")


def test_front_matter_is_no_text_and_its_title_is_the_title():
    source = (
        '---\ntitle: "T: x"\nbyline: Zoë\nurl: https://a.example\nlanguage: fr\n---\n\nFirst line\n\nText.\n'
    )
    found = article(source)
    assert (found.title, found.byline, found.url, found.language) == (
        "T: x",
        "Zoë",
        "https://a.example",
        "fr",
    )
    assert found.text == source[found.body_start :] == "First line\n\nText.\n"


def test_mail_headers_are_no_text():
    found = article(
        "Subject: Re: bridge\nFrom: The Desk <desk@paper.example>\nDate: 10 April 2019\n\nColleagues,\n\nGo.\n"
    )
    assert (found.title, found.byline, str(found.date)) == ("Re: bridge", "The Desk", "2019-04-10")
    assert found.text == "Colleagues,\n\nGo.\n"


def test_entities_and_marks_stay_literal():
    found = article("AT&amp;T *wins*\n\n&lt;b&gt; [bold]x[/bold]\n")
    assert (found.title, found.text) == ("AT&amp;T *wins*", "&lt;b&gt; [bold]x[/bold]\n")


def test_a_headline_alone_is_title_and_text():
    found = article("\nHarbour bridge reopens\n")
    assert (found.title, found.text, found.title_made) == (
        "Harbour bridge reopens",
        "Harbour bridge reopens\n",
        False,
    )


def test_wrapped_prose_has_no_headline():
    found = article(
        "A high-profile North Korean diplomat stationed in Cuba has defected to the\nSouth, it was said.\n"
    )
    assert found.title_made
    assert found.body_start == 0


def test_a_page_under_the_name_of_a_text_is_read_as_a_page():
    found = article("<!DOCTYPE html><html><title>T</title><body><p>Text of the page.</p></html>", "page.txt")
    assert found.text == "Text of the page."
