"""Markdown as text to be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.blocks import joined
from reader.text.markdown import markdown_blocks


def rendered(markdown: str) -> str:
    return joined(markdown_blocks(markdown))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("It is *long* and __new__ and ~~gone~~.", "It is long and new and gone."),
        ("See [the page](https://news.example) or ![a picture](x.gif).", "See the page or a picture."),
        ("Wrapped\nhere", "Wrapped here"),
        ("Broken  \nhere", "Broken\nhere"),
        ("AT&amp;T &amp;amp; R&D", "AT&T &amp; R&D"),
        ("2 * 3 and \\*literal\\* and snake_case_name", "2 * 3 and *literal* and snake_case_name"),
        ("## A heading ##\n\nText", "A heading\n\nText"),
        ("- a\n- b\n  - c\n\nEnd", "- a\n- b\n  - c\n\nEnd"),
        ("> one\n> two", "> one two"),
        ("```\nnot a # heading\n```", "not a # heading"),
        ("One\n\n---\n\nTwo", "One\n\n---\n\nTwo"),
        ("| port | tonnes |\n|---|---:|\n| *Rye* | 88 |", "port\ttonnes\nRye\t88"),
        ("<div>inside <b>a</b> block</div>\n\nand <i>inline</i>", "inside a block\n\nand inline"),
        ("<script>alert(1)</script>\n\nText", "Text"),
    ],
)
def test_marks_go_and_words_stay(markdown, text):
    assert rendered(markdown) == text


@pytest.mark.parametrize(
    "markdown", ["![" * 30_000 + " end", "word *em* " * 300_000 + "end"], ids=["brackets", "long"]
)
def test_what_would_take_minutes_is_shown_as_it_stands(markdown):
    assert rendered(markdown) == markdown


def test_a_heading_knows_its_level_and_where_it_ends():
    first, second = markdown_blocks("\n# Title\n\nText")
    assert (first.text, first.heading, first.line) == ("Title", 1, 2)
    assert second.heading == 0


@given(st.text(st.sampled_from("*_`[]()!<>#-1. \n|ab\\&;~"), max_size=80))
def test_any_text_is_some_markdown(text):
    assert isinstance(rendered(text), str)


@pytest.mark.parametrize("depth", [30, 500])
def test_no_text_is_lost_however_deep_it_is_nested(depth):
    assert "deep" in rendered("> " * depth + "deep")
    assert "deep" in rendered("".join(f"{'  ' * n}- item\n" for n in range(depth)) + "\nThe deep end.")
