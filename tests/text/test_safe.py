"""Laws and cases of the only door for text from outside."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.text.safe import (
    normalise,
    safe_line,
    safe_text,
    safe_url,
    shown_path,
)

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

INTRODUCERS = ("\x1b", "\x1b[", "\x1b]", "\x1bP", "\x9b", "\x9d")
TERMINATORS = ("\x1b\\", "\x9c", "\x07", "\x18", "31m", "0;t", "(B")
ODD_ONES = "\x00\x7f\r\n\t\u202e\u2066\u200b\u200d\ufeff\u2028\ufff9\u00ad\ud800\U000e0041\U0001f3f4aé桥 "
_PIECES = st.sampled_from([*INTRODUCERS, *TERMINATORS, *ODD_ONES, ENGLAND])
HOSTILE = st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=30).map("".join)


def is_forbidden(character: str) -> bool:
    """Told from Unicode's own categories, not from the table of the program."""
    if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}:
        return character not in "\t\n"
    return character in BIDI or "\U000e0000" <= character <= "\U000e007f"


@given(HOSTILE)
def test_safe_text_keeps_the_length_so_that_offsets_hold(text):
    assert len(safe_text(text)) == len(text)


@given(HOSTILE)
def test_safe_text_of_safe_text_is_itself(text):
    assert safe_text(safe_text(text)) == safe_text(text)


@given(HOSTILE)
def test_nothing_forbidden_is_left_but_whole_emoji_flags(text):
    assert not any(map(is_forbidden, safe_text(text).replace(ENGLAND, "")))


@given(HOSTILE)
def test_safe_text_changes_nothing_but_to_the_replacement_sign(text):
    assert all(after in (before, "\ufffd") for before, after in zip(text, safe_text(text), strict=True))


@given(HOSTILE)
def test_a_safe_line_is_one_line_without_anything_forbidden(text):
    line = safe_line(text)
    assert not any(map(is_forbidden, line.replace(ENGLAND, "")))
    assert line == " ".join(line.split())
    assert safe_line(line) == line


@given(HOSTILE)
def test_normalised_text_is_its_own_normal_form(text):
    assert normalise(normalise(text)) == normalise(text)


@given(HOSTILE)
def test_a_shown_path_can_be_shown_as_it_is(path):
    shown = shown_path(path)
    assert safe_text(shown) == shown
    assert "\n" not in shown


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31m",
        "\x1b[?1049h",
        "\x9b2J",
        "\x1b]0;title\x07",
        "\x1b]52;c;cm0gLXJmIH4=\x1b\\",
        "\x9d8;;https://bad.example\x9c",
        "\x1bP1;2|dcs\x1b\\",
        "\x1b_apc\x1b\\",
        "\x1b^pm\x1b\\",
        "\x1bXsos\x1b\\",
        "\x1bc",
        "\x1b(B",
        "\x1bPtmux;\x1b\x1b]52;c;eA==\x07\x1b\\",
    ],
)
def test_an_escape_sequence_goes_with_all_it_carries(sequence):
    assert safe_text(f"a{sequence}b") == "a" + "\ufffd" * len(sequence) + "b"
    assert safe_line(f"a{sequence}b") == "ab"


def test_a_string_sequence_that_its_line_does_not_end_takes_no_text_with_it():
    assert safe_text("\x1b]0;the rest is\nread") == "\ufffd\ufffd0;the rest is\nread"


def test_tabs_and_line_ends_stay():
    assert safe_text("Port\tTonnes\nRye\t88\n") == "Port\tTonnes\nRye\t88\n"


def test_joiners_and_variation_selectors_stay():
    text = "👩\u200d👩\u200d👧 ❤\ufe0f نمی\u200cخواهم"
    assert safe_text(text) == text
    assert safe_line(text) == text


def test_the_flag_of_england_stays_but_hidden_tags_do_not():
    assert safe_text(ENGLAND) == ENGLAND
    assert safe_text("a\U000e0041b") == "a\ufffdb"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\u2028b\x85c\vd", "a\nb\nc\nd"),
        ("a\u2029b\fc", "a\n\nb\n\nc"),
        ("\ufeffgov\u00adern\u200bment\u2060", "government"),
        ("minis\u200cter", "minis\u200cter"),
    ],
)
def test_line_ends_become_one_kind_and_invisible_signs_go(before, after):
    assert normalise(before) == after


def test_white_space_in_a_line_is_folded():
    assert safe_line("  10\u00a0000\u202f€\n steps\t") == "10 000 € steps"


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("plain.txt", "plain.txt"),
        ("caf\udce9.txt", "caf\\xe9.txt"),
        ("new\nline.txt", "new\\nline.txt"),
        ("esc\x1b[31mred.txt", "esc\\x1b[31mred.txt"),
        ("gpj\u202e.txt", "gpj\\u202e.txt"),
        ("café 👩\u200d👧.txt", "café 👩\u200d👧.txt"),
        ("[bold]x.txt", "[bold]x.txt"),
    ],
)
def test_a_file_name_is_shown_with_escapes(path, shown):
    assert shown_path(path) == shown


@pytest.mark.parametrize(
    "url", ["https://news.example/a?b=1#c", "http://news.example", "HTTPS://News.Example/ä"]
)
def test_a_web_address_is_kept(url):
    assert safe_url(f" {url} ") == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://good.example\u202e/moc.dab",
        "https://a b",
        "https://",
        "https:///path",
        "data:text/html,x",
        "",
        "https://x\x1b[31m",
    ],
)
def test_anything_else_is_no_web_address(url):
    assert safe_url(url) is None


def test_hostile_text_of_a_megabyte_is_made_safe_in_one_pass():
    for text in ("\x1b]" * 500_000, "\x1b[0" * 300_000, "\x1bP" + "x" * 1_000_000, "\x9d" * 1_000_000):
        assert len(safe_text(text)) == len(text)


def test_nothing_else_makes_safe_text():
    package = Path(reader.__file__).parent
    callers = [
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if re.search(r"\bSafeText\((?!\"\"\))", path.read_text(encoding="utf-8"))
    ]
    assert callers == ["text/safe.py"]
