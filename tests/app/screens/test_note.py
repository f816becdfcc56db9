"""The sheet for a note: what is typed into it survives the end of the program, however it comes."""

import asyncio
from dataclasses import replace
from unittest.mock import patch

from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import LARGE, reading
from tests.newsrooms.unkept import MemoryUnkept


def left(run):
    return [(note.about.article, note.note, note.tags) for note in run.room.unkept.kept.values()]


def library_with(unkept):
    return replace(small_library(), unkept=unkept)


async def typed_and_left(*keys):
    """What is safe after these keys were pressed in the list and the program was left in the midst of it."""
    unkept = MemoryUnkept()
    async with reading(library_with(unkept), LARGE) as run:
        await run.keys(*keys)
    return unkept


async def test_what_is_typed_is_written_down_while_the_sheet_is_open():
    with patch("reader.app.screens.note._AT_RISK", 0.001):
        async with reading(small_library(), LARGE) as run:
            await run.keys("T", *"why")
            await run.until(lambda: left(run) == [(DIPLOMAT.id, "why", ())])
            assert not run.room.marks.kept.get(DIPLOMAT.id)


async def test_a_program_that_ends_in_the_midst_of_a_note_leaves_it_for_the_next_start():
    unkept = await typed_and_left("T", *"why")
    async with reading(library_with(unkept), LARGE) as run:
        assert "A note was typed and not kept" in run.screen
        assert "R goes on with it: why" in run.screen
        await run.keys("R")
        assert "Note on this article" in run.screen
        assert "and not kept: F2 keeps it" in run.screen
        assert "R goes on with it" not in run.screen
        await run.keys(*"now", "f2")
        assert run.room.marks.kept[DIPLOMAT.id].note == "whynow"
        assert not left(run)
        await run.keys("R")
        assert "There is no note to go on with" in run.screen


async def test_a_passage_that_was_about_to_be_kept_comes_back_with_its_note_and_tags():
    unkept = await typed_and_left("enter", "v", "s", "X", *"why", "tab", *"cuba")
    async with reading(library_with(unkept), LARGE) as run:
        await run.keys("R")
        assert "“A North Korean diplomat stationed in Cuba" in run.screen
        await run.keys("f2")
        (excerpt,) = run.room.excerpts.kept.values()
        assert (excerpt.selector.start, excerpt.note, excerpt.tags) == (0, "why", ("cuba",))


async def test_the_sheet_of_the_same_article_begins_with_what_was_left():
    unkept = await typed_and_left("T", *"why")
    async with reading(library_with(unkept), LARGE) as run:
        await run.keys("T", "f2")
        assert run.room.marks.kept[DIPLOMAT.id].note == "why"


async def test_what_the_user_throws_away_or_keeps_is_not_offered_again():
    for end in (("escape", "escape"), ("f2",)):
        unkept = await typed_and_left("T", *"why", *end)
        assert not unkept.kept


async def test_a_note_whose_passage_is_gone_can_still_be_copied_and_stays_safe():
    unkept = await typed_and_left("enter", "v", "s", "X", *"why")
    about, note = unkept.kept.popitem()
    astray = replace(about, quote="Other words.")
    unkept.kept[astray] = replace(note, about=astray)
    async with reading(library_with(unkept), LARGE) as run:
        await run.keys("R")
        assert "What this note is about is gone" in run.screen
        await run.keys("f2")
        assert "copy the note from here" in run.screen
    assert [each.note for each in unkept.kept.values()] == ["why"]


async def test_where_it_cannot_be_written_down_the_sheet_says_so():
    with patch("reader.app.screens.note._AT_RISK", 0.001):
        async with reading(library_with(MemoryUnkept(full=True)), LARGE) as run:
            await run.keys("T", *"why")
            await run.until(lambda: "not safe yet: the disk is full" in run.screen)


async def test_what_is_typed_behind_the_key_that_keeps_a_note_waits_until_it_is_kept():
    async with reading(small_library(), LARGE) as run:
        keep, kept = run.room.marks.set_note, []

        async def slowly(article, note):
            await asyncio.sleep(0)
            for _ in range(5):
                await run.pilot.pause(0)
            kept.append(note)
            return await keep(article, note)

        run.room.marks.set_note = slowly
        for key in ("T", *"one", "f2", "T", *"two", "f2"):
            run.send(key)
        await run.until(lambda: len(kept) == 2)
        await run.settle()
        assert kept == ["one", "onetwo"]
        assert run.room.marks.kept[DIPLOMAT.id].note == "onetwo"
