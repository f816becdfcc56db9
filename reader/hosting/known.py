"""The ids under which the user's own work knows articles, for the catalog to give out again."""

from __future__ import annotations

from pathlib import Path

from reader.catalog.filing import KnownIds


def known_ids(library: Path) -> KnownIds:
    """The ids under which the user's work knows articles; none when there is no library yet."""
    if not library.exists():
        return KnownIds()
    from reader.library.known import KnownArticles  # noqa: PLC0415 - most first runs have no library
    from reader.library.store import Store, connect  # noqa: PLC0415 - as above

    store = Store(library, connect(library))
    try:
        known = KnownArticles(store)
        return KnownIds(known.by_content(), known.by_path())
    finally:
        store.close()
