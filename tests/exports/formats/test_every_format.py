"""What holds of every format."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ConfigError, UsageError
from reader.exports.exporting import export, format_names, format_of
from reader.exports.format import ExportOptions
from reader.model.excerpt import ExcerptState
from tests.examples import examples
from tests.exports.excerpts import STORY, excerpt, excerpts, exported

NAMES = ("bibtex", "csv", "html", "json", "jsonld", "markdown", "org", "text")
FULL = excerpt(note="My own words", tags=["south korea", "cuba"], state=ExcerptState.MOVED, span=(30, 52))


def test_the_formats_of_the_command_line_are_there():
    assert format_names() == NAMES


@pytest.mark.parametrize("name", ["csv", "html", "markdown", "org", "text"])
def test_a_title_that_was_made_of_the_first_words_is_shown_as_such(name):
    made = replace(STORY, title="Talks broke off in the night after", title_made=True)
    shown = exported(name, excerpt(citation=made)).count("Talks broke off in the night after")
    assert exported(name, excerpt(citation=made)).count("Talks broke off in the night after…") == shown > 0


@pytest.mark.parametrize("name", NAMES)
def test_quotation_note_tags_state_and_citation_are_in_it(name):
    document = exported(name, FULL)
    for part in (
        "The talks would go on.",
        "My own words",
        "south korea",
        "cuba",
        "moved",
        "Talks ",
        "The Planet",
    ):
        assert part.removeprefix("The ") in document
    assert "2024" in document


@pytest.mark.parametrize("name", NAMES)
def test_excerpts_of_one_article_keep_their_order_and_another_article_follows(name):
    document = exported(
        name,
        excerpt(1, note="first note"),
        excerpt(2, note="second note", quote="Officials in Havana declined"),
        excerpt(3, note="third note", article="00000000000000bb"),
    )
    places = [document.index(note) for note in ("first note", "second note", "third note")]
    assert places == sorted(places)


@pytest.mark.parametrize("name", sorted({*NAMES} - {"bibtex"}))
def test_in_the_users_own_order_every_excerpt_stays_where_it_is(name):
    document = exported(
        name,
        excerpt(1, note="first note"),
        excerpt(2, note="second note", article="00000000000000bb"),
        excerpt(3, note="third note", quote="Officials in Havana declined"),
        in_order=True,
    )
    places = [document.index(note) for note in ("first note", "second note", "third note")]
    assert places == sorted(places)
    assert document.count('id="a-00000000000000aa"') == (name == "html")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_export_is_a_good_document(name):
    exported(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_format_says_what_it_is(name):
    form = format_of(name)
    assert form.title
    assert form.suffix.startswith(".")
    assert "/" in form.media_type


@pytest.mark.parametrize("name", NAMES)
@given(some=st.lists(excerpts(), max_size=3))
@settings(max_examples=examples(25))
def test_whatever_was_kept_is_written_as_utf8_without_controls(name, some):
    document = exported(name, *some)
    assert document.encode("utf-8").decode("utf-8") == document
    assert not set(document) & {chr(c) for c in (*range(9), 11, 12, *range(14, 32), 127, 0x202E)}


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(UsageError, match="there is no export format 'doc'; one of bibtex, csv"):
        exported("doc")


def test_citations_are_in_the_style_that_is_asked_for():
    assert "Roe, A. (2024, July 16)." in exported("text", FULL, style="apa")


def test_a_record_is_no_style_for_words():
    with pytest.raises(UsageError, match="bibtex is no style in words"):
        exported("text", FULL, style="bibtex")


def test_a_wrong_template_is_refused_before_anything_is_written():
    out = io.StringIO()
    with pytest.raises(ConfigError, match="line 1 of the template"):
        export("markdown", [FULL], out, ExportOptions(template="{{ excerpts"))
    assert out.getvalue() == ""
