"""Tags as they are typed."""

import pytest

from reader.app.reading.tagging import completed, fitting, line_of, typed_change, typed_tags

KNOWN = ["Cuba", "defection", "diplomacy"]


def test_commas_part_tags_and_each_counts_once():
    assert typed_tags(" cuba, #exile,, cuba ") == ("cuba", "exile")


def test_the_last_tag_is_completed_from_those_in_use():
    assert completed("cuba, de", KNOWN) == "cuba, defection"
    assert completed("xyz", KNOWN) is None
    assert completed("cuba, ", KNOWN) is None
    assert completed("defection", KNOWN) is None


def test_what_fits_is_offered_without_what_was_typed_before():
    assert fitting("", KNOWN) == KNOWN
    assert fitting("cuba, d", KNOWN) == ["defection", "diplomacy"]
    assert fitting("cuba, ", KNOWN) == ["defection", "diplomacy"]


def test_a_tag_with_a_comma_stands_in_quotes():
    assert typed_tags('cuba, "Paris, France", talks') == ("cuba", "Paris, France", "talks")
    assert typed_tags('"Paris, Fr') == ("Paris, Fr",)


@pytest.mark.parametrize("tag", ["cuba", "Paris, France", '"so-called", they say', "-1", "#1", '5" disk'])
def test_every_tag_comes_back_from_the_line_as_it_was(tag):
    assert typed_change(line_of([tag, "talks"])) == ((tag, "talks"), ())


def test_a_minus_takes_a_tag_off():
    assert typed_change("cuba, -talks, - #exile") == (("cuba",), ("talks", "exile"))
    assert typed_tags("-talks") == ("-talks",)


def test_a_completion_keeps_the_signs_and_quotes_before_it():
    known = [*KNOWN, "Paris, France"]
    assert completed("cuba, -de", known) == "cuba, -defection"
    assert completed("#de", known) == "#defection"
    assert completed('"par', known) == '"Paris, France"'
    assert completed("par", known) == '"Paris, France"'
