"""A version of an article is known by the sentences it shares."""

from reader.inquiry.comparing import sharing
from reader.inquiry.comparing.sharing import VERSION, shares
from reader.model.comparison import Share
from tests.builders import article

LONG = article("Long", "One thing happened. Another did. A third came. A fourth went.")
SHORT = article("Short", "Another did. One thing happened.")
OTHER = article("Other", "Nothing of this was ever said. One thing happened.")
ALL = {one.id: one for one in (LONG, SHORT, OTHER)}


def test_a_short_version_that_is_wholly_in_a_long_one_shares_all_of_it():
    found = list(shares(LONG, [OTHER.id, SHORT.id, "gone"], ALL.get))
    assert found == [Share(OTHER.id, 0.5), Share(SHORT.id, 1.0)]
    assert found[0].share > VERSION


def test_beyond_a_size_it_is_not_looked_at(monkeypatch):
    monkeypatch.setattr(sharing, "_MOST", len(LONG.text) + len(SHORT.text))
    assert list(shares(LONG, [SHORT.id, OTHER.id], ALL.get)) == [Share(SHORT.id, 1.0), Share(OTHER.id, None)]


def test_an_empty_article_shares_nothing():
    assert list(shares(article("Empty", ""), [SHORT.id], ALL.get)) == [Share(SHORT.id, None)]
