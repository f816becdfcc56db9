"""From bytes to text. The files of ``tests/data/hard`` add one case for each encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model.article import WarningKind
from reader.text.decode import codec_name, decode

SENTENCE = "The bridge over the harbour reopened on Wednesday, said Zoë Brontë – at last.\n"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back_as_it_was(text):
    if text.startswith("\ufeff"):
        return
    try:
        decoded = decode(text.encode())
    except SourceError:
        return  # begins like a picture or an archive
    assert decoded.text == text
    assert decoded.warnings == ()


@given(st.binary())
def test_any_bytes_are_text_or_refused_as_binary(data):
    try:
        decoded = decode(data)
    except SourceError as error:
        kind = error.kind
    else:
        kind = type(decoded.text).__name__
    assert kind in {"binary", "str"}


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_in_each_of_its_forms(codec):
    assert decode((SENTENCE * 3).encode(codec)).text == SENTENCE * 3


def test_utf_16_without_a_mark_is_told_in_any_script():
    text = "Мост через реку Тихую открыт. Новый мост открыли в среду после двух лет работ.\n"
    assert decode(text.encode("utf-16-le")).text == text


def test_a_bad_byte_is_shown_where_it_is_and_counted():
    decoded = decode((SENTENCE * 2).encode() + b"pi\xffer and qu\xfe\xfeay")
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("pi\ufffder and qu\ufffd\ufffday")
    assert [(w.kind, w.message[:7]) for w in decoded.warnings] == [(WarningKind.ENCODING, "3 bytes")]


def test_more_bad_bytes_than_good_characters_are_another_encoding():
    decoded = decode("Zoë, café, naïve, Brontë: all of them said so at the pier.".encode("cp1252"))
    assert decoded.text.startswith("Zoë, café, naïve, Brontë")
    assert decoded.encoding == "windows-1252"


def test_what_the_document_says_of_itself_is_believed_before_a_guess():
    assert decode("Мост".encode("cp1251"), " Windows-1251 ").text == "Мост"


def test_a_wrong_label_does_not_spoil_utf_8():
    assert decode("Мост открыт".encode(), "windows-1251").text == "Мост открыт"


def test_an_unknown_label_is_passed_over():
    assert decode("Мост открыт".encode(), "none").text == "Мост открыт"
    assert decode("caf\xe9 at the pier, said Zo\xeb".encode("latin-1"), "none").text.startswith("café")


def test_the_escapes_of_iso_2022_jp_belong_to_the_encoding():
    text = "岬の灯台の修理が終わり、水曜日の夜に再び灯がともった。\n"
    decoded = decode(text.encode("iso2022_jp"))
    assert (decoded.text, decoded.encoding) == (text, "iso-2022-jp")


def test_terminal_escapes_in_ascii_stay_ascii():
    assert decode(b"Red \x1b[31malert\x1b(B").encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"%PDF-1.7\nall text here", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (bytes(range(256)) * 8, "binary"),
        (b"\xff\xfe" + bytes(range(1, 256, 2)) * 8, "binary"),
        (b"text\0with\0four\0nuls\0", "binary"),
    ],
)
def test_what_is_no_text_is_refused_by_its_name(data, what):
    with pytest.raises(SourceError, match=what) as caught:
        decode(data)
    assert caught.value.kind == "binary"


def test_three_nuls_are_still_text():
    assert decode(b"The vote was 7\0 to 2\0.\0").text.startswith("The vote was 7\0")


@pytest.mark.parametrize(
    ("label", "name"), [("utf8", "utf-8"), ("UTF_8", "utf-8"), (" utf-8 ", "utf-8"), ("none", "")]
)
def test_labels_are_read_kindly(label, name):
    assert codec_name(label) == name
