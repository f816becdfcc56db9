"""One posting list in the file format of Whoosh's W3 codec, written and read as a single block.

The format (``whoosh.codec.whoosh3``): the magic bytes ``W3Bl``; the block's length as a big-endian 32-bit
integer, negative for the last block; a pickled tuple (number of postings, last document, largest weight,
compression level, shortest and longest field length as bytes); a pickled tuple (gaps between document
numbers, weights, values).

Whoosh takes any sequences for these three. Ours are arrays of the narrowest type that does, in which numpy
reads without a copy. That, one block where Whoosh has one for 128 postings, and no compression (narrow
arrays are as small) make it quick. Half of all terms stand in one or two articles: these are plain tuples.
"""

from __future__ import annotations

import struct
from array import array
from io import BytesIO
from itertools import accumulate
from pickle import dumps, load
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

_MAGIC: Final = b"W3Bl"
_LENGTH: Final = struct.Struct("!i")
_FEW: Final = 4  # postings that are smaller as tuples
_PROTOCOL: Final = 4  # the first that writes arrays as plain bytes
_NARROW: Final = (("B", np.uint8, 0xFF), ("H", np.uint16, 0xFFFF))

U32 = NDArray[np.uint32]


class PackedValues:
    """The values of all postings of a block: ``counts`` places each, all of them in ``places``."""

    def __init__(self, counts: array[int], places: array[int]) -> None:
        self.counts = counts
        self.places = places
        self._ends: list[int] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return PackedValues, (self.counts, self.places)

    def __len__(self) -> int:
        return len(self.counts)

    def __getitem__(self, number: int) -> bytes:
        """The value of a posting as ``schema.PackedPlaces`` reads it."""
        if self._ends is None:
            self._ends = [0, *accumulate(self.counts)]
        return array("I", self.places[self._ends[number] : self._ends[number + 1]]).tobytes()


def encode(gaps: U32, counts: U32, places: U32, last: int, lengths: bytes) -> bytes:
    """The bytes of a posting list.

    Args:
        gaps: document numbers, each less the one before.
        counts: places per document.
        places: all places, packed as ``schema`` says; none at all when they are not kept.
        last: the last document number.
        lengths: shortest and longest field length among the documents, as Whoosh's length bytes.
    """
    if len(gaps) <= _FEW and len(places):
        often = counts.tolist()
        most = max(often)
        ends = [0, *accumulate(often)]
        packed = places.tobytes()
        values = tuple(packed[ends[n] * 4 : ends[n + 1] * 4] for n in range(len(often)))
        data = dumps((tuple(gaps.tolist()), None if most == 1 else tuple(often), values), _PROTOCOL)
    else:
        most = int(counts.max())
        narrow = _narrowed(counts, most)
        weights = None if most == 1 else narrow
        values_ = PackedValues(narrow, _narrowed(places, int(places.max(initial=0))))
        data = dumps((_narrowed(gaps, int(gaps.max())), weights, values_), _PROTOCOL)
    about = dumps((len(gaps), last, float(most), 0, lengths[0], lengths[1]), 2)
    return b"".join((_MAGIC, _LENGTH.pack(-len(about) - len(data)), about, data))


def decode(blob: bytes) -> tuple[NDArray[np.int32], U32, U32]:
    """Document numbers, places per document, and all places of a posting list.

    Raises:
        ValueError: when it is not one of ours; other errors when it is damaged.
    """
    gaps, values = _read(blob)
    documents, counts = _documents(gaps, values)
    if isinstance(gaps, tuple):
        return documents, counts, np.frombuffer(b"".join(values), np.uint32)
    return documents, counts, np.asarray(values.places, np.uint32)


def decode_documents(blob: bytes) -> tuple[NDArray[np.int32], U32]:
    """As ``decode``, without the places, which for common words are nearly all of it."""
    return _documents(*_read(blob))


def _read(blob: bytes) -> tuple[Any, Any]:
    """The gaps between document numbers, and the values."""
    if blob[:4] != _MAGIC:
        raise ValueError("not a posting list")
    stream = BytesIO(blob)  # nothing is copied
    stream.seek(len(_MAGIC) + _LENGTH.size)
    load(stream)  # what Whoosh wants to know about the block
    gaps, _, values = load(stream)
    return gaps, values


def _documents(gaps: Any, values: Any) -> tuple[NDArray[np.int32], U32]:
    if isinstance(gaps, tuple):
        counts = [len(value) // 4 for value in values]
        return np.array(list(accumulate(gaps)), np.int32), np.array(counts, np.uint32)
    return np.cumsum(np.asarray(gaps), dtype=np.int32), np.asarray(values.counts, np.uint32)


def _narrowed(values: U32, most: int) -> array[int]:
    for code, kind, limit in _NARROW:
        if most <= limit:
            return array(code, values.astype(kind).tobytes())
    return array("I", values.tobytes())
