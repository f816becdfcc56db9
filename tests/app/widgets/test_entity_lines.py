"""What is known of an entity, in lines."""

import pytest

from reader.app.widgets.entity_lines import head
from reader.model.entity import EntityType
from tests.app.pilots import SMALL
from tests.builders import entity_page


def facts(**known):
    """The second line of the head."""
    page = entity_page(**known)
    return head(EntityType.PERSON, page.canonical, page).plain.splitlines()[1]


@pytest.mark.parametrize(
    ("accompanied", "uncertain", "said"),
    [
        (0, 0, "2 articles, none dated"),
        (6, 0, "2 articles, none dated; 6 more by surname and company"),
        (0, 3, "2 articles, none dated; 3 more probably, by surname"),
        (6, 3, "2 articles, none dated; 6 more by surname, 3 probably"),
    ],
)
def test_the_head_says_how_many_more_give_a_surname_and_how_sure_they_are(accompanied, uncertain, said):
    assert facts(total=2, accompanied=accompanied, uncertain=uncertain) == said


@pytest.mark.parametrize(("accompanied", "uncertain"), [(312, 123), (1234, 0), (0, 1234)])
def test_that_fits_on_one_line_of_a_narrow_terminal(accompanied, uncertain):
    line = facts(
        total=1234, accompanied=accompanied, uncertain=uncertain, first="2005-01-22", latest="2024-07-16"
    )
    assert len(line) <= SMALL[0] - 2
