"""Families: rooms whose members are files. Adding a format, an export or a command is adding a file."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType


def members(package: str) -> tuple[str, ...]:
    """Names of the modules of a package (``"reader.sources.formats"``), sorted; none is imported.

    Modules whose name begins with an underscore are not members.
    """
    found = importlib.import_module(package)
    files = (file for folder in found.__path__ for file in Path(folder).glob("*.py"))
    return tuple(sorted(file.stem for file in files if not file.name.startswith("_")))


def load(package: str, name: str) -> ModuleType:
    """Import one member.

    Raises:
        LookupError: when the family has no such member.
    """
    if name not in members(package):
        raise LookupError(f"{package} has no {name!r}: {', '.join(members(package))}")
    return importlib.import_module(f"{package}.{name}")
