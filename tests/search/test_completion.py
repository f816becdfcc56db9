"""What Tab offers in the search line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.completion import completions
from tests.search.queries import anything

KNOWN = {
    "publisher": ["BBC News", "BBC"],
    "person": ["Yoon Suk Yeol", "Yoon"],
    "tag": ['to "read"'],
    None: ["korea", "korean"],
}


def values(field, start, limit):
    known = KNOWN.get(field.name if field else None, [])
    return [value for value in known if value.lower().startswith(start.lower())][:limit]


def offered(text: str, caret: int | None = None, limit: int = 8) -> tuple[str, ...]:
    return completions(text, len(text) if caret is None else caret, values, limit)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("pub", ("publisher:",)),
        ("korea pl", ("korea place:",)),
        ("-pub", ("-publisher:",)),
        ("(ti", ("(title:",)),
        ("kor", ("korea", "korean")),
        ("is:", ("is:unread", "is:read", "is:starred")),
        ("is:u", ("is:unread",)),
        ("has:", ("has:excerpt", "has:note")),
        ("publisher:b", ('publisher:"BBC News"', "publisher:BBC")),
        ('publisher:"bbc n', ('publisher:"BBC News"',)),
        ('person:"Yoon S', ('person:"Yoon Suk Yeol"',)),
        ("tag:t", ('tag:"to  read "',)),
        ("title:kor", ("title:korea", "title:korean")),
        ("date:la", ('date:"last week"', 'date:"last month"', 'date:"last year"')),
        ("newer:3", ("newer:30d", "newer:3m")),
        ("foo:b", ()),
        ("korea ", ()),
        ("", ()),
    ],
)
def test_the_word_before_the_caret_is_completed(typed, expected):
    assert offered(typed) == expected


def test_what_stands_after_the_caret_stays():
    assert offered("is:un -korea", caret=5) == ("is:unread -korea",)


def test_no_more_are_offered_than_asked_for():
    assert len(offered("n", limit=2)) == 2


@given(anything, st.integers(-5, 80))
def test_any_text_at_any_caret_is_completed_calmly(text, caret):
    for completed in offered(text, caret):
        assert completed.endswith(text[max(0, min(caret, len(text))) :])
        assert completed != text
