import json
import re
from dataclasses import astuple, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.config import CITATION_STYLES
from reader.errors import UsageError
from reader.exports.citing import (
    citation_of,
    cite,
    cite_all,
    corrected_citation,
    in_words,
    style_names,
    style_of,
)
from reader.model.citation import Author, Citation, as_csl, from_csl
from reader.model.dates import PartialDate
from reader.model.metadata import MetadataField as Field
from tests.builders import article
from tests.exports.excerpts import STORY, citations

WORDS = ("apa", "chicago", "chicago-author-date", "chicago-note", "harvard", "mla", "plain")
RECORDS = ("biblatex", "bibtex", "csl-json", "ris")


def test_the_styles_are_words_and_records():
    assert style_names(records=False) == WORDS
    assert set(style_names()) == {*WORDS, *RECORDS}
    assert all(style_of(name).title for name in style_names())


def test_the_settings_know_every_style():
    assert style_names() == CITATION_STYLES


def test_a_document_in_words_takes_the_default_style_in_place_of_a_record():
    assert in_words("mla") == "mla"
    assert in_words("ris") == "chicago"


def test_an_unknown_style_is_refused_with_those_there_are():
    with pytest.raises(UsageError, match="there is no citation style 'turabian'; one of apa, biblatex"):
        cite(STORY, "turabian")


def test_the_day_that_is_given_goes_before_the_day_that_is_known():
    assert "(Accessed: 20 July 2024)" in cite(STORY, "harvard")
    assert "(Accessed: 2 August 2024)" in cite(STORY, "harvard", PartialDate("2024-08-02"))


def test_several_citations_in_words_are_lines_of_their_own():
    other = replace(STORY, title="Talks end")
    assert cite_all([STORY, other], "mla").split("\n") == [cite(STORY, "mla"), cite(other, "mla")]


def test_several_records_are_one_document():
    other = replace(STORY, title="Talks end")
    assert [item["title"] for item in json.loads(cite_all([STORY, other], "csl-json"))] == [
        "Talks go on",
        "Talks end",
    ]
    assert json.loads(cite_all([], "csl-json")) == []
    assert cite_all([STORY, other], "bibtex").count("@article{") == 2
    assert cite_all([STORY, other], "ris").count("\r\nER  - \r\n") == 2


def test_an_article_brings_its_facts_and_its_byline_taken_apart():
    told = article(
        title="T", byline="By Ana Roe and Reuters", publisher="P", date="2024-07", url="https://p.test/"
    )
    made = citation_of(told, PartialDate("2024-08-02"))
    assert made.authors == (Author("Roe", "Ana"), Author(literal="Reuters"))
    assert (made.title, made.byline, made.publisher, made.url) == (
        "T",
        "By Ana Roe and Reuters",
        "P",
        "https://p.test/",
    )
    assert (made.date, made.accessed) == (PartialDate("2024-07"), PartialDate("2024-08-02"))


@pytest.mark.parametrize("style", WORDS)
def test_an_article_of_which_nothing_is_known_but_its_title_can_be_cited(style):
    cited = cite(Citation(title="Only a title"), style)
    assert "Only a" in cited
    assert not re.search(r"[.,] ?[.,]|\(\)|“”|‘’|None", cited.replace("n.d.", "nd").replace("N.d.", "Nd."))


@given(citations, st.sampled_from(WORDS))
def test_a_citation_in_words_is_one_line_without_gaps(citation, style):
    names = [part for author in citation.authors for part in astuple(author)]
    said = " ".join([citation.title, citation.publisher, citation.byline, citation.url, *names])
    assume("none" not in said.casefold())
    cited = cite(citation, style)
    assert "\n" not in cited
    assert "None" not in cited
    assert cited == cited.strip()


@given(citations, st.sampled_from(["bibtex", "biblatex"]))
def test_the_braces_of_an_entry_are_balanced(citation, style):
    record = cite(citation, style)
    depths = [0]
    for character in record:
        depths.append(depths[-1] + (character == "{") - (character == "}"))
    assert depths[-1] == 0
    assert min(depths[1:-1]) >= 0
    assert re.match(r"@[a-z]+\{[a-z0-9]+,\n", record)


@given(citations)
def test_every_line_of_ris_is_a_tag_and_a_value(citation):
    *lines, end = cite(citation, "ris").split("\r\n")
    assert end == ""
    assert lines[0] == "TY  - NEWS"
    assert lines[-1] == "ER  - "
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line) for line in lines)


@given(citations)
def test_csl_json_gives_back_all_but_the_file(citation):
    (item,) = json.loads(cite(citation, "csl-json"))
    assert from_csl(item) == replace(citation, path="")


def test_particles_of_other_programs_go_with_the_family_name():
    name = {
        "given": "Ana",
        "dropping-particle": "de",
        "non-dropping-particle": "la",
        "family": "Cruz",
        "suffix": "III",
    }
    told = from_csl({"title": "T", "author": [name]})
    assert told.authors == (Author("de la Cruz", "Ana", suffix="III"),)
    assert as_csl(told)["author"] == [{"family": "de la Cruz", "given": "Ana", "suffix": "III"}]


@pytest.mark.parametrize("value", [[[1e999]], [["x"]], [[]], [], "2024", [[2024, 13]], [[2024, 2, 30]]])
def test_a_date_of_the_wrong_shape_is_a_value_error(value):
    with pytest.raises(ValueError):
        from_csl({"issued": {"date-parts": value}})


def test_a_corrected_byline_names_other_authors_and_the_rest_stays():
    said = corrected_citation(STORY, {Field.BYLINE: "By Ana Roe and John Doe", Field.PUBLISHER: ""})
    assert [author.family for author in said.authors] == ["Roe", "Doe"]
    assert (said.publisher, said.title, said.accessed) == ("", STORY.title, STORY.accessed)
    assert corrected_citation(STORY, {}) == STORY
