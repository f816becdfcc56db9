"""What arrives when a part of an article is copied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.reading.copying import copied_text


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("One.\nTwo.", "One.\n\nTwo."),
        ("One.\n\n\n \nTwo.\n", "One.\n\nTwo."),
        ("One.  \nTwo.   ", "One.\n\nTwo."),
        ("a\tb", "a\tb"),
        ("  One.\n    Two.", "One.\n\n    Two."),
        (" \n ", ""),
    ],
)
def test_paragraphs_stand_apart_by_one_blank_line(text, copied):
    assert copied_text(text, 0, len(text)) == copied


@given(st.text(alphabet="ab .\n\t朝"), st.integers(0, 50), st.integers(0, 50))
def test_no_character_of_the_article_is_lost_or_made_up(text, start, end):
    copied = copied_text(text, start, end)
    assert "".join(copied.split()) == "".join(text[start:end].split())
    assert not any(line != line.rstrip() for line in copied.split("\n"))
