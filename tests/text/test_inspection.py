"""What is counted of the unsafe parts of a text, and said of them."""

from __future__ import annotations

from hypothesis import given

from reader.model.article import WarningKind
from reader.text.inspection import Unsafe, inspect, safety_warnings
from reader.text.safe import safe_text
from tests.text.test_safe import HOSTILE


@given(HOSTILE)
def test_what_is_counted_is_what_is_replaced(text):
    touched = safe_text(text) != text
    assert (inspect(text) != Unsafe()) == touched


def test_warnings_say_how_much_there_was_of_what():
    control, bidi = safety_warnings("\x1b[31mred\x1b[0m", "\u202egpj")
    assert (control.kind, bidi.kind) == (WarningKind.CONTROL, WarningKind.BIDI)
    assert control.message.startswith("2 ")
    assert bidi.message.startswith("1 ")


def test_harmless_text_gives_no_warning():
    assert safety_warnings("nothing", "here") == ()
