"""The articles named on a command line, as the user's library knows them; many at once."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.catalog.catalog import Catalog
from reader.cli.articles import find_articles
from reader.cli.context import Context
from reader.errors import NewsreaderError, NotFoundError, UsageError
from reader.hosting.keeping import known_by_itself
from reader.ingest.collection import catalog_files
from reader.model.article import ArticleId
from reader.model.known import KnownArticle

if TYPE_CHECKING:
    from reader.library.library import Library

_WHOLE_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Named:
    """What was named.

    Attributes:
        articles: those that are there, each once, in the order named.
        missing: what was wrong with the other names.
    """

    articles: tuple[KnownArticle, ...]
    missing: tuple[NewsreaderError, ...]


def names_given(words: Sequence[str]) -> list[str]:
    """The names of articles; ``-`` stands for those on standard input, first on their lines as search prints them.

    Lines that are indented or begin with ``#`` (passages, counts) are passed over.

    Raises:
        UsageError: when standard input is a terminal.
    """
    names: list[str] = []
    for word in words:
        names.extend(_from_pipe() if word == "-" else [word])
    return names


def named_articles(context: Context, library: Library, names: Sequence[str]) -> Named:
    """The articles of these names: ids are looked up all at once, starts of ids and paths one by one."""
    ids = [ArticleId(name) for name in names if _WHOLE_ID.fullmatch(name)]
    known = {**library.known.of(ids), **_in_catalogs(context, ids)}
    found: dict[ArticleId, KnownArticle] = {}
    missing: list[NewsreaderError] = []
    for name in names:
        if (article := known.get(ArticleId(name))) is not None:
            found[article.id] = article
            continue
        try:
            meant = find_articles(context, name)
        except NewsreaderError as error:
            missing.append(error)
            continue
        listed = _in_catalogs(context, [one.id for one in meant])
        found.update((one.id, listed.get(one.id) or known_by_itself(one)) for one in meant)
    return Named(tuple(found.values()), tuple(missing))


def _from_pipe() -> Iterator[str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(
            "there is nothing on standard input", "pipe what newsreader search prints", kind="usage"
        )
    for line in sys.stdin.buffer.read().decode("utf-8", "replace").split("\n"):
        if line.strip() and not line[0].isspace() and not line.startswith("#"):
            yield line.split()[0]


def _in_catalogs(context: Context, ids: Sequence[ArticleId]) -> dict[ArticleId, KnownArticle]:
    """What the catalogs know of these; of several that know one, the latest used."""
    found: dict[ArticleId, KnownArticle] = {}
    for file in catalog_files(context.directories.cache):
        wanted = [one for one in ids if one not in found]
        if not wanted:
            break
        catalog = Catalog(file)
        try:
            found.update(catalog.known(wanted))
        finally:
            catalog.close()
    return found


def none_found(named: Named) -> NewsreaderError:
    """The error to raise when nothing that was named is there."""
    return named.missing[0] if named.missing else NotFoundError("no article was named", kind="missing")
