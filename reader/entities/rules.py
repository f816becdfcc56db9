"""Versions made from the modules themselves: of what turns a recogniser's spans into an analysis, and of others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

_PARTS: Final = (
    "aliases.py", "analysis.py", "data/aliases.tsv", "dates", "names", "posting.py", "salience.py", "sides.py",
)  # fmt: skip


@cache
def rules_version() -> str:
    """Eight hexadecimal digits that change with any change to the rules for names, dates, sides and salience.

    Made from the modules themselves, so that no cached analysis outlives the rules that made it.
    """
    return version_of(*_PARTS)


@cache
def version_of(*parts: str) -> str:
    """Eight hexadecimal digits of the content of some modules and folders of modules of this package."""
    digest = hashlib.blake2b(digest_size=4)
    package = resources.files("reader.entities")
    for part in parts:
        for file in _files(package.joinpath(*part.split("/"))):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(part: Traversable) -> Iterator[Traversable]:
    if part.is_file():
        yield part
    else:
        inside = (file for file in part.iterdir() if file.name.endswith(".py"))
        yield from sorted(inside, key=lambda file: file.name)
