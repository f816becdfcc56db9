"""A date in the name of a file or in the folders it lies in: ``2019/04/10/bridge.txt``, ``2004-11-13_iran.txt``."""

# ruff: noqa: PTH119 - paths are strings as the file system gives them, and there are many

from __future__ import annotations

import os
import re
from datetime import date
from typing import Final

from reader.model.dates import PartialDate

_YEAR: Final = r"((?:1[5-9]|20|21)\d\d)"
_IN_NAME: Final = re.compile(rf"(?<!\d){_YEAR}(?:([-_.])(\d\d)\2(\d\d)|(\d\d)(\d\d))(?!\d)")
_FOLDERS: Final = re.compile(rf"(?:^|/){_YEAR}/(\d\d?)(?:/(\d\d?))?/")
_FOLDER_DAY: Final = re.compile(rf"(?:^|/){_YEAR}-(\d\d)(?:-(\d\d))?/")


def path_date(path: str, root: str) -> PartialDate | None:
    """The date that a path says below its root, or ``None``; one in the file's own name comes first.

    Two different dates in one name are none: which is the article's cannot be told.
    """
    below = os.path.relpath(path, root) if path.startswith(root) else os.path.basename(path)
    name = os.path.basename(below)
    in_name = {_date(m[1], m[3] or m[5], m[4] or m[6]) for m in _IN_NAME.finditer(name)} - {None}
    if in_name:
        return in_name.pop() if len(in_name) == 1 else None
    folders = below.replace(os.sep, "/")
    for pattern in (_FOLDERS, _FOLDER_DAY):
        if match := pattern.search(folders):
            return _date(*match.groups())
    return None


def _date(year: str, month: str, day: str | None) -> PartialDate | None:
    try:
        known = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return PartialDate(known.isoformat() if day else known.isoformat()[:7])
