"""What the process that compares answers, asked without a process."""

import pytest

from reader.hosting.comparing_child import ComparisonService
from reader.ingest.collection import open_collection
from tests.inquiry.library import LONE, NEW, OLD, fill


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    folder = tmp_path_factory.mktemp("comparing")
    collection = open_collection(folder / "cache", [str(folder)])
    fill(collection.directory)
    return ComparisonService(collection.catalog_file)


def test_two_articles_are_compared_by_their_ids(service):
    comparison = service.compare(NEW.id, OLD.id)
    assert (comparison.first, comparison.second) == (NEW.text, OLD.text)
    assert service.compare(NEW.id, NEW.id).counts().first == 0
    assert [share.article for share in service.shares(NEW.id, [OLD.id, LONE.id])] == [OLD.id, LONE.id]


def test_an_article_that_is_gone_is_compared_with_nothing(service):
    assert service.compare(NEW.id, "00" * 8) is None
    assert service.shares("00" * 8, [NEW.id]) == []
