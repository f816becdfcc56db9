"""Bytes to text: which encoding, and how much of it could not be read.

The order is the one that is wrong least often: a byte order mark, UTF-16 by its pattern of NULs, strict
UTF-8, UTF-8 with damage (one broken byte must not turn every accent of a page into rubbish), what the
document says of itself, and only then a guess.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from reader.errors import SourceError
from reader.model.article import ArticleWarning, WarningKind

_MARKS: Final = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
_SIGNATURES: Final = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
# WHATWG names, and the superset that the web decodes each by (encoding.spec.whatwg.org, "Names and labels")
_SUPERSETS: Final = {
    "ascii": ("windows-1252", "cp1252"),
    "iso8859-1": ("windows-1252", "cp1252"),
    "cp1252": ("windows-1252", "cp1252"),
    "cp1250": ("windows-1250", "cp1250"),
    "cp1251": ("windows-1251", "cp1251"),
    "shift_jis": ("shift_jis", "cp932"),
    "cp932": ("shift_jis", "cp932"),
    "gb2312": ("gb18030", "gb18030"),
    "gbk": ("gb18030", "gb18030"),
    "euc_kr": ("euc-kr", "cp949"),
    "cp949": ("euc-kr", "cp949"),
    "iso8859-9": ("windows-1254", "cp1254"),
    "big5": ("big5", "big5hkscs"),
}
_NULS_OF_TEXT: Final = 3
_ODD_CONTROLS: Final = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b\b")
_STRANGE: Final = frozenset({"Cc", "Cn", "Co", "Cs"})
_GUESS_WINDOW: Final = 1 << 16
_BAD_BYTE: Final = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII: Final = re.compile(b"[\x80-\xff]")
_ISO_2022_JP: Final = re.compile(rb"\x1b(?:\$[@B]|\([BJ])")


@dataclass(frozen=True, slots=True)
class Decoded:
    """What the bytes say. ``encoding`` is a WHATWG or Python name; ``text`` is not yet normalised or safe."""

    text: str
    encoding: str
    warnings: tuple[ArticleWarning, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """Decode the whole of a document.

    ``declared`` is the encoding that the document names, tried only where UTF-8 does not fit: a label is wrong
    more often than a text is valid UTF-8 by chance.

    Raises:
        SourceError: of kind ``binary`` when it is no text.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], codec, name)
    if b"\0" in data and (wide := _utf_16_without_mark(data)) is not None:
        return wide
    _refuse_binary(data)
    if b"\x1b" in data and (japanese := _iso_2022_jp(data)) is not None:
        return japanese
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf_8(data) or _declared(data, declared) or _guessed(data)


def codec_name(label: str) -> str:
    """Python's own name for an encoding label (``" UTF_8 "`` is ``utf-8``), or ``""`` for an unknown one."""
    try:
        return codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return ""


def _refuse_binary(data: bytes) -> None:
    what = next((what for signature, what in _SIGNATURES if data.startswith(signature)), "")
    odd = len(data) - len(data.translate(None, _ODD_CONTROLS))
    if not what and (data.count(0) > _NULS_OF_TEXT or odd > max(32, len(data) // 20)):
        what = "binary data"
    if what:
        raise SourceError(f"this is {what}, not text", kind="binary")


def _marked(data: bytes, codec: str, name: str) -> Decoded:
    """Behind a byte order mark; pictures and sound can begin like one, so the text must look like text."""
    if codec == "utf-8":
        _refuse_binary(data)
    decoded = _lossy(data, codec, name)
    if codec != "utf-8" and _strangeness(decoded.text) > 0.1:
        raise SourceError("this is binary data, not text", kind="binary")
    return decoded


def _strangeness(text: str) -> float:
    """The share of control, private and unassigned characters at the beginning of a text."""
    sample = text[:4096]
    strange = sum(unicodedata.category(c) in _STRANGE and c not in "\t\n\r\f" for c in sample)
    return strange / max(1, len(sample))


def _utf_16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 shows by NULs in every second byte (spaces and line ends, in any script) and hardly elsewhere."""
    if len(data) % 2:
        return None
    first, second = data[0::2].count(0), data[1::2].count(0)
    if max(first, second) * 20 < len(data) or min(first, second) * 20 > max(first, second):
        return None
    codec = "utf-16-le" if second > first else "utf-16-be"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return Decoded(text, codec) if _strangeness(text) <= 0.02 else None


def _iso_2022_jp(data: bytes) -> Decoded | None:
    """Its escape sequences belong to the encoding; taken as ASCII they would be cleaned away as hostile."""
    if _ISO_2022_JP.search(data) is None or not data.isascii():
        return None
    try:
        text = data.decode("iso2022_jp")
    except UnicodeDecodeError:
        return None
    return None if text.isascii() else Decoded(text, "iso-2022-jp")


def _damaged_utf_8(data: bytes) -> Decoded | None:
    """UTF-8 all the same, when more characters beyond ASCII came out well than bytes did not."""
    text = data.decode("utf-8", "surrogateescape")
    text, bad = _BAD_BYTE.subn("\ufffd", text)
    good = len(text) - len(text.encode("ascii", "ignore")) - bad - data.count(b"\xef\xbf\xbd")
    if good <= bad:
        return None
    return Decoded(text, "utf-8", (_unread(bad, "UTF-8"),))


def _declared(data: bytes, declared: str) -> Decoded | None:
    codec = codec_name(declared)
    if not codec or codec.startswith(("utf", "idna", "punycode", "unicode", "raw")):
        return None
    name, superset = _by_the_web(codec)
    try:
        return Decoded(data.decode(superset), name)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes) -> Decoded:
    import chardet  # noqa: PLC0415 - 40 ms, and most files are UTF-8

    first = _BEYOND_ASCII.search(data)
    start = max(0, first.start() - _GUESS_WINDOW // 4) if first else 0
    guess = chardet.detect(data[start : start + _GUESS_WINDOW], no_match_encoding="cp1252")
    codec = codec_name(guess["encoding"] or "") or "cp1252"
    if codec.startswith("utf"):
        codec = "cp1252"
    name, superset = _by_the_web(codec)
    return _lossy(data, superset, name)


def _by_the_web(codec: str) -> tuple[str, str]:
    """The name to give for an encoding, and the codec to read it with."""
    name = codec.replace("iso8859-", "iso-8859-").replace("_", "-")
    return _SUPERSETS.get(codec, (name, codec))


def _lossy(data: bytes, codec: str, name: str) -> Decoded:
    """Decode, counting the bytes that do not fit and showing U+FFFD for them."""
    try:
        return Decoded(data.decode(codec), name)
    except UnicodeDecodeError:
        pass
    if codec == "utf-8":
        text, bad = _BAD_BYTE.subn("\ufffd", data.decode(codec, "surrogateescape"))
        return Decoded(text, name, (_unread(bad, name),))
    text = data.decode(codec, "replace")
    bad = max(1, text.count("\ufffd"))
    return Decoded(text, name, (_unread(bad, name),))


def _unread(bad: int, name: str) -> ArticleWarning:
    what = "1 byte" if bad == 1 else f"{bad:,} bytes"
    return ArticleWarning(WarningKind.ENCODING, f"{what} could not be read as {name}")
