"""Formats are found by being there."""

from __future__ import annotations

import pytest

from reader import families
from reader.sources.formats import format_of, reader, recognised, suffixes

FAMILY = "reader.sources.formats"


@pytest.mark.parametrize("name", families.members(FAMILY))
def test_a_member_states_what_it_reads(name):
    member = families.load(FAMILY, name)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in member.SUFFIXES)
    assert all("/" in media_type for media_type in member.MEDIA_TYPES)
    assert reader(name) is member.read


def test_no_two_formats_read_the_same_suffix():
    every = [s for name in families.members(FAMILY) for s in families.load(FAMILY, name).SUFFIXES]
    assert len(every) == len(set(every)) == len(suffixes())


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.txt", "plain"),
        ("A.TXT", "plain"),
        ("a.b.md", "markdown"),
        ("x/a.HTM", "html"),
        ("a.gz", None),
        (".txt", None),
    ],
)
def test_the_suffix_chooses_the_format(path, name):
    assert format_of(path) == name


@pytest.mark.parametrize(
    ("data", "expected", "name"),
    [
        (b"\xef\xbb\xbf\n<!doctype HTML><p>", "plain", "html"),
        (b"<html>", "markdown", "markdown"),
        (b"a < b", "plain", "plain"),
        (b"The <html> tag", "plain", "plain"),
    ],
)
def test_a_page_is_recognised_where_a_text_is_expected(data, expected, name):
    assert recognised(data, expected) == name
