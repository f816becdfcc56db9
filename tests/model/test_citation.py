"""A citation goes to CSL-JSON and back without loss."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import DateSource
from reader.model.citation import Author, Citation, as_csl, from_csl
from reader.model.dates import PartialDate

PEOPLE = st.builds(Author, family=st.text(min_size=1), given=st.text())
OTHERS = st.builds(Author, literal=st.text(min_size=1))
DATES = st.sampled_from(["2023", "2023-11", "2023-11-05", "0987-01", "2023-11-05T10:00:00+00:00"]).map(
    PartialDate
)
CITATIONS = st.builds(
    Citation,
    title=st.text(),
    authors=st.lists(PEOPLE | OTHERS, max_size=3).map(tuple),
    byline=st.text(),
    publisher=st.text(),
    date=st.none() | DATES,
    date_source=st.none() | st.sampled_from(DateSource),
    url=st.text(),
    language=st.text(),
    accessed=st.none() | st.just(PartialDate("2024-07-16")),
    title_made=st.booleans(),
    path=st.text(),
)


@given(CITATIONS)
def test_a_citation_comes_back_from_its_json(citation):
    assert from_csl(json.loads(json.dumps(as_csl(citation)))) == citation


def test_the_item_is_csl():
    citation = Citation(
        "“No talks”",
        (Author("Roe", "Jane"), Author(literal="Reuters")),
        publisher="BBC News",
        date=PartialDate("2024-07"),
        url="https://example.org/a",
    )
    assert as_csl(citation, "abc") == {
        "id": "abc",
        "type": "article-newspaper",
        "title": "“No talks”",
        "author": [{"family": "Roe", "given": "Jane"}, {"literal": "Reuters"}],
        "container-title": "BBC News",
        "issued": {"date-parts": [[2024, 7]]},
        "URL": "https://example.org/a",
    }


def test_a_path_that_is_no_utf_8_survives():
    citation = Citation("x", path="/news/caf\udce9.txt")
    assert from_csl(json.loads(json.dumps(as_csl(citation)))) == citation


def test_an_item_of_another_program_is_read():
    item = {"title": "A", "publisher": "AP", "issued": {"date-parts": [["2024", "7", "16"]]}, "volume": "3"}
    assert from_csl(item) == Citation("A", publisher="AP", date=PartialDate("2024-07-16"))


@pytest.mark.parametrize(
    "item",
    [
        {"title": 7},
        {"author": "Jane Roe"},
        {"author": [7]},
        {"author": 7},
        {"author": [{"family": []}]},
        {"issued": {"date-parts": [[2024, 13]]}},
        {"issued": {"date-parts": []}},
        {"issued": {"raw": "July"}},
        {"issued": 2024},
        {"custom": 7},
        {"custom": {"date": "x"}},
        {"custom": {"date": 7}},
        {"custom": {"date-source": "rumour"}},
        {"custom": {"date-source": []}},
    ],
)
def test_a_part_of_the_wrong_shape_is_a_value_error(item):
    with pytest.raises(ValueError):
        from_csl(item)
