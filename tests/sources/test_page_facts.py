"""What a web page says of itself."""

from __future__ import annotations

import json

import pytest

from reader.sources.draft import Stated
from reader.sources.page_facts import page_facts
from reader.text.html import article_root, parse

TEXT = "<article><h1>Heading</h1><p>The bridge over the harbour reopened on Wednesday, it was said.</p></article>"


def facts(head: str, body: str = TEXT, lang: str = "") -> Stated:
    page = parse(f"<!DOCTYPE html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>")
    assert page is not None
    return page_facts(page, article_root(page))


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Bridge & ferry",
    "author": [{"@type": "Person", "name": "Zoë"}, {"name": "Min-jun"}],
    "publisher": {"name": "The Post"},
    "datePublished": "2024-02-29T08:15:00+01:00",
    "mainEntityOfPage": {"@id": "https://news.example/bridge"},
    "inLanguage": "en-GB",
}


@pytest.mark.parametrize(
    "data", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]}]
)
def test_linked_data_about_an_article_is_believed(data):
    found = facts(linked(data))
    assert (found.title, found.byline, found.publisher) == ("Bridge & ferry", "Zoë, Min-jun", "The Post")
    assert (str(found.date), found.url, found.language) == (
        "2024-02-29T08:15:00+01:00",
        "https://news.example/bridge",
        "en",
    )


@pytest.mark.parametrize(
    "data", [{"@type": "Recipe", "headline": "Soup"}, 3, {"@type": ["NewsArticle"], "author": 7}]
)
def test_linked_data_about_anything_else_is_not(data):
    assert facts(linked(data)) == Stated(title="Heading")


@pytest.mark.parametrize("script", ["{not json", "[" * 5000, '{"@type": "NewsArticle", "headline": ["x"]}'])
def test_broken_linked_data_is_passed_over(script):
    assert facts(f'<script type="application/ld+json">{script}</script>').title == "Heading"


def test_meta_elements_speak_in_several_habits():
    found = facts(
        '<meta property="og:title" content="T"><meta name="author" content="By Zoë">'
        '<meta property="og:site_name" content="Post"><meta name="dcterms.created" content="2024-02-29">'
        '<link rel="canonical" href="https://a.example"><meta property="og:locale" content="de_DE">'
    )
    assert (found.title, found.byline, found.publisher, found.url, found.language) == (
        "T",
        "Zoë",
        "Post",
        "https://a.example",
        "de",
    )
    assert str(found.date) == "2024-02-29"


def test_the_window_title_gives_title_and_site():
    found = facts(
        "<title>Bridge – reopened | The Post</title>", "<article><h1>Bridge – reopened</h1><p>x</article>"
    )
    assert (found.title, found.publisher) == ("Bridge – reopened", "The Post")


def test_a_window_title_alone_loses_the_site_only_where_it_is_named():
    body = "<article><p>x</article>"
    assert facts("<title>Bridge - Post</title>", body).title == "Bridge - Post"
    site = '<meta property="og:site_name" content="Post">'
    assert facts(f"<title>Bridge - Post</title>{site}", body).title == "Bridge"


def test_the_language_is_the_pages():
    assert facts("", lang="pt-BR").language == "pt"


def test_a_byline_in_the_page_is_read_when_no_meta_element_has_one():
    body = "<article><p class=byline>By Zoë Brontë</p><p>The bridge reopened.</p></article>"
    assert facts("", body).byline == "Zoë Brontë"


def test_a_profile_address_is_no_byline():
    assert facts('<meta property="article:author" content="https://social.example/zoe">').byline == ""


@pytest.mark.parametrize(
    ("time", "iso"),
    [
        ('<time pubdate datetime="2024-02-29">', "2024-02-29"),
        ('<time itemprop="datePublished" datetime="2024-02-29">', "2024-02-29"),
        ('<time datetime="1969-07-20">', "None"),
        ('<time pubdate datetime="soon">', "None"),
    ],
)
def test_only_a_time_that_is_called_the_publications_is_its_date(time, iso):
    assert str(facts("", f"<article>{time}x</time><p>The bridge.</p></article>").date) == iso


def test_no_address_but_a_web_address_is_taken():
    assert facts('<link rel="canonical" href="javascript:alert(1)">').url == ""
    assert facts('<link rel="canonical" href="/relative">').url == ""
