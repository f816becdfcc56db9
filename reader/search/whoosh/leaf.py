"""One segment, opened for reading: its arrays are mapped, its terms found by bisection."""

from __future__ import annotations

import json
import mmap
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3Codec

from reader.model.query import Field
from reader.search.whoosh import layout
from reader.search.whoosh.blocks import U32, decode, decode_documents
from reader.search.whoosh.folder import damage
from reader.search.whoosh.nearby import nearby

_MOST_NOTED: Final = 10_000  # terms


class Leaf:
    """The files of a segment. They never change; which of its documents are deleted is kept elsewhere.

    Args:
        folder: the index folder.
        segment: Whoosh's segment object.

    Raises:
        IndexDamagedError: when the files are not what they should be.
    """

    def __init__(self, folder: Path, segment: Any) -> None:
        def path(extension: str) -> Path:
            return folder / str(segment.make_filename(extension))

        self._noted: dict[tuple[Field, bytes], int | None] = {}
        with damage("opening the search index"):
            self.rows = np.load(path(layout.ROWS), mmap_mode="r")
            self.terms = np.load(path(layout.TERMS), mmap_mode="r")
            self.telling = np.load(path(layout.TELLING), mmap_mode="r")
            # as plain arrays: a mapped one takes ten times as long to give one value
            self._extents, self._lengths = (np.asarray(self.terms)[name] for name in ("extent", "length"))
            about = json.loads(path(layout.ABOUT).read_text())
            self.publishers: list[str] = about["publishers"]
            self.languages: list[str] = about["languages"]
            self._fields: dict[str, list[int]] = about["fields"]
            self._words = _mapped(path(layout.WORDS))
            self._postings = _mapped(path(W3Codec.POSTS_EXT))
            begins = np.append(self.terms["begin"], np.uint32(len(self._words)))
            self._begins = array("I", begins.tobytes())
            if len(self.rows) != segment.doc_count_all() or self.rows.dtype != layout.ROW:
                raise ValueError("another number of documents")
            if any(not 0 <= low <= high <= len(self.terms) for low, high in self._fields.values()):
                raise ValueError("another number of terms")

    def rows_of(self, field: Field) -> tuple[int, int]:
        """The rows of a field's terms, half open."""
        low, high = self._fields[field.value]
        return low, high

    def find(self, field: Field, term: bytes) -> int | None:
        """The row of a term, ``None`` when the field does not hold it."""
        if (field, term) in self._noted:
            return self._noted[field, term]
        low, high = self.rows_of(field)
        row = bisect_left(range(high), term, lo=low, key=self.term)
        return row if row < high and self.term(row) == term else None

    def note(self, field: Field, words: Iterable[str], low: int, high: int) -> None:
        """Remember for ``find`` which of the rows ``low`` to ``high`` are those of some words, if any are."""
        if len(self._noted) > _MOST_NOTED:
            self._noted.clear()
        rows = dict(zip(self.words(low, high), range(low, high), strict=True))
        self._noted.update(((field, word.encode()), rows.get(word)) for word in words)

    def beginning(self, field: Field, start: bytes) -> tuple[int, int]:
        """The rows of all terms that begin with ``start``, half open."""
        low, high = self.rows_of(field)
        first = bisect_left(range(high), start, lo=low, key=self.term)
        cut = len(start)
        last = bisect_left(range(high), True, lo=first, key=lambda row: self.term(row)[:cut] > start)
        return first, last

    def term(self, row: int) -> bytes:
        """The bytes of a term."""
        return self._words[self._begins[row] : self._begins[row + 1] - 1]

    def words(self, low: int, high: int) -> list[str]:
        """The terms of rows ``low`` to ``high``."""
        with damage("reading the search index"):
            return self._words[self._begins[low] : self._begins[high]].decode().split("\n")[:-1]

    def nearby(self, low: int, high: int, word: str, most: int, *, whole: bool) -> dict[str, int]:
        """Of rows ``low`` to ``high``, the words that may be at most ``most`` edits from one, and their articles.

        ``whole``: only words as they are written, without joined ones and pairs of characters.
        """
        bounds = np.frombuffer(self._begins, np.uint32)[low : high + 1]
        bounds = bounds - bounds[0]
        with damage("reading the search index"):
            written = self._words[self._begins[low] : self._begins[high]]
            rows = nearby(written, bounds[:-1], word, most)
            if whole:
                rows = rows[np.asarray(self.terms["is_word"][low:high])[rows].astype(np.bool_)]
            starts, ends = bounds[rows].tolist(), (bounds[rows + 1] - 1).tolist()
            articles = np.asarray(self.terms["articles"][low:high])[rows].tolist()
            words = [written[start:end].decode() for start, end in zip(starts, ends, strict=True)]
            return dict(zip(words, articles, strict=True))

    def word(self, row: int) -> str:
        """A term."""
        with damage("reading the search index"):
            return self.term(row).decode()

    def postings(self, row: int) -> tuple[NDArray[np.int32], U32, U32]:
        """Documents, places in each, and all places of a term: see ``blocks.decode``."""
        with damage("reading the search index"):
            return decode(self._posting_list(row))

    def documents(self, row: int) -> tuple[NDArray[np.int32], U32]:
        """Documents, and places in each, of a term."""
        with damage("reading the search index"):
            return decode_documents(self._posting_list(row))

    def _posting_list(self, row: int) -> bytes:
        extent = int(self._extents[row])
        return self._postings[extent : extent + int(self._lengths[row])]

    def telling_words(self, document: int) -> Iterator[bytes]:
        """The words that tell most about a document, most telling first."""
        for row in self.telling[document].tolist():
            if row == layout.NO_WORD:
                return
            yield self.term(row)


def _mapped(path: Path) -> mmap.mmap | bytes:
    """A file's bytes; an empty one cannot be mapped."""
    with path.open("rb") as file:
        if path.stat().st_size == 0:
            return b""
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
