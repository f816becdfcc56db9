"""The top level of a YAML mapping, from which nothing is built."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.yaml_fields import NotYamlError, yaml_fields


def test_scalars_are_the_text_that_stands_there():
    fields, problems = yaml_fields("date: 2024-02-29\nNumber: 12\nquoted: '~'\nempty: ~\nlong: |\n  a\n  b\n")
    assert fields == {"date": "2024-02-29", "number": "12", "quoted": "~", "empty": "", "long": "a\nb\n"}
    assert problems == ()


def test_a_list_of_scalars_is_joined_but_a_title_is_no_list():
    fields, problems = yaml_fields("authors: [Zoë, Min-jun]\ntitle: [a, b]\n")
    assert fields == {"authors": "Zoë, Min-jun", "title": ""}
    assert len(problems) == 1


def test_what_is_deeper_is_left_out_and_what_follows_is_read():
    fields, problems = yaml_fields("byline: {first: Zoë}\nnested: [[a], {b: c}]\ndate: 2024\n")
    assert fields == {"byline": "", "nested": "", "date": "2024"}
    assert len(problems) == 2


def test_a_foreign_tag_makes_no_object_and_no_text():
    fields, problems = yaml_fields('title: !!python/object/apply:os.system ["x"]\nbyline: !shout Zoë\n')
    assert fields == {"title": "", "byline": ""}
    assert len(problems) == 2


@pytest.mark.parametrize(
    "block",
    [
        "a: &x [*x]\n",
        "a: &x 1\nb: *x\n",
        "- a\n- b\n",
        "just text",
        "a: [unclosed\n",
        "a: b: c\n",
        "a: \x07\n",
    ],
)
def test_what_is_no_mapping_or_refers_to_itself_is_refused(block):
    with pytest.raises(NotYamlError):
        yaml_fields(block)


def test_an_empty_block_says_nothing():
    assert yaml_fields("# nothing\n") == ({}, ())


def test_depth_costs_no_recursion():
    with pytest.raises(NotYamlError):
        yaml_fields("a: " + "[" * 20_000)


@given(st.text(st.sampled_from("ab: -[]{}&*!|>'\"\n#~"), max_size=60))
def test_anything_is_read_or_refused(block):
    try:
        fields, _ = yaml_fields(block)
    except NotYamlError:
        fields = {}
    assert all(isinstance(value, str) for value in fields.values())
