"""One note: the program's block between its marks, and the user's words around it. Bytes in, bytes out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# a byte order mark may stand before the first line
_BEGIN: Final = re.compile(
    rb"(?:^|(?<=\A\xef\xbb\xbf))<!-- newsreader begin ([0-9a-f]{16}) -->[ \t]*\r?$", re.MULTILINE
)
_END: Final = re.compile(rb"^<!-- newsreader end -->[ \t]*\r?$", re.MULTILINE)
_ANY_MARK: Final = re.compile(r"<!--(?=\s*newsreader)")


@dataclass(frozen=True, slots=True)
class Marked:
    """Where the block stands in a note: ``start`` to ``end`` in bytes, both marks included."""

    article: str
    start: int
    end: int


class DamagedNoteError(Exception):
    """The marks of a note do not make one block; the message says how."""


def marked(note: bytes) -> Marked | None:
    """The block of a note, or ``None`` when it has no mark at all.

    Raises:
        DamagedNoteError: when a mark is missing or there twice.
    """
    begins, ends = list(_BEGIN.finditer(note)), list(_END.finditer(note))
    if not begins and not ends:
        return None
    if len(begins) != 1:
        raise DamagedNoteError(f"it has {len(begins) or 'no'} marks where the block begins")
    if len(ends) != 1:
        raise DamagedNoteError(f"it has {len(ends) or 'no'} marks where the block ends")
    begin, end = begins[0], ends[0]
    if end.start() < begin.end():
        raise DamagedNoteError("its block ends before it begins")
    return Marked(begin[1].decode("ascii"), begin.start(), end.end())


def block(article: str, content: str) -> bytes:
    """The program's part of a note. A mark within the content is made harmless."""
    inner = _ANY_MARK.sub("<! --", content).strip("\n")
    text = f"<!-- newsreader begin {article} -->\n{inner}\n<!-- newsreader end -->"
    return text.encode("utf-8")


def renewed(note: bytes, place: Marked, new: bytes) -> bytes:
    """The note with another block, everything else as it was."""
    tail = b"\r" if note[place.start : place.end].endswith(b"\r") else b""
    return note[: place.start] + new + tail + note[place.end :]
