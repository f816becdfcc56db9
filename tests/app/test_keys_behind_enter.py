"""Keys typed right behind Enter go to the article that it opens, however late that comes."""

import asyncio

import pytest
from textual.events import Hide

from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import MEDIUM, SMALL, reading


def slow_library():
    """A library whose articles wait for its gate."""
    room = small_library()
    gate, article = asyncio.Event(), room.shelf.article

    async def late(key):
        await gate.wait()
        return await article(key)

    room.shelf.article, room.shelf.gate = late, gate
    return room


@pytest.mark.parametrize("keys", [("enter", "x"), ("slash", *"seoul", "enter", "x")], ids=["list", "query"])
async def test_x_behind_enter_works_on_the_article_that_comes(keys):
    room = slow_library()
    async with reading(room, SMALL) as run:
        for key in keys:
            run.send(key)
        for _ in range(50):
            await asyncio.sleep(0)
        room.shelf.gate.set()
        await run.until(lambda: "Not kept yet" in run.lines[-2], "x is heard")
        assert run.desk.text.article == DIPLOMAT
        assert run.desk.text.selection


async def test_v_behind_enter_selects_in_the_article_and_marks_nothing_in_the_list():
    async with reading(small_library(), MEDIUM) as run:
        run.send("enter")
        run.send("v")
        await run.settle()
        assert run.desk.text.selecting
        assert not run.desk.articles.marks


async def test_a_pane_that_is_shown_again_keeps_its_focus_when_the_word_that_it_was_hidden_comes_late():
    async with reading(small_library(), SMALL) as run:
        await run.keys("enter")
        run.desk.text.post_message(Hide())
        await run.settle()
        assert run.desk.text.has_focus
        await run.keys("1")
        run.desk.articles.post_message(Hide())
        await run.settle()
        assert run.desk.articles.has_focus


async def test_however_quickly_list_and_article_take_turns_the_focus_is_on_the_one_that_shows():
    async with reading(small_library(), SMALL) as run:
        for turn in range(6):
            for _ in range(turn):
                run.send("enter")
                await asyncio.sleep(0)
                run.send("1")
                await asyncio.sleep(0.001 * turn)
            run.send("enter")
            await run.settle()
            assert run.desk.text.has_focus
            await run.keys("1")
            assert run.desk.articles.has_focus


@pytest.mark.parametrize("key", ["enter", "2"])
async def test_keys_before_the_one_that_opens_are_not_overtaken(key):
    async with reading(small_library(), SMALL) as run:
        third = run.desk.articles.source.get(2).key
        for each in ("j", "j", key):
            run.send(each)
        await run.settle()
        assert run.desk.text.has_focus
        assert run.desk.text.article.id == third
