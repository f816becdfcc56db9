"""What must be read: the sources as they are now against the catalog's manifest."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.catalog.filed import FileState

_RACY_NS = 2_000_000_000
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/._]?(0[1-9]|1[0-2])[-/._]?([0-2]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class Plan:
    """``to_read`` newest first; ``gone`` are files of the manifest that are not there any more."""

    to_read: tuple[FileState, ...]
    gone: tuple[str, ...]
    same: int


def make_plan(found: Iterable[FileState], manifest: Mapping[str, tuple[FileState, int]]) -> Plan:
    """Compare. A file is unchanged when size, time, inode and its folder's facts are as they were.

    A file whose time lay within two seconds of its reading is read again: it may have changed in the same
    tick of the file system's clock (the "racy" entries of Git's index).
    """
    to_read: list[FileState] = []
    seen: set[str] = set()
    for state in found:
        seen.add(state.path)
        known = manifest.get(state.path)
        if known is None or known[0] != state or abs(known[1] - state.mtime_ns) < _RACY_NS:
            to_read.append(state)
    gone = tuple(path for path in manifest if path not in seen)
    return Plan(newest_first(to_read), gone, len(seen) - len(to_read))


def newest_first(states: Iterable[FileState]) -> tuple[FileState, ...]:
    """By the date in the path where there is one, else by file time; copies of one day by path."""
    return tuple(sorted(states, key=lambda state: (-_newness(state), state.path)))


def _newness(state: FileState) -> int:
    dates = _DATE.findall(state.path)
    if dates:
        year, month, day = dates[-1]
        return int(year + month + day)
    moment = time.gmtime(max(0, state.mtime_ns) / 1e9)
    return moment.tm_year * 10_000 + moment.tm_mon * 100 + moment.tm_mday
