"""What the user's own work says of articles: given to the catalog, kept up with it."""

from __future__ import annotations

from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.catalog.filed import KnownIds


def known_ids(library: Path) -> KnownIds:
    """What the user's work says of articles; nothing when there is no library yet.

    Raises:
        LibraryError: when it is there and cannot be read now.
    """
    if not library.exists():
        return KnownIds()
    from reader.library.known import KnownArticles  # noqa: PLC0415 - most first runs have no library
    from reader.library.looking import look_into  # noqa: PLC0415 - as above
    from reader.library.metadata import MetadataTable  # noqa: PLC0415 - as above

    store = look_into(library)
    try:
        known = KnownArticles(store)
        return KnownIds(known.by_content(), known.by_path(), MetadataTable(store).all())
    finally:
        store.close()


def renew_known(library: Path, catalog_file: Path) -> None:
    """Remember where the articles with the user's work are now, and what they hold.

    After this an edit, a move and a lost cache may follow each other in any order.

    Raises:
        LibraryError: when the library cannot be written now.
    """
    if not library.exists():
        return
    from reader.library.known import KnownArticles  # noqa: PLC0415 - as above
    from reader.library.looking import look_into  # noqa: PLC0415 - as above

    store = look_into(library)
    try:
        known = KnownArticles(store)
        catalog = Catalog(catalog_file)
        try:
            present = catalog.known(list(dict.fromkeys(known.by_content().values())))
        finally:
            catalog.close()
        known.renew(list(present.values()))
    finally:
        store.close()
