"""Saved web pages."""

from __future__ import annotations

from reader.model.article import RefusalKind
from tests.sources.builders import article, refusal

BODY = (
    "<article><p>The bridge over the harbour reopened on Wednesday after two years of repairs.</p></article>"
)


def test_the_encoding_that_a_page_names_is_used():
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Мост открыт</p>'
    found = article(page.encode("cp1251"), "a.html")
    assert (found.text, found.encoding) == ("Мост открыт", "windows-1251")


def test_an_xml_declaration_names_one_too():
    found = article(
        '<?xml version="1.0" encoding="iso-8859-1"?><html><p>café</p></html>'.encode("latin-1"), "a.xhtml"
    )
    assert found.text == "café"


def test_the_heading_that_is_the_title_is_not_repeated():
    found = article(f"<title>T | Post</title><h1>T</h1>{BODY}", "a.html")
    assert found.title == "T"
    assert found.text.startswith("The bridge")


def test_a_page_without_a_title_gets_one_from_its_text():
    found = article(BODY, "a.html")
    assert found.title_made
    assert found.title.startswith("The bridge over the harbour")


def test_a_page_that_a_script_would_fill_is_empty():
    found = refusal("<title>App</title><div id=root></div><script>render()</script>", "a.html")
    assert found.kind is RefusalKind.EMPTY


def test_a_page_nested_beyond_measure_is_a_bomb():
    assert refusal("<div>" * 50_000 + "x", "a.html").kind is RefusalKind.BOMB


def test_escapes_that_entities_hide_are_made_harmless():
    found = article("<title>T</title><p>red &#27;[31malert", "a.html")
    assert "\x1b" not in found.text
