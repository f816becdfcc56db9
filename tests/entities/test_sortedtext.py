"""A table kept as one sorted text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.sortedtext import SortedText

KEY = st.text(st.sampled_from("ab é한'-."), min_size=1, max_size=6)


@given(st.dictionaries(KEY, st.sampled_from(["x", "O,T", "longer value"]), max_size=400), KEY)
def test_every_key_has_its_value_and_no_other_has_one(values, other):
    table = SortedText(SortedText.compile(values))
    assert {key: table.get(key) for key in values} == values
    assert table.get(other) == values.get(other, "")


@given(st.dictionaries(KEY, st.sampled_from(["x", "longer value"]), max_size=400), KEY)
def test_it_tells_whether_a_key_begins_so(values, start):
    table = SortedText(SortedText.compile(values))
    assert table.begins(start) == any(key.startswith(start) for key in values)


def test_keys_that_begin_so_are_found_in_every_block():
    table = SortedText(SortedText.compile({f"name {number:05}": "x" for number in range(20_000)}))
    assert all(table.begins(f"name {number:04}") for number in range(2_000))
    assert not table.begins("name 2")


def test_a_large_table_finds_first_last_and_middle():
    values = {f"name {number:05}": str(number) for number in range(20_000)}
    table = SortedText(SortedText.compile(values))
    assert [table.get(f"name {number:05}") for number in (0, 9_999, 19_999)] == ["0", "9999", "19999"]
    assert table.get("name 20000") == ""
    assert table.get("") == ""


def test_a_key_that_cannot_be_encoded_is_simply_not_there():
    assert SortedText(SortedText.compile({"a": "x"})).get("\ud800") == ""
