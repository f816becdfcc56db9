"""What stands before an article in its own file."""

from __future__ import annotations

import pytest

from reader.sources.frontmatter import NONE, front_matter, mail_headers


def test_fields_between_dashes_are_read_and_the_text_begins_behind():
    text = '---\ntitle: "Bridge: the return"\nTags: [a, b]\n---\n\nThe bridge.\n'
    found = front_matter(text)
    assert dict(found.fields) == {"title": "Bridge: the return", "tags": "a, b"}
    assert text[found.end :] == "\nThe bridge.\n"
    assert found.problems == ()


@pytest.mark.parametrize(
    "text", ["---\n\nA rule.\n\n---\n\nEnd.", "Text\n---\ntitle: x\n---\n", "", "----\ntitle: x\n---\n"]
)
def test_a_rule_is_no_front_matter(text):
    assert front_matter(text) == NONE


def test_without_a_closing_line_all_is_text():
    found = front_matter("---\ntitle: Never closed\n\nThe bridge reopened.\n")
    assert (dict(found.fields), found.end, len(found.problems)) == ({}, 0, 1)


def test_bad_yaml_is_read_line_by_line():
    found = front_matter(
        "---\ntitle: Bridge: again\nbyline: [unclosed\n\tdate: 2024-02-30\npublisher: 'Post'\n---\nText"
    )
    assert dict(found.fields) == {"title": "Bridge: again", "publisher": "Post"}
    assert len(found.problems) == 1


def test_a_block_beyond_any_measure_is_text():
    assert front_matter("---\ntitle: x\n" + "a: b\n" * 50_000 + "---\n").end == 0


def test_mail_headers_are_read_up_to_the_blank_line():
    text = "Subject: Re: bridge\n opening\nFrom: The Desk <desk@paper.example>\n\nColleagues,\n"
    found = mail_headers(text)
    assert dict(found.fields) == {"subject": "Re: bridge opening", "from": "The Desk"}
    assert text[found.end :] == "Colleagues,\n"


def test_an_address_is_nobodys_name():
    assert mail_headers("Subject: x\nFrom: desk@paper.example\n\ny").fields["from"] == ""


@pytest.mark.parametrize(
    "text",
    [
        "title:foo AND bar\n\nText",
        "Title: one line alone\n\nText",
        "From: Rye\nwith love.\n\nText",
        "Date: x\nTo: y\n\nText",
    ],
)
def test_prose_with_a_colon_is_no_header(text):
    assert mail_headers(text) == NONE
