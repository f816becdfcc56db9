"""The rows of the articles that name an entity."""

import pytest

from reader.app.desk.profiling import naming_row
from reader.model.who import Join, Naming
from tests.builders import article, row_of


@pytest.mark.parametrize(
    ("join", "said"),
    [
        (Join.NAME, "3× · Lee won."),
        (Join.COMPANY, "3× by surname and company · Lee won."),
        (Join.SURNAME, "3× probably, by the surname alone · Lee won."),
    ],
)
def test_the_row_of_an_article_says_how_often_it_names_the_entity_and_by_what_it_is_joined(join, said):
    row = naming_row(Naming(row_of(article("Vote", "Lee won.")), 3, join))
    assert (row.title, row.snippet) == ("Vote", said)
