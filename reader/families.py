"""Families: rooms whose members are files. Adding a format, an export or a command is adding a file."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def members(package: str) -> tuple[str, ...]:
    """Names of the modules of a package (``"reader.sources.formats"``), sorted; none is imported.

    Modules whose name begins with an underscore are not members.
    """
    found = importlib.import_module(package)
    return tuple(sorted(m.name for m in pkgutil.iter_modules(found.__path__) if not m.name.startswith("_")))


def load(package: str, name: str) -> ModuleType:
    """Import one member.

    Raises:
        LookupError: when the family has no such member.
    """
    if name not in members(package):
        raise LookupError(f"{package} has no {name!r}: {', '.join(members(package))}")
    return importlib.import_module(f"{package}.{name}")
