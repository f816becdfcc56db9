"""The excerpt desk: all excerpts, searched, arranged, worked on together, and back to their places."""

import asyncio
from dataclasses import replace

import pytest

from reader.app.screens import searched
from tests.app.library import DIPLOMAT, MOONS, TALKS, small_library
from tests.app.pilots import LARGE, SMALL, reading
from tests.app.screens.three_excerpts import FIRST, LAST, library_with_three, quotes

STARTS = ("Envoys met in Beijin"[:6], LAST[:6], FIRST[:6])


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_all_excerpts_are_listed_last_kept_first(size):
    async with reading(small_library(), size) as run:
        await library_with_three(run)
        assert quotes(run) == ["Envoys met in Beijin", LAST, FIRST]
        assert "3 excerpts" in run.screen
        assert "#cuba" in run.screen


async def test_without_any_it_says_how_to_keep_one():
    async with reading(small_library()) as run:
        await run.keys("E")
        assert "Nothing is kept yet" in run.screen
        await run.keys("q")
        assert run.app.screen is run.desk


async def test_typing_searches_them_and_esc_takes_the_query_away():
    async with reading(small_library()) as run:
        await library_with_three(run)
        for query, found in (("moons", [LAST]), ("note:note", [FIRST]), ("tag:sky", [LAST]), ("zzz", [])):
            await run.keys("slash", *query)
            assert quotes(run) == found
            await run.keys("enter", "escape")
            assert len(quotes(run)) == 3


async def test_what_of_a_query_cannot_be_understood_is_told_in_the_place_and_the_list_stays():
    async with reading(small_library(), SMALL) as run:
        await library_with_three(run)
        await run.keys("slash", *"date:xx")
        assert run.app.screen.query_input.faults == ((5, 7),)
        assert "“xx” is none of these. What is listed is what was found before." in " ".join(
            run.screen.split()
        )
        assert "excerpts" not in run.lines[0]
        assert len(quotes(run)) == 3
        await run.keys("ctrl+u", *"zzz date:xx")
        assert "Nothing of what you kept answers this" not in run.screen
        assert "“xx” is none of these" in run.screen
        assert "0 excerpts" not in run.screen
        await run.keys("enter", "escape")
        assert "3 excerpts" in run.lines[0]
        assert "none of these" not in run.screen


async def test_a_fault_of_letters_that_were_typed_on_is_not_told(monkeypatch):
    async with reading(small_library(), SMALL) as run:
        await library_with_three(run)
        resting = asyncio.Event()
        monkeypatch.setattr(searched, "_rest", resting.wait)
        for key in ("slash", *"date:2024"):
            run.send(key)
        await run.until(lambda: "date:2024" in run.lines[0])
        resting.set()
        await run.settle()
        assert "none of these" not in run.screen


async def test_enter_opens_the_article_at_the_place():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("j", "enter")
        assert run.app.screen is run.desk
        assert run.desk.text.article == MOONS
        assert run.desk.text.selected_text() == LAST
        assert run.desk.text.has_focus


async def test_an_excerpt_whose_article_is_gone_says_so_and_the_list_stays():
    async with reading(small_library()) as run:
        await library_with_three(run)
        run.room.shelf.articles.remove(MOONS)
        await run.keys("j", "enter")
        assert "Its article is not here any more" in run.screen
        assert len(quotes(run)) == 3


async def test_a_row_says_when_an_excerpt_is_not_in_its_place():
    async with reading(small_library(), SMALL) as run:
        await library_with_three(run)
        assert "moved" not in run.screen
        assert "lost" not in run.screen
        run.room.shelf.articles.remove(MOONS)
        run.room.shelf.put(replace(TALKS, text=f"Talks. {TALKS.text}"))
        run.desk.following.library_changed()
        await run.settle()
        talks, moons, diplomat = (line.rstrip() for line in run.lines if line[3:9] in STARTS)
        assert talks.endswith("→ moved")
        assert moons.endswith("✗ lost")
        assert diplomat.endswith(FIRST)


async def test_marked_excerpts_are_copied_together_with_their_citations():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("v", "v", "Y")
        (copied, *_) = run.room.clipboard.copied
        assert copied.startswith("Envoys met in Beijin\n\n")
        assert LAST in copied
        assert "Wikinews" in copied
        assert "2 excerpts" in run.screen


async def test_marked_excerpts_are_deleted_with_the_number_told_and_come_back():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("v", "v", "D")
        assert quotes(run) == [FIRST]
        assert "2 excerpts deleted" in run.screen
        await run.keys("u")
        assert len(quotes(run)) == 3


async def test_what_was_deleted_here_comes_back_on_the_desk_too():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("D", "q", "u")
        assert len(run.room.excerpts.kept) == 3


async def test_note_and_tags_are_changed_here():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("X", *"seen", "tab", *"talks", "f2")
        assert "#talks · seen" in run.screen


async def test_s_arranges_them_under_headings():
    async with reading(small_library(), LARGE) as run:
        await library_with_three(run)
        await run.room.excerpts.keep(DIPLOMAT, (40, 60), "", ("cuba", "sky"))
        await run.keys("u")  # asks again
        assert "── 1 Jan 2026 · 4 excerpts ─" in run.screen
        assert "by day, last kept first" in run.screen
        await run.keys("s")
        assert quotes(run)[0] == FIRST
        assert "first kept first" in run.screen
        await run.keys("s")
        assert "by article" in run.screen
        assert f"── {DIPLOMAT.title} · 2 excerpts ─" in run.screen
        await run.keys("s")
        found = [line for line in run.lines if line.startswith("── ")]
        assert [line.split(" ─")[0] for line in found] == [
            "── #cuba · 2 excerpts",
            "── #sky · 2 excerpts",
            "── without a tag · 1 excerpt",
        ]
        assert "4 excerpts" in run.lines[0]


async def test_all_that_is_listed_is_marked_and_the_marks_outlive_another_search():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("slash", *"moons", "enter", "A")
        assert "1 marked" in run.screen
        await run.keys("slash", "ctrl+u", *"envoys", "enter")
        assert "1 marked, 1 of them not in this list" in run.screen
        await run.keys("A")
        assert "2 marked, 1 of them not in this list" in run.screen
        await run.keys("A")
        assert "1 marked, 1 of them not in this list" in run.screen
        await run.keys("escape")
        assert "marked" not in run.screen


async def test_the_cursor_stays_where_it_was_when_its_row_is_deleted():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("j", "D")
        assert run.app.screen.gathering.cursor == "0000000001"
        await run.keys("u")
        assert run.app.screen.gathering.cursor == "0000000001"


async def test_marked_ones_are_tagged_together_and_it_is_undone():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("A", "t")
        assert "Tags of 3 excerpts" in run.screen
        assert "#cuba 1" in run.screen
        await run.keys(*"new, -cuba", "enter")
        assert {excerpt.tags for excerpt in run.room.excerpts.kept.values()} == {("new",), ("new", "sky")}
        assert "3 excerpts tagged" in run.screen
        await run.keys("u")
        assert "#cuba" in run.screen


async def test_question_mark_shows_the_keys_of_this_screen():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("question_mark")
        assert "Put into a dossier" in run.screen


async def test_what_was_undone_is_said_until_the_next_key_here_and_on_the_desk():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("D", "u")
        assert "Undone" in run.screen
        await run.keys("j")
        assert "Undone" not in run.screen
        await run.keys("D", "u", "q")
        assert "Undone" not in run.screen
        await run.keys("asterisk")
        assert "u undoes it" in run.screen
        await run.keys("j")
        assert "u undoes it" not in run.screen
