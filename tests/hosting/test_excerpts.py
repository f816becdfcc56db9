"""The user's excerpts for a face."""

from dataclasses import replace

import pytest

from reader.catalog.filing import FilingClerk
from reader.errors import QueryError, UsageError
from reader.hosting.excerpts import LibraryExcerpts
from reader.hosting.userwork import UserWork
from reader.model.article import ArticleId
from reader.model.excerpt import ExcerptOrder, ExcerptState
from tests.catalog.test_catalog import an_article, read_of

TEXT = "The first sentence of many. A diplomat has defected to the South with his family. And a last one."
ONE = an_article(1, text=TEXT)
START = TEXT.index("A diplomat")
BY_DAY = (ExcerptOrder.DOSSIER, ExcerptOrder.NEWEST)
SPAN = START, START + 23


@pytest.fixture
def work(tmp_path):
    clerk = FilingClerk(tmp_path / "catalog.db")
    clerk.put([read_of(ONE)])
    clerk.close()
    work = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    yield work
    work.close()


@pytest.fixture
def desk(work):
    desk = LibraryExcerpts(work)
    yield desk
    desk.close()


async def test_a_kept_passage_is_there_after_a_restart_in_its_place(desk, tmp_path):
    change = await desk.keep(ONE, SPAN, "Why?", ["cuba"])
    assert change.said == "Excerpt kept"
    again = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    other = LibraryExcerpts(again)
    (found,) = await other.of(ONE)
    other.close()
    again.close()
    assert found.anchor.state is ExcerptState.IN_PLACE
    assert found.anchor.span == SPAN
    assert (found.excerpt.note, found.excerpt.tags) == ("Why?", ("cuba",))
    assert found.excerpt.citation.title == ONE.title


async def test_white_space_at_the_ends_is_not_kept_and_alone_is_refused(desk):
    await desk.keep(ONE, (START - 1, SPAN[1] + 1))
    (found,) = await desk.of(ONE)
    assert found.excerpt.selector.exact == TEXT[slice(*SPAN)]
    with pytest.raises(UsageError):
        await desk.keep(ONE, (START - 1, START))


async def test_an_article_that_no_catalog_knows_can_be_quoted_all_the_same(desk):
    alien = replace(ONE, id=ArticleId(f"{77:016x}"), path="/elsewhere.txt")
    await desk.keep(alien, SPAN)
    assert len(await desk.of(alien)) == 1


async def test_note_and_tags_are_one_change(desk):
    await desk.keep(ONE, SPAN, "before", ["old"])
    (found,) = await desk.of(ONE)
    change = await desk.annotate(found.excerpt.id, "after", ["new", "Cuba"])
    (found,) = await desk.of(ONE)
    assert (found.excerpt.note, found.excerpt.tags) == ("after", ("Cuba", "new"))
    await change.undo()
    (found,) = await desk.of(ONE)
    assert (found.excerpt.note, found.excerpt.tags) == ("before", ("old",))


async def test_a_deleted_excerpt_comes_back(desk):
    await desk.keep(ONE, SPAN)
    (found,) = await desk.of(ONE)
    change = await desk.delete([found.excerpt.id])
    assert not await desk.of(ONE)
    await change.undo()
    assert await desk.of(ONE) == (found,)


async def test_words_that_are_gone_have_no_place_until_the_user_says_where(desk):
    await desk.keep(ONE, SPAN)
    changed = replace(ONE, text=TEXT.replace("diplomat has", "diplomat from Cuba has"))
    (found,) = await desk.of(changed)
    assert found.anchor.state is ExcerptState.CHANGED
    assert found.anchor.span is None
    await desk.place(found.excerpt.id, changed, (START, START + 33))
    (found,) = await desk.of(changed)
    assert found.anchor.span == (START, START + 33)


async def test_excerpts_are_found_by_words_note_and_tag(desk):
    await desk.keep(ONE, SPAN, "the reason", ["cuba"])
    await desk.keep(ONE, (0, 9))
    asked = {}
    for query in ("", "diplomat", "note:reason", "tag:Cuba", "-has:note", "tag:"):
        found = await desk.get((await desk.find(query, BY_DAY)).excerpts)
        asked[query] = [excerpt.selector.exact for excerpt in found]
    one, two = TEXT[slice(*SPAN)], "The first"
    assert asked == {
        "": [two, one], "diplomat": [one], "note:reason": [one], "tag:Cuba": [one], "-has:note": [two], "tag:": [two, one],
    }  # fmt: skip


async def test_a_dossier_that_is_not_there_is_told(desk):
    await desk.keep(ONE, SPAN)
    with pytest.raises(QueryError, match="there is no dossier “x”"):
        await desk.find("in:x", BY_DAY)


async def test_tags_in_use_are_listed(desk):
    await desk.keep(ONE, SPAN, "", ["b", "a"])
    assert await desk.tags() == ("a", "b")


async def test_asking_makes_no_library_before_something_is_kept(desk, tmp_path):
    assert not await desk.of(ONE)
    assert not await desk.tags()
    assert not (await desk.find("", BY_DAY)).excerpts
    assert not (tmp_path / "data").exists()


async def test_looking_makes_no_library(desk, work):
    await desk.of(ONE)
    assert (await desk.find("", BY_DAY)).excerpts == ()
    assert await desk.get(["abcdefghjk"]) == ()
    assert await desk.tags() == ()
    assert not work.exists


async def test_where_nothing_answers_a_missing_tag_is_told(desk):
    await desk.keep(ONE, SPAN, "", ["spy drama"])
    assert "there is “spy drama”" in (await desk.find("tag:spy", BY_DAY)).lack
    assert not (await desk.find('tag:"spy drama"', BY_DAY)).lack
