"""Where no excerpt has a tag that was asked for, it is said, with those that it may be."""

import pytest

from reader.library.excerpt_query import excerpt_filter
from reader.library.missing_tags import missing_tag
from tests.library.builders import keep


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("tag:spy", "no excerpt has the tag “spy”; there is “Spy drama”"),
        ("words tag:(cuba OR SPY)", "no excerpt has the tag “SPY”; there is “Spy drama”"),
        ("tag:rivers", "no excerpt has the tag “rivers”"),
        ('tag:"spy drama" nothing', ""),
        ("-tag:spy nothing", ""),
    ],
)
def test_the_missing_tag_is_named_with_those_that_are_like_it(library, query, said):
    keep(library, 1, tags=("Spy drama", "cuba"))
    keep(library, 2, tags=("spy drama",))
    assert missing_tag(library.store, excerpt_filter(query)) == said
