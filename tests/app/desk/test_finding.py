"""Finding words in the open article: typed below it, lit, walked, let go of."""

from reader.app.reading.layer import HITS
from tests.app.library import DIPLOMAT, MOONS, small_library
from tests.app.pilots import LARGE, SMALL, reading


def lit(run):
    return [run.desk.text.article.text[start:end] for start, end, _ in run.desk.text.layer_of(HITS).spans]


async def test_slash_in_the_article_finds_in_it_and_leaves_the_list_alone():
    async with reading(small_library(), LARGE) as run:
        await run.keys("enter", "slash", *"havana")
        assert lit(run) == ["Havana", "Havana"]
        assert "find havana" in run.screen
        assert "1 of 2" in run.screen
        assert run.desk.searching.text == ""


async def test_enter_reads_on_and_n_walks_round_the_article():
    async with reading(small_library(), LARGE) as run:
        await run.keys("enter", "slash", *"havana", "enter", "n")
        assert "2 of 2" in run.screen
        await run.keys("n")
        assert "1 of 2" in run.screen
        assert "On from the start" in run.screen
        await run.keys("N")
        assert "2 of 2" in run.screen
        assert run.desk.text.article is DIPLOMAT


async def test_arrows_walk_while_typing():
    async with reading(small_library(), SMALL) as run:
        await run.keys("enter", "slash", *"havana", "down", *"x", "backspace")
        assert run.desk.finding.typing
        await run.keys("up")
        assert "2 of 2" in run.screen


async def test_what_is_not_there_is_told():
    async with reading(small_library(), LARGE) as run:
        await run.keys("enter", "slash", *"zebra")
        assert "not in the text" in run.screen
        assert not lit(run)


async def test_escape_lights_the_hits_of_the_query_again_and_then_goes_back():
    async with reading(small_library(), SMALL) as run:
        await run.type("cuba")
        await run.keys("enter", "slash", *"havana", "enter")
        assert lit(run) == ["Havana", "Havana"]
        await run.keys("escape")
        assert lit(run) == ["Cuba"]
        assert "find" not in run.screen
        await run.keys("escape")
        assert run.desk.articles.has_focus


async def test_another_article_ends_it():
    async with reading(small_library(), LARGE) as run:
        await run.keys("enter", "slash", *"havana", "enter", "J", "J")
        assert run.desk.text.article is MOONS
        assert not run.desk.finding.active
        assert not lit(run)


async def test_a_second_slash_searches_all_articles():
    async with reading(small_library(), LARGE) as run:
        await run.keys("enter", "slash", "slash", *"cuba")
        assert run.desk.searching.text == "cuba"
        assert not run.desk.finding.active


async def test_keys_typed_ahead_arrive_in_the_line():
    async with reading(small_library(), LARGE) as run:
        await run.keys("enter")
        for key in ("slash", *"havana", "enter", "n"):
            run.send(key)
        await run.until(lambda: "2 of 2" in run.screen)
        assert run.desk.text.has_focus


async def test_the_bottom_line_offers_the_next_hit_while_there_may_be_one():
    async with reading(small_library(), LARGE) as run:
        await run.keys("enter", "slash", *"havana", "enter")
        assert "n Hit" in run.lines[-1]
        await run.keys("escape")
        assert "n Hit" not in run.lines[-1]
        await run.type("cuba")
        await run.keys("enter")
        assert "n Hit" in run.lines[-1]
        await run.keys("q", "escape")
        assert "n Hit" not in run.lines[-1]
