import pytest

from reader.exports.personal_names import in_order, initials, turned, with_initials
from reader.model.citation import Author

KING = Author("King", "Martin Luther", suffix="Jr.")


def test_a_name_is_written_in_order_turned_and_with_initials():
    assert in_order(KING) == "Martin Luther King Jr."
    assert turned(KING) == "King, Martin Luther, Jr."
    assert with_initials(KING) == "King, M. L., Jr."
    assert with_initials(KING, between="") == "King, M.L., Jr."


def test_an_undivided_name_is_always_the_same():
    assert {in_order(a) for a in [Author(literal="BBC News")]} == {"BBC News"}
    assert turned(Author(literal="毛泽东")) == with_initials(Author(literal="毛泽东")) == "毛泽东"


@pytest.mark.parametrize(
    ("given", "letters"),
    [("Jean-Paul", "J.-P."), ("Ki-moon", "K."), ("J.K.", "J. K."), ("élodie", "É."), ("", ""), ("- '", "")],
)
def test_initials(given, letters):
    assert initials(given) == letters
