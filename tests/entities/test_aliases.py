"""The list of other names."""

import pytest

from reader.entities.aliases import Aliases, shipped


def test_a_sure_alias_has_one_canonical_name():
    assert shipped().sure("DPRK") == "North Korea"


def test_case_and_dots_do_not_matter_but_an_acronym_wants_capitals():
    assert shipped().sure("U.S.") == "United States"
    assert shipped().sure("u.s.") is None
    assert shipped().sure("great britain") == "United Kingdom"


def test_a_weak_alias_is_not_sure():
    assert shipped().sure("HUDA") is None
    assert shipped().weak("HUDA") == ("Free Cause Party",)


@pytest.mark.parametrize(
    ("surface", "canonical"),
    [
        ("United Nations Security Council", "UN Security Council"),
        ("United States Senate", "Senate"),
        ("U.S. Department of Agriculture", "Department of Agriculture"),
        ("US Open", None),
        ("United States", None),
    ],
)
def test_a_body_is_known_with_its_country_spelt_out_or_short(surface, canonical):
    assert shipped().sure(surface) == canonical


def test_comments_and_empty_lines_of_the_list_are_passed_over():
    assert Aliases.of(["# a\tb", "", "x y\tz"]).sure("X Y") == "z"


def test_no_alias_leads_to_a_name_that_is_itself_an_alias_of_another():
    found = shipped()
    chains = {
        a.surface: a.canonical
        for aliases in found.by_name.values()
        for a in aliases
        if not a.weak and found.sure(a.canonical) not in {None, a.canonical}
    }
    assert chains == {}
