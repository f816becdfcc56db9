"""Keys typed before there is anything to read: honoured once there is, or without effect."""

import asyncio

import pytest

from tests.app.library import DIPLOMAT, LONG, TALKS, small_library
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading


def late_library():
    """A library whose rows wait for its gate."""
    room = small_library()
    gate, rows = asyncio.Event(), room.shelf.rows

    async def late(offset, limit):
        await gate.wait()
        return await rows(offset, limit)

    room.shelf.rows, room.shelf.gate = late, gate
    return room


def nothing_is_empty(run):
    """Whether whatever has the focus has something in it."""
    desk = run.desk
    if desk.text.has_focus or desk.names.has_focus:
        return desk.text.article is not None
    return desk.search_line.input.has_focus or (desk.articles.has_focus and len(desk.articles.source))


TYPED = [
    (SMALL, "2"), (SMALL, "tab", "tab"), (SMALL, "3"), (SMALL, "e", "e"), (SMALL, "G", "2", "z"),
    (SMALL, "slash", "tab"), (LARGE, "2", "j"), (LARGE, "3"), (LARGE, "e", "e"),
]  # fmt: skip


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: "-".join([str(typed[0][0]), *typed[1:]]))
async def test_keys_before_the_first_rows_never_lead_into_an_empty_pane(typed):
    size, *keys = typed
    room = late_library()
    async with reading(room, size, settled=False) as run:
        for key in keys:
            run.send(key)
        await run.pilot.pause()
        room.shelf.gate.set()
        await run.settle()
        assert nothing_is_empty(run), run.screen


async def test_a_query_and_enter_before_the_first_rows_read_what_is_found():
    room = late_library()
    async with reading(room, SMALL, settled=False) as run:
        for key in ("slash", *"river", "enter"):
            run.send(key)
        await run.pilot.pause()
        room.shelf.gate.set()
        await run.settle()
        assert run.desk.text.article == LONG
        assert run.desk.text.has_focus


@pytest.mark.parametrize("size", [SMALL, MEDIUM], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_going_to_the_article_reads_the_one_under_the_cursor(size):
    async with reading(small_library(), size) as run:
        await run.keys("2")
        assert run.desk.text.has_focus
        assert run.desk.text.article == DIPLOMAT


async def test_the_first_article_stands_beside_the_list_also_where_a_query_was_begun_and_left():
    room = late_library()
    async with reading(room, MEDIUM, settled=False) as run:
        run.send("slash")
        await run.pilot.pause()
        room.shelf.gate.set()
        await run.settle()
        assert run.desk.text.article == DIPLOMAT


async def test_an_article_that_is_gone_leaves_the_reader_in_the_list():
    room = small_library()
    async with reading(room, SMALL) as run:
        room.shelf.articles.remove(TALKS)
        await run.keys("j", "enter")
        assert run.desk.articles.has_focus
        assert "no longer there" in run.lines[-2]
