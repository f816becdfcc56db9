from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.exports.excerpts import STORY, excerpt, excerpts, exported

EXPECTED = {"section", "h2", "a", "p", "cite", "article", "blockquote", "br", "ul", "li", "footer", "time"}


def test_quotations_are_quotations_with_their_source():
    page = LexborHTMLParser(exported("html", excerpt(1, note="a\nb", tags=["x"])))
    quote = page.css_first("blockquote")
    assert quote.attributes["cite"] == "https://planet.test/talks"
    assert quote.text().strip() == "The talks would go on."
    assert page.css_first("h2 a").attributes["href"] == "https://planet.test/talks"
    assert page.css_first("li").text() == "x"
    assert page.css_first("time").attributes["datetime"] == "2024-07-20"


def test_the_page_may_load_nothing():
    page = LexborHTMLParser(exported("html", excerpt(1)))
    policy = page.css_first("meta[http-equiv]").attributes["content"]
    assert policy.startswith("default-src 'none'")


def test_an_address_that_is_no_web_address_is_no_link():
    page = LexborHTMLParser(exported("html", excerpt(1, citation=replace(STORY, url="javascript:alert(1)"))))
    assert page.css("a") == []
    assert page.css_first("blockquote").attributes.get("cite") is None


@given(st.lists(excerpts(), min_size=1, max_size=3))
def test_nothing_that_was_kept_becomes_an_element_or_attribute(some):
    page = LexborHTMLParser(exported("html", *some))
    body = page.body
    assert body is not None
    assert {node.tag for node in body.css("*")} - {"body"} <= EXPECTED
    names = {name for node in body.css("*") for name in node.attributes}
    assert names <= {"id", "href", "rel", "cite", "dir", "class", "datetime"}
