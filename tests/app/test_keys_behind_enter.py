"""Keys typed ahead act in their order, each where the one before it led, however late that is there."""

import warnings

import pytest
from textual.events import Hide, Paste

from reader.app import typed_keys
from reader.app.desk.arranging import Pane
from reader.app.screens.tags import TagScreen
from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import MEDIUM, SMALL, late, reading


@pytest.mark.parametrize("keys", [("enter", "x"), ("slash", *"seoul", "enter", "x")], ids=["list", "query"])
async def test_x_behind_enter_works_on_the_article_that_comes(keys):
    room = small_library()
    gate = late(room.shelf, "article")
    async with reading(room, SMALL) as run:
        for key in keys:
            run.send(key)
        await run.until(lambda: run.desk.arranging.main is Pane.READING)
        gate.set()
        await run.until(lambda: "Not kept yet" in run.lines[-2], "x is heard")
        assert run.desk.text.article == DIPLOMAT
        assert run.desk.text.selection


@pytest.mark.parametrize("slow", ["answer", "article"])
async def test_slash_and_escape_behind_the_enter_of_a_query_clear_it_also_when_escape_comes_much_later(slow):
    room = small_library()
    async with reading(room, SMALL) as run:
        await run.type("seou")
        gate = late(room.search, "ask") if slow == "answer" else late(room.shelf, "article")
        for key in ("l", "enter", "slash", "slash"):
            run.send(key)
        if slow == "article":
            await run.until(lambda: run.desk.arranging.main is Pane.READING)
        run.send("escape")
        await run.pilot.pause()
        gate.set()
        await run.settle()
        assert run.desk.arranging.focused is Pane.SEARCH
        assert not run.desk.search_line.text
        assert "4 articles" in run.lines[0]


async def test_letters_behind_a_key_that_opens_a_sheet_are_written_into_it_however_late_it_comes():
    room = small_library()
    gate = late(room.excerpts, "tags")
    async with reading(room, MEDIUM) as run:
        for key in ("t", *"qm"):
            run.send(key)
        await run.pilot.pause()
        gate.set()
        await run.until(lambda: isinstance(run.app.screen, TagScreen) and "qm" in run.screen)


async def test_letters_are_held_for_a_sheet_that_takes_very_long(monkeypatch):
    room = small_library()
    gate = late(room.excerpts, "tags")
    async with reading(room, MEDIUM) as run:
        monkeypatch.setattr(typed_keys, "_LONGEST", 0.05)
        for key in ("t", *"Qm"):
            run.send(key)
        await run.until(lambda: run.app.typed_keys._slow)
        gate.set()
        await run.until(lambda: isinstance(run.app.screen, TagScreen) and "Qm" in run.screen)


@pytest.mark.parametrize("when", ["at once", "later"])
async def test_escape_waits_no_longer_and_what_was_typed_before_it_does_nothing(when, monkeypatch):
    room = small_library()
    gate = late(room.excerpts, "tags")
    async with reading(room, MEDIUM) as run:
        monkeypatch.setattr(typed_keys, "_LONGEST", 0.05)
        for key in ("t", *"Qm"):
            run.send(key)
        if when == "later":
            await run.until(lambda: run.app.typed_keys._slow)
        run.send("escape")
        run.send("j")
        await run.until(lambda: run.desk.articles.cursor == 1)
        assert not run.room.marks.kept
        gate.set()
        await run.settle()


async def test_what_is_pasted_behind_a_key_comes_after_it():
    async with reading(small_library(), MEDIUM) as run:
        run.send("slash")
        run.app._driver.send_message(Paste("havana"))
        run.send("s")
        await run.settle()
        assert run.desk.search_line.text == "havanas"


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
        for key in ("enter", "1") * 5:
            run.send(key)
        await run.keys("enter")
        assert run.desk.text.has_focus
        for key in ("1", "enter") * 5:
            run.send(key)
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


async def test_keys_behind_the_one_that_leaves_are_let_go():
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        async with reading(small_library(), MEDIUM) as run:
            for key in ("Q", "j", "j"):
                run.send(key)
            await run.until(lambda: run.app._exit)
            run.send("j")
    assert run.app.return_code == 0
    assert not warned
