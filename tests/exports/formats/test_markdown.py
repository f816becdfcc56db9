from dataclasses import replace

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from reader.exports.markdown_text import markdown_text
from tests.exports.excerpts import STORY, excerpt, exported, lines

HTML = MarkdownIt("gfm-like", {"linkify": False})


def test_an_article_is_a_heading_and_its_quotations():
    document = exported(
        "markdown",
        excerpt(1, "spoke in Seoul.\nThe talks would go on.", note="Why?\nAsk.", tags=["a", "b"]),
        excerpt(2, "Officials in Havana", article="00000000000000bb"),
    )
    assert document == (
        "## Talks go on\n"
        "\n"
        "Roe, Ana. “Talks Go On.” Planet, July 16, 2024. https://planet.test/talks.\n"
        "\n"
        "> spoke in Seoul.\n"
        ">\n"
        "> The talks would go on.\n"
        "\n"
        "Why?  \n"
        "Ask.\n"
        "\n"
        "Tags: a, b\n"
        "\n"
        "*Kept 2024-07-20, in place* (0000000001)\n"
        "\n"
        "## Talks go on\n"
        "\n"
        "Roe, Ana. “Talks Go On.” Planet, July 16, 2024. https://planet.test/talks.\n"
        "\n"
        "> Officials in Havana\n"
        "\n"
        "*Kept 2024-07-20, in place* (0000000002)\n"
    )


def test_the_template_of_the_user_is_used():
    template = "{% for excerpt in excerpts %}- {{ excerpt.quote }} [{{ excerpt.title }}]({{ excerpt.url|raw }})\n{% endfor %}"
    document = exported("markdown", excerpt(1, "Officials in Havana"), template=template)
    assert document == "- Officials in Havana [Talks go on](https://planet.test/talks)\n"


@pytest.mark.parametrize(
    "prose", ["U.S. troops, 5.3% (well-known).", "snake_case & more", "C# is 3 > 2", "a - b + c = d"]
)
def test_prose_stays_readable(prose):
    assert markdown_text(prose) == prose


def test_a_hostile_excerpt_shows_its_characters_and_does_nothing():
    evil = "<script>alert(1)</script> ![x](http://evil.test/x.png) [[link]] `code` %%hidden%% $x$ #tag ==hi=="
    document = exported(
        "markdown", excerpt(1, evil, text=evil, note=evil, citation=replace(STORY, title=evil))
    )
    page = HTML.render(document)
    assert "<script" not in page
    assert "<img" not in page
    assert "<code" not in page
    assert page.count("&lt;script&gt;") >= 3


@given(lines.filter(bool))
def test_a_line_of_markdown_shows_the_text_that_went_in(line):
    tokens = HTML.parse(markdown_text(line))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children).split() == line.split()


def test_hashes_at_the_end_of_a_title_do_not_close_its_heading():
    page = HTML.render(f"## {markdown_text('Numbers ##')}\n")
    assert page == "<h2>Numbers ##</h2>\n"


def test_a_note_made_to_stall_is_written_at_once():
    for evil in ("#" * 200_000, "\\*_[" * 50_000, " ^" * 100_000, "&" * 200_000):
        assert len(markdown_text(evil)) >= len(evil.strip())
