from dataclasses import replace

import pytest

from reader.exports.citing import citation_of, cite
from reader.model.article import DateSource
from tests.builders import article

FULL = article(
    title="Diplomat defects",
    byline="Jean Mackenzie",
    publisher="BBC News",
    date="2024-07-16",
    path="/news/diplomat.txt",
)


def plain_citation(told):
    return cite(citation_of(told), "plain")


def test_it_says_who_what_where_when_and_the_file():
    assert plain_citation(FULL) == "Jean Mackenzie, “Diplomat defects”, BBC News, 16 July 2024, diplomat.txt."


def test_a_web_address_stands_instead_of_the_file_and_keeps_its_own_end():
    cited = plain_citation(replace(FULL, url="https://www.bbc.com/news/1"))
    assert cited.endswith("16 July 2024, https://www.bbc.com/news/1")


@pytest.mark.parametrize("source", [DateSource.INFERRED, DateSource.PATH])
def test_a_date_that_the_article_does_not_state_is_marked(source):
    assert "16 July 2024 (inferred)" in plain_citation(replace(FULL, date_source=source))


def test_an_unknown_date_is_said_and_other_gaps_are_left_out():
    bare = article(title="Untitled note", path="-")
    assert plain_citation(bare) == "“Untitled note”, no date, standard input."


def test_a_file_name_from_outside_brings_no_control_characters_along():
    cited = plain_citation(replace(FULL, path="/news/a\x1b[31m\udcff.txt"))
    assert "\x1b" not in cited
    assert cited.encode("utf-8")
