"""Tags as they are typed."""

from reader.app.reading.tagging import completed, fitting, typed_tags

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
