"""The only door for text from outside: nothing else in the program makes ``SafeText``.

Article bodies keep their length, so that every offset stays true: what is unsafe becomes U+FFFD, code
point for code point (``safe_text``). Titles, names and messages are one line and lose it (``safe_line``).

Escape sequences go whole, with what they carry: ECMA-48 (CSI, and the two-character and string sequences
in their 7-bit and 8-bit forms) as terminals read it. Bidirectional controls go because one line of an
article could turn the rest of the screen around. ZWJ, ZWNJ and variation selectors stay: emoji, Persian and
the Indic scripts are wrong without them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from reader.model.article import SafeText

REPLACEMENT: Final = "\ufffd"

_INVISIBLE: Final = "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff"
_LINE_ENDS: Final = {"\r": "\n", "\v": "\n", "\f": "\n\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n\n"}
_TO_NORMALISE: Final = re.compile(f"[\r\v\f\x85\u2028\u2029{_INVISIBLE}]")

BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""What turns the direction of writing, for a character class."""
_TAGS: Final = "\U000e0000-\U000e007f"
_FORBIDDEN: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u180e\u200b\u2028\u2029\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    + BIDI
    + _TAGS
)
FLAG_BASE: Final = "\U0001f3f4"
"""The black flag, with which the flags of regions begin."""
# An emoji tag sequence (Unicode TS 51): a black flag, the tag letters of a region, the end tag.
_FLAG: Final = f"{FLAG_BASE}[\U000e0030-\U000e0039\U000e0061-\U000e007a]{{3,6}}\U000e007f"
# A string sequence ends at BEL, ST, CAN or SUB, or where the next sequence begins. One that its line does
# not end is harmless text once its introducer is gone, and its reader would miss the text.
_STRING: Final = (
    r"(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])[^\n\x07\x18\x1a\x1b\x80-\x9f]*"
    r"(?:\x1b\\|[\x07\x18\x1a\x9c]|(?=[\x1b\x80-\x9f]))"
)
_CSI: Final = r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
_ESCAPE: Final = r"\x1b[ -/]*[0-~]?"
UNSAFE: Final = re.compile(f"{_FLAG}|{_STRING}|{_CSI}|{_ESCAPE}|[{_FORBIDDEN}]")
"""An escape sequence, a forbidden character, or the flag of a region, which is to stay."""
_IS_UNSAFE: Final = re.compile(f"[{_FORBIDDEN}]")
_ASCII_CONTROLS: Final = bytes(c for c in range(128) if (c < 32 and c not in b"\t\n") or c == 127)

_JOINERS: Final = "\u200c\u200d"
_URL: Final = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)


def normalise(text: str) -> str:
    r"""Decoded text with ``\n`` line ends and without invisible formatting.

    CRLF, CR, NEL, VT and LINE SEPARATOR end a line; FF and PARAGRAPH SEPARATOR a paragraph (two line ends).
    Byte order marks, soft hyphens, zero-width spaces, word joiners and direction marks are taken out: they
    show nothing and would part words from their own spelling. Offsets count in the result.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and "\f" not in text and "\v" not in text:
        return text
    for character in set(_TO_NORMALISE.findall(text)):
        text = text.replace(character, _LINE_ENDS.get(character, ""))
    return text


def safe_text(text: str) -> SafeText:
    """The text with everything unsafe replaced by U+FFFD, one code point for one.

    Tabs and line ends stay. Give it normalised text: a CARRIAGE RETURN is a control character here.
    """
    if not has_unsafe(text):
        return SafeText(text)
    return SafeText(UNSAFE.sub(_masked, text))


def safe_line(text: str) -> SafeText:
    """One line for a title, a name or a message: unsafe things are left out, white space is folded."""
    text = normalise(text)
    if has_unsafe(text):
        text = UNSAFE.sub(_kept, text)
    return SafeText(" ".join(text.split()))


def shown_path(path: str) -> SafeText:
    r"""A file name as it can be shown: ``caf\xe9.txt`` for a byte that is no UTF-8, ``a\nb`` for a newline.

    Args:
        path: as the file system gives it, undecodable bytes as lone surrogates (PEP 383).
    """
    if path.isascii() and path.isprintable():
        return SafeText(path)
    return SafeText("".join(map(_shown_character, path)))


def safe_url(text: str) -> SafeText | None:
    """A web address that may be shown and opened: ``http`` or ``https``, nothing unsafe or blank in it."""
    text = text.strip()
    if _URL.fullmatch(text) is None or has_unsafe(text):
        return None
    return SafeText(text)


def has_unsafe(text: str) -> bool:
    """Whether ``safe_text`` would replace something."""
    if text.isascii():  # 0.5 ms a megabyte; the pattern takes 3
        data = text.encode("ascii")
        return len(data.translate(None, _ASCII_CONTROLS)) != len(data)
    return _IS_UNSAFE.search(text) is not None


def _masked(match: re.Match[str]) -> str:
    piece = match.group()
    return piece if piece.startswith(FLAG_BASE) else REPLACEMENT * len(piece)


def _kept(match: re.Match[str]) -> str:
    piece = match.group()
    if piece.startswith(FLAG_BASE):
        return piece
    return " " if piece.isspace() else ""


def _shown_character(character: str) -> str:
    if character.isprintable() or character in _JOINERS or unicodedata.category(character) == "Zs":
        return character
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
