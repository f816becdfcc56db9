from dataclasses import replace

import pytest

from reader.exports.org_text import org_heading, org_tags, org_text
from tests.exports.excerpts import STORY, excerpt, exported

ZW = "\u200b"


def test_an_article_is_a_heading_and_each_quotation_one_below_it():
    document = exported("org", excerpt(1, note="Why?", tags=["south korea"]))
    assert document == (
        "#+TITLE: Excerpts\n"
        "\n"
        "* Talks go on\n"
        ":PROPERTIES:\n"
        ":ARTICLE: 00000000000000aa\n"
        ":URL: https://planet.test/talks\n"
        ":DATE: 2024-07-16\n"
        ":PUBLISHER: The Planet\n"
        ":END:\n"
        "Roe, Ana. “Talks Go On.” Planet, July 16, 2024. https://planet.test/talks.\n"
        "\n"
        "** The talks would go on. :south_korea:\n"
        ":PROPERTIES:\n"
        ":EXCERPT: 0000000001\n"
        ":STATE: in place\n"
        ":KEPT: 2024-07-20\n"
        ":TAGS: south korea\n"
        ":END:\n"
        "#+begin_quote\n"
        "The talks would go on.\n"
        "#+end_quote\n"
        "\n"
        "Why?\n"
    )


@pytest.mark.parametrize(
    "line",
    [
        "* heading",
        "#+end_quote",
        "# comment",
        ":END:",
        "| table",
        "- list",
        "1. list",
        "-----",
        "\\begin{x}",
        "%%(sexp)",
    ],
)
def test_a_line_that_would_act_has_a_zero_width_space_before_it(line):
    assert org_text(line).startswith(ZW)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a *bold* word", f"a *{ZW}bold* word"),
        ("[[file:x][y]]", f"[{ZW}[file:x][y]]"),
        ("<<target>>", f"<{ZW}<target>>"),
        ("x_1", f"x_{ZW}1"),
        ("{{{macro}}}", f"{{{ZW}{{{{macro}}}}}}"),
        ("src_elisp{(x)}", f"src{ZW}_{ZW}elisp{{(x)}}"),
    ],
)
def test_a_mark_that_would_act_has_one_behind_it(text, shown):
    assert org_text(text) == shown


@pytest.mark.parametrize(
    "prose", ["U.S. troops, 5.3% (well-known).", "a * b = c", "He said: “No” – twice; and/or."]
)
def test_prose_stays_as_it_is(prose):
    assert org_text(prose) == prose


def test_a_title_is_no_task_and_has_no_tags():
    assert org_heading("TODO list grows") == f"{ZW}TODO list grows"
    assert org_heading("Ends in :tags:").endswith(ZW)


def test_tags_are_of_what_org_allows():
    assert org_tags(("south korea", "a:b", "!")) == ":south_korea:a_b:"
    assert org_tags(()) == ""


def test_a_hostile_excerpt_begins_no_heading_and_ends_no_block():
    evil = "* stars\n#+end_quote\n* more\n:END:"
    document = exported("org", excerpt(1, evil, text=evil, note=evil, citation=replace(STORY, title="* *")))
    assert sum(line.startswith("* ") for line in document.split("\n")) == 1
    assert document.count("\n#+end_quote") == 1
    assert document.count("\n:END:") == 2
