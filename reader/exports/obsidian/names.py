r"""Names of notes: safe on every file system, and never twice.

Left out is what some file system, or Obsidian in a link, does not take: ``/ \ : * ? " < > |``, ``# ^ [ ]``,
controls, a full stop or blank at an end, a hyphen at the beginning (shells), the device names of Windows. A name has at most 200 bytes in UTF-8:
255 is the limit of the file systems, and a temporary name stands beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from typing import Final

from reader.text.safe import safe_line

SUFFIX: Final = ".md"
_MOST_BYTES: Final = 200
_FORBIDDEN: Final = re.compile(r'[/\\:*?"<>|#^\[\]%\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd]+')
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)", re.IGNORECASE)


def note_name(title: str, taken: Container[str]) -> str:
    """A file name for an article's note.

    Args:
        title: the headline.
        taken: ``name_key`` of the names that are in use; a number is added to one of them.
    """
    stem = _stem(title)
    number = 1
    while True:
        tail = f" ({number}){SUFFIX}" if number > 1 else SUFFIX
        name = _cut(stem, _MOST_BYTES - len(tail)) + tail
        if name_key(name) not in taken:
            return name
        number += 1


def name_key(name: str) -> str:
    """What makes two names one on file systems that know no case and compose letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _stem(title: str) -> str:
    line = unicodedata.normalize("NFC", safe_line(title))
    stem = " ".join(_FORBIDDEN.sub(" ", line).split()).lstrip(" .-~").rstrip(" .…")
    if not stem or _DEVICES.match(stem):
        return f"Article {stem}".strip()
    return stem


def _cut(stem: str, most: int) -> str:
    """At most so many bytes of a name, whole characters."""
    return stem.encode("utf-8")[:most].decode("utf-8", "ignore").rstrip(". ")
