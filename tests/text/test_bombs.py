"""Pages that would take a parser minutes or gigabytes."""

from __future__ import annotations

import pytest

from reader.text.bombs import is_bomb

BOMBS = {
    "deep": "<div>" * 50_000,
    "wide and deep": "<div>" * 5_000 + "<div></div>" * 50_000,
    "formatting": "<p>" + "".join(f"<b x={n}>" for n in range(2_000)) + "<p>x" * 2_000,
    "options": "<select>" + "<option>" * 100_000,
    "attributes": "<div " + " ".join(f"a{n}" for n in range(20_000)) + ">",
}
PAGES = {
    "five thousand deep": "<div>" * 5_000 + "x" + "</div>" * 5_000,
    "long list": "<ul>" + "<li>item" * 100_000,
    "long table": "<table>" + "<tr><td>a<td>b" * 50_000,
    "picture in the page": '<img src="data:image/png;base64,' + "AAAA BBBB " * 50_000 + '">',
    "careless fonts": ("<p><font size=2><b>x" * 20 + "</b></font>" * 20) * 500,
    "prose": "<p>a &lt; b < c" * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_told(name):
    assert is_bomb(BOMBS[name])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_none(name):
    assert not is_bomb(PAGES[name])
