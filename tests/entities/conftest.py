"""An empty store of entities for each test that asks for one."""

import pytest

from reader.entities.store import EntityStore


@pytest.fixture
def store(tmp_path):
    store = EntityStore(tmp_path / "entities.db", "r 1", writable=True, settle_after=0)
    yield store
    store.close()
