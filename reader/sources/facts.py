"""``newsreader.toml``: what a folder says about the articles in it that do not say it themselves.

    ignore = ["CREDITS.md"]          # files that are no articles; * and ? stand for anything

    [defaults]                       # for every file in this folder and below it
    publisher = "The Tilling Post"

    [files."bridge.txt"]             # for one file, by its path from this folder
    title = "Harbour bridge reopens"
    byline = "Zoë Brontë"
    date = 2024-02-29
    date_source = "inferred"         # the date was worked out, not printed
    url = "https://news.example/bridge"
    language = "en"

The nearer folder wins, field by field. A mistake in the file costs no article: it is told, and the rest of
the file counts.
"""

# ruff: noqa: PTH118, PTH119, PTH123 - paths are strings as the file system gives them, and there are many

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fnmatch import fnmatchcase
from typing import Any, Final

from reader.model.article import DateSource, Refusal, RefusalKind
from reader.sources.draft import NOTHING, Stated, stated_by
from reader.text.safe import safe_line

FILE_NAME: Final = "newsreader.toml"
_SIZE_LIMIT: Final = 1 << 20
_KEYS: Final = frozenset({"title", "byline", "publisher", "date", "date_source", "url", "language"})
_SOURCES: Final = {"inferred": DateSource.INFERRED, "folder": DateSource.FOLDER}


@dataclass(frozen=True, slots=True)
class Facts:
    """What folders say about one file. ``date_source`` is ``None`` without a date."""

    stated: Stated = NOTHING
    date_source: DateSource | None = None

    def over(self, other: Facts) -> Facts:
        """These facts, completed by those of a farther place."""
        mine, theirs = self.stated, other.stated
        both = Stated(
            mine.title or theirs.title,
            mine.byline or theirs.byline,
            mine.publisher or theirs.publisher,
            mine.date or theirs.date,
            mine.url or theirs.url,
            mine.language or theirs.language,
        )
        return Facts(both, self.date_source if mine.date else other.date_source)


NO_FACTS: Final = Facts()


@dataclass(frozen=True, slots=True)
class _FolderFile:
    """One ``newsreader.toml``, understood."""

    defaults: Facts = NO_FACTS
    files: Mapping[str, Facts] | None = None
    ignore: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


_SILENT: Final = _FolderFile()


class FolderFacts:
    """Reads the ``newsreader.toml`` of folders as they are asked for, each once: make one for each look."""

    def __init__(self) -> None:
        self._folders: dict[str, _FolderFile] = {}

    def of(self, path: str, root: str) -> Facts:
        """The facts for a file from its folder up to ``root``, the nearest first."""
        facts = NO_FACTS
        for folder, name in _folders_up(path, root):
            said = self._folder(folder)
            if said is not _SILENT:
                facts = facts.over((said.files or {}).get(name, NO_FACTS)).over(said.defaults)
        return facts

    def ignored(self, path: str, root: str) -> bool:
        """Whether a folder says that this file is no article."""
        for folder, name in _folders_up(path, root):
            for pattern in self._folder(folder).ignore:
                if fnmatchcase(name, pattern) or fnmatchcase(os.path.basename(name), pattern):
                    return True
        return False

    def refusals(self, folder: str) -> tuple[Refusal, ...]:
        """What is wrong with the file of one folder."""
        path = os.path.join(folder, FILE_NAME)
        return tuple(
            Refusal(path, RefusalKind.UNKNOWN_FORMAT, problem) for problem in self._folder(folder).problems
        )

    def _folder(self, folder: str) -> _FolderFile:
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = _read(os.path.join(folder, FILE_NAME))
        return known


def _folders_up(path: str, root: str) -> list[tuple[str, str]]:
    """The folders from a file's own up to ``root``, each with the file's name as seen from there."""
    folder, name = os.path.split(path)
    found = [(folder, name)]
    while folder != root and len(folder) > len(root):
        folder, last = os.path.split(folder)
        name = f"{last}/{name}"
        found.append((folder, name))
    return found


def _read(path: str) -> _FolderFile:
    try:
        with open(path, "rb") as file:
            data = file.read(_SIZE_LIMIT + 1)
    except OSError as error:
        missing = isinstance(error, (FileNotFoundError, NotADirectoryError))
        return _SILENT if missing else _FolderFile(problems=(f"it cannot be read: {error.strerror}",))
    if len(data) > _SIZE_LIMIT:
        return _FolderFile(problems=("it is larger than 1 MB and is not used",))
    try:
        return _understood(tomllib.loads(data.decode("utf-8")))
    except (ValueError, RecursionError) as error:
        return _FolderFile(problems=(safe_line(f"it is not used, because it is no TOML: {error}"),))


def _understood(table: Mapping[str, Any]) -> _FolderFile:
    problems: list[str] = [
        safe_line(f"{key!r} is not known here") for key in table if key not in {"defaults", "files", "ignore"}
    ]
    ignore = table.get("ignore", [])
    if not isinstance(ignore, list) or not all(isinstance(pattern, str) for pattern in ignore):
        problems.append("'ignore' is not a list of names")
        ignore = []
    defaults = _facts(table.get("defaults", {}), "[defaults]", problems)
    files = table.get("files", {})
    if not isinstance(files, Mapping):
        problems.append("'files' is not a table")
        files = {}
    by_name = {name: _facts(value, f"[files.{name!r}]", problems) for name, value in files.items()}
    return _FolderFile(defaults, by_name, tuple(ignore), tuple(problems))


def _facts(table: object, where: str, problems: list[str]) -> Facts:
    if not isinstance(table, Mapping):
        problems.append(safe_line(f"{where} is not a table"))
        return NO_FACTS
    fields: dict[str, str] = {}
    for key, value in table.items():
        if key not in _KEYS:
            problems.append(safe_line(f"{where}: {key!r} is not known"))
        elif isinstance(value, (str, date, datetime)):
            fields[key] = value if isinstance(value, str) else value.isoformat()
        elif isinstance(value, int) and not isinstance(value, bool) and key == "date":
            fields[key] = str(value)  # a year
        else:
            problems.append(safe_line(f"{where}: {key!r} is no text"))
    source = fields.pop("date_source", "folder")
    if source not in _SOURCES:
        problems.append(safe_line(f"{where}: date_source can be 'inferred' or 'folder'"))
    stated, wrong = stated_by(fields)
    problems += [safe_line(f"{where}: {problem}") for problem in wrong]
    return Facts(stated, _SOURCES.get(source, DateSource.FOLDER) if stated.date else None)
