"""Corrections of entities for a face."""

import pytest

from reader.errors import NotFoundError
from reader.hosting.corrections import LibraryCorrections
from reader.hosting.userwork import UserWork
from reader.model.article import ArticleId
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType
from tests.inquiry.library import OLD, fill

SEOUL = EntityName(EntityType.PLACE, "Seoul")


@pytest.fixture
def corrections(tmp_path):
    fill(tmp_path)
    work = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    yield LibraryCorrections(work)
    work.close()


async def test_a_correction_is_listed_with_its_article_and_taken_back(corrections):
    assert await corrections.made() == ()
    change = await corrections.make(CorrectionKind.HIDE, SEOUL, article=OLD.id)
    assert change.said == "“Seoul” is hidden in this article"
    (made,) = await corrections.made()
    assert (made.correction.entity, made.title) == (SEOUL, "Old")
    await change.undo()
    assert await corrections.made() == ()


async def test_a_correction_that_is_removed_comes_back(corrections):
    await corrections.make(CorrectionKind.HIDE, SEOUL)
    before = await corrections.made()
    change = await corrections.remove([before[0].correction.id])
    assert await corrections.made() == ()
    await change.undo()
    assert await corrections.made() == before


async def test_an_article_that_nobody_knows_is_told(corrections):
    with pytest.raises(NotFoundError):
        await corrections.make(CorrectionKind.HIDE, SEOUL, article=ArticleId("0" * 16))
    assert await corrections.made() == ()
