"""Analyses and lists of entities as the bytes that the store keeps."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable
from typing import Final

from reader.entities.cachefile import DamagedError
from reader.entities.record import dumps, loads
from reader.model.entity import Analysis

_FAST: Final = 1  # zlib's quickest level: half the size for a few microseconds


def packed_analysis(analysis: Analysis) -> bytes:
    """An analysis as it is kept."""
    return zlib.compress(dumps(analysis).encode("utf-8", "surrogatepass"), _FAST)


def unpacked_analysis(blob: bytes) -> Analysis:
    """The inverse of ``packed_analysis``.

    Raises:
        DamagedError: when it is none.
    """
    try:
        return loads(zlib.decompress(blob).decode("utf-8", "surrogatepass"))
    except (zlib.error, ValueError) as error:
        raise DamagedError("not an analysis") from error


def packed_ids(ids: Iterable[int]) -> bytes:
    """Ids of entities as little-endian 32-bit integers."""
    numbers = array("I", ids)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def unpacked_ids(blob: bytes) -> array[int]:
    """The inverse of ``packed_ids``."""
    numbers = array("I")
    numbers.frombytes(blob)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
