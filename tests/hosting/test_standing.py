"""How kept excerpts stand in articles, told without opening them."""

from dataclasses import replace
from unittest.mock import patch

import pytest

from reader.catalog.filing import FilingClerk
from reader.hosting import standing
from reader.hosting.excerpts import LibraryExcerpts
from reader.hosting.userwork import UserWork
from reader.ingest.collection import open_collection
from reader.model.article import ArticleId
from reader.model.excerpt_state import ExcerptOrder, ExcerptState
from tests.catalog.test_catalog import an_article, read_of

TEXT = "The first sentence of many. A diplomat has defected to the South with his family. And a last one."
ONE, TWO = an_article(1, text=TEXT), an_article(2, text=TEXT)
QUOTE = (TEXT.index("A diplomat"), TEXT.index(" And a last"))
EDITED = {
    ExcerptState.IN_PLACE: TEXT,
    ExcerptState.MOVED: f"A new beginning. {TEXT}",
    ExcerptState.ASK: f"{TEXT.replace('many', 'some')} Again. {TEXT.replace('last', 'new')}",
    ExcerptState.CHANGED: TEXT.replace("defected", "fled").replace("last", "further"),
    ExcerptState.LOST: "Something else altogether stands here now.",
}


class Desk:
    """A desk on two articles, which can be filed anew."""

    def __init__(self, folder):
        self._cache = folder / "cache"
        self.file(ONE, TWO)
        self.work = UserWork(folder / "data" / "library.db", self.catalog())
        self.excerpts = LibraryExcerpts(self.work)

    def catalog(self, place="/news"):
        return open_collection(self._cache, [place]).catalog_file

    def file(self, *articles, gone=(), place="/news"):
        clerk = FilingClerk(self.catalog(place))
        clerk.put([read_of(article) for article in articles])
        clerk.drop([article.path for article in gone])
        clerk.close()

    async def states(self):
        listed = await self.excerpts.find("", (ExcerptOrder.OLDEST,))
        found = await self.excerpts.states(await self.excerpts.get(listed.excerpts))
        return [found[key] for key in listed.excerpts]

    def close(self):
        self.excerpts.close()
        self.work.close()


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    yield desk
    desk.close()


@pytest.mark.parametrize(("state", "text"), EDITED.items())
async def test_it_is_said_what_the_open_article_would_say(desk, state, text):
    await desk.excerpts.keep(ONE, QUOTE)
    now = replace(ONE, text=text)
    desk.file(now)
    (placed,) = await desk.excerpts.of(now)
    assert await desk.states() == [placed.anchor.state] == [state]


async def test_one_whose_article_is_gone_is_lost_and_others_are_not(desk):
    await desk.excerpts.keep(ONE, QUOTE)
    await desk.excerpts.keep(TWO, QUOTE)
    desk.file(gone=[ONE])
    assert await desk.states() == [ExcerptState.LOST, ExcerptState.IN_PLACE]


async def test_an_article_of_other_sources_is_looked_up_there(desk):
    other = replace(an_article(3, text=TEXT), id=ArticleId(f"{77:016x}"))
    await desk.excerpts.keep(other, QUOTE)
    assert await desk.states() == [ExcerptState.LOST]
    desk.file(other, place="/elsewhere")
    assert await desk.states() == [ExcerptState.IN_PLACE]


async def test_a_text_of_the_open_sources_counts_before_that_of_others(desk):
    await desk.excerpts.keep(ONE, QUOTE)
    desk.file(replace(ONE, text=EDITED[ExcerptState.LOST]), place="/elsewhere")
    assert await desk.states() == [ExcerptState.IN_PLACE]


async def test_what_was_found_again_is_not_looked_for_twice_while_the_text_stays(desk):
    await desk.excerpts.keep(ONE, QUOTE)
    desk.file(replace(ONE, text=EDITED[ExcerptState.CHANGED]))
    assert await desk.states() == [ExcerptState.CHANGED]
    with patch.object(standing, "find_all", side_effect=AssertionError):
        assert await desk.states() == [ExcerptState.CHANGED]
    desk.file(replace(ONE, text=EDITED[ExcerptState.MOVED]))
    assert await desk.states() == [ExcerptState.MOVED]


async def test_a_place_that_the_user_chose_counts_at_once(desk):
    await desk.excerpts.keep(ONE, QUOTE)
    now = replace(ONE, text=EDITED[ExcerptState.CHANGED])
    desk.file(now)
    (placed,) = await desk.excerpts.of(now)
    assert await desk.states() == [ExcerptState.CHANGED]
    await desk.excerpts.place(placed.excerpt.id, now, placed.anchor.candidates[0])
    assert await desk.states() == [ExcerptState.IN_PLACE]
