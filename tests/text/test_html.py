"""The article of a web page, without the rest of the page."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.text.html import article_root, folded, fragment_text, page_text, parse

LONG = "A paragraph of the article that is long enough to be told from everything around it."


def text_of(html: str, *titles: str) -> str:
    page = parse(html)
    assert page is not None
    return page_text(page, article_root(page), frozenset(map(folded, titles)))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\n two</p><p>Three", "One two\n\nThree"),
        ("<p>a<br>b<br><br>c</p>", "a\nb\n\nc"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<blockquote>q<p>r</blockquote>s", "> q\n\n> r\n\ns"),
        ("<pre>x\n  y</pre>", "x\n  y"),
        ("<table><tr><th>Year<th>Cars<tr><td>2021<td><p>1,200</table>", "Year\tCars\n2021\t1,200"),
        ("<table><tr><td><p>Layout</p><p>table</p></table>", "Layout\n\ntable"),
        ("&ldquo;x&rdquo; &amp;amp; &bogus;", "“x” &amp; &bogus;"),
        ("a <b>bold <i>both</b> text</i>", "a bold both text"),
        ("<p>w</p><script>x()</script><style>y</style><noscript>z</noscript><!-- v -->", "w"),
        ("<p hidden>no</p><p style='display: none'>no</p><p aria-hidden=true>no</p>yes", "yes"),
    ],
)
def test_a_piece_of_html_is_plain_lines(html, text):
    assert fragment_text(html) == text


@pytest.mark.parametrize(
    "around",
    [
        "<nav>Home</nav>{}<footer>Terms</footer>",
        "<div class='cookie-banner'>Accept</div>{}<aside>Most read</aside>",
        "<div role=banner>Logo</div>{}<section id=comments>First!</section>",
        "{}<div class='ad-slot ad'>Buy boats</div><form>Subscribe <button>Now</button></form>",
    ],
)
def test_what_stands_around_an_article_is_left_out(around):
    assert text_of(around.format(f"<p>{LONG}</p>")) == LONG
    assert text_of(around.format(f"<div><article><p>{LONG}</p></article></div>")) == LONG


def test_the_element_that_says_it_is_the_article_is_believed():
    assert text_of(f"<p>{LONG * 3}</p><article><p>{LONG}</p></article>") == LONG


def test_one_of_many_teasers_is_not_the_article():
    teasers = "".join(f"<article><p>{LONG} {n}</p></article>" for n in range(5))
    assert text_of(teasers).count("\n\n") == 4


def test_a_class_does_not_hide_what_holds_most_of_the_text():
    assert text_of(f"<article><div class='social story'><p>{LONG}</p></div></article>") == LONG


def test_the_title_is_not_repeated_in_the_text():
    assert text_of(f"<article><h1>The  Title</h1><p>{LONG}</p></article>", "the title") == LONG


def test_every_paragraph_stands_once():
    text = text_of(f"<article><h1>T</h1><p>{LONG}</p><p>Second, {LONG}</p></article>")
    assert text.count(LONG) == 2


@pytest.mark.parametrize(
    "html",
    [
        "<div class=ad>" * 5_000,
        "<b>" * 5_000,
        "<table><tr><td>x" * 3_000,
        "<p><button>" * 4_000,
        "<article>" * 5_000,
    ],
    ids=["advertisements", "bold", "tables", "buttons", "articles"],
)
def test_a_page_nested_thousands_deep_is_read(html):
    assert isinstance(text_of(html + "deep"), str)


def test_a_page_that_would_take_minutes_is_refused():
    with pytest.raises(SourceError) as caught:
        parse("<div>" * 50_000)
    assert caught.value.kind == "bomb"


def test_an_empty_page_has_no_text():
    assert fragment_text("") == ""
