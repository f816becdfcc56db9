"""Saved searches on the command line: keep one, find one by its name, list them with what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.cli.by_name import by_name
from reader.cli.context import Context
from reader.model.saved import SavedSearch
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.inquiry.inquiry import Inquiry
    from reader.library.library import Library


@dataclass(frozen=True, slots=True)
class Counted:
    """A saved search, how many articles it finds now, and how many of them were not there when last seen."""

    search: SavedSearch
    total: int
    new: int


def saved_search(context: Context, name: str) -> SavedSearch:
    """The saved search of that name, whatever its case and accents.

    Raises:
        NotFoundError: when there is none.
    """
    searches: tuple[SavedSearch, ...] = ()
    if context.directories.library_file.exists():
        with _library(context) as library:
            searches = library.searches.all()
    return by_name("saved search", searches, name, "newsreader search QUERY --save NAME saves one")


def keep_search(context: Context, name: str, query: str, found: Iterable[int]) -> str:
    """Keep a query under a name; what it finds now has been seen. Returns what to say.

    Raises:
        UsageError: when the name is empty or taken.
        LibraryError: when it could not be kept.
    """
    with _library(context) as library:
        return library.searches.save(name, query, found)[1].said


def looked_at(context: Context, search: SavedSearch, found: Iterable[int]) -> int:
    """The user sees what a search finds now; how much of it is new."""
    with _library(context) as library:
        found = tuple(found)
        new = len(library.searches.new(search.id, found))
        library.searches.look(search.id, found)
        return new


def counted_searches(context: Context, inquiry: Inquiry) -> Sequence[Counted]:
    """Every saved search, by name, with its counts; nothing counts as looked at for that."""
    if not context.directories.library_file.exists():
        return ()
    counted = []
    with _library(context) as library:
        for search in library.searches.all():
            found = inquiry.matching(search.query)
            counted.append(Counted(search, len(found), len(library.searches.new(search.id, found))))
    return counted


def searches_record(searches: Sequence[Counted]) -> dict[str, object]:
    """The document of ``search --list-saved --json``, without its version."""
    return {
        "searches": [
            {
                "name": each.search.name,
                "query": each.search.query,
                "total": each.total,
                "new": each.new,
                "created": each.search.created.isoformat(),
                "looked_at": each.search.looked_at.isoformat() if each.search.looked_at else None,
            }
            for each in searches
        ]
    }


def print_searches(context: Context, searches: Sequence[Counted]) -> None:
    """Lines for people: name, counts, query."""
    width = min(30, max((len(each.search.name) for each in searches), default=0))
    for each in searches:
        new = f"{each.new:,} new" if each.new else ""
        name = safe_line(each.search.name)
        context.print(f"{name:<{width}}  {each.total:>7,}  {new:>10}  {safe_line(each.search.query)}")


@contextmanager
def _library(context: Context) -> Iterator[Library]:
    from reader.library.opening import open_library  # noqa: PLC0415 - as above

    library, word = open_library(context.directories.library_file)
    try:
        if word:
            context.say(f"newsreader: {word}")
        yield library
    finally:
        library.close()
