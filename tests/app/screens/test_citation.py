"""Citation styles: looked at by the article at hand, chosen, copied."""

import pytest

from reader.app.options import ReaderOptions
from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import LARGE, SMALL, reading
from tests.newsrooms.surroundings import MemorySession

MLA = "Mackenzie, Jean. “Diplomat in Cuba defects to Seoul.” BBC News, 16 July 2024."
CHICAGO = "Mackenzie, Jean. “Diplomat in Cuba defects to Seoul.” BBC News, July 16, 2024."
PLAIN = "Jean Mackenzie, “Diplomat in Cuba defects to Seoul”, BBC News, 16 July 2024, diplomat.txt."


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_every_style_is_listed_and_the_one_in_force_shown_by_this_article(size):
    async with reading(small_library(), size) as run:
        await run.keys("r")
        assert all(name in run.screen for name in ("APA", "MLA", "Harvard", "BibTeX", "CSL-JSON", "RIS"))
        assert "• Chicago (18th edition, bibliography)" in run.screen
        assert "defects to Seoul" in run.screen


async def test_r_goes_on_and_enter_takes_the_style_for_now_and_the_next_start():
    session = MemorySession()
    async with reading(small_library(session)) as run:
        await run.keys("r", "r", "r", "r", "r")
        assert MLA in " ".join(run.screen.split())
        await run.keys("enter")
        assert "Citations are written in MLA (9th edition) from now on" in run.screen
        await run.keys("Y")
        assert run.room.clipboard.copied[0] == MLA
        await run.desk.leaving.save()
    async with reading(small_library(session)) as run:
        await run.keys("Y")
        assert run.room.clipboard.copied[0] == MLA


async def test_the_settings_win_at_the_start_and_a_choice_against_them_says_so():
    session = MemorySession({"citation": "mla"})
    options = ReaderOptions(theme="newsreader-dark", citation="plain")
    async with reading(small_library(session), options=options) as run:
        await run.keys("enter", "V", "Y")
        assert run.room.clipboard.copied[0].endswith(f"\n\n{PLAIN}")
        await run.keys("r", "k", "enter")
        assert "the next start goes back to plain" in run.screen


async def test_y_copies_what_is_shown_and_changes_nothing():
    async with reading(small_library()) as run:
        await run.keys("r", "G", "y")
        assert run.room.clipboard.copied[0].startswith("TY  - NEWS\r\n")
        assert run.app.screen is run.desk
        assert run.desk.citing.style == "chicago"


async def test_in_the_list_of_excerpts_it_works_on_the_excerpt_at_hand():
    async with reading(small_library()) as run:
        await run.room.excerpts.keep(DIPLOMAT, (0, 10))
        await run.keys("E", "r")
        assert "• Chicago" in run.screen
        await run.keys("j", "enter")
        assert "Citations are written in Chicago (18th edition, author-date)" in run.screen
        await run.keys("Y")
        assert "Mackenzie, Jean. 2024." in run.room.clipboard.copied[0]
