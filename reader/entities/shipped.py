"""The files that ship with the recogniser: the models of its two looks and the compiled lists, in ``data/``."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Final

MODEL: Final = "model.gz"
SECOND: Final = "second.gz"
"""The model of the second look, which knows what the first has found."""
GAZETTEER: Final = "gazetteer.gz"
CASE: Final = "case.gz"
MANIFEST: Final = "manifest.json"
"""SHA-256 of each of the others, by name."""

_DATA: Final = Path(__file__).with_name("data")
_GZIP: Final = 16 + zlib.MAX_WBITS


def unpacked(name: str) -> bytes:
    """The content of a gzip file of the package."""
    return unpack((_DATA / name).read_bytes())


def unpack(packed: bytes) -> bytes:
    """The content of a gzip file of one member below 4 GiB, into a buffer of its exact size.

    ``gzip.decompress`` would leave twice the memory behind; the size is the last field of RFC 1952.
    """
    return zlib.decompress(packed, wbits=_GZIP, bufsize=int.from_bytes(packed[-4:], "little"))


def manifest() -> str:
    """The content of the manifest."""
    return (_DATA / MANIFEST).read_text(encoding="utf-8")
