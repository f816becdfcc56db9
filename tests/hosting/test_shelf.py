"""The catalog for a face."""

import pytest

from reader.catalog.filing import FilingClerk
from reader.catalog.store import remove
from reader.hosting.shelf import CatalogShelf
from tests.catalog.test_catalog import an_article, read_of


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cache" / "catalog.db"


@pytest.fixture
def shelf(file):
    shelf = CatalogShelf(file)
    yield shelf
    shelf.close()


async def test_a_catalog_that_is_not_there_yet_is_empty(shelf):
    assert await shelf.count() == 0


async def test_what_is_filed_meanwhile_is_seen(shelf, file):
    await shelf.count()
    clerk = FilingClerk(file)
    clerk.put([read_of(an_article(1))])
    clerk.close()
    assert [row.title for row in await shelf.rows(0, 10)] == ["Bridge 1"]


async def test_a_catalog_that_was_deleted_and_made_anew_is_seen(shelf, file):
    await shelf.count()
    remove(file)
    clerk = FilingClerk(file)
    clerk.put([read_of(an_article(2))])
    clerk.close()
    assert await shelf.count() == 1
