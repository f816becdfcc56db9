"""Citations against the published rules of their styles: the table is ``cases.toml``."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from reader.exports.citing import citation_of, cite
from reader.model.article import DateSource
from reader.model.dates import PartialDate
from tests.builders import article

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]


def cited(case):
    facts = dict(case["article"])
    language, made = facts.pop("language", "en"), facts.pop("title_made", False)
    source = DateSource(facts.pop("date_source", "stated"))
    told = replace(article(**facts, date_source=source), language=language, title_made=made)
    accessed = PartialDate(case["accessed"]) if "accessed" in case else None
    return cite(citation_of(told), case["style"], accessed)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['style']}: {case['rule'][:70]}")
def test_an_article_is_cited_as_the_rule_says(case):
    assert cited(case) == case["text"].removeprefix("\n")


def test_the_table_has_forty_cases_and_no_rule_twice():
    assert len(CASES) >= 40
    assert len({(case["style"], case["rule"]) for case in CASES}) == len(CASES)
