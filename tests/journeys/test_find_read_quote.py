"""What a journalist does, from the first letter to the pasted quotation, by keys alone."""

from dataclasses import replace

import pytest

from reader.model.marks import UNMARKED
from tests.app.library import DIPLOMAT, LONG, MOONS, TALKS, small_library
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading
from tests.newsrooms.surroundings import MemorySession


@pytest.mark.parametrize("size", [SMALL, MEDIUM, LARGE], ids=["80x24", "120x40", "200x60"])
async def test_a_word_is_found_read_and_quoted(size):
    async with reading(small_library(), size) as run:
        await run.type("havana")
        assert "2 of 4" in run.lines[0]
        await run.keys("enter")
        assert run.desk.text.article == DIPLOMAT
        assert run.desk.text.hit_position == (1, 2)
        await run.keys("v", "s", "s", "Y")
        copied = run.room.clipboard.copied[0]
        assert copied == (
            "His work involved stopping Havana from forging ties with Seoul.\n\n"
            "President Yoon Suk Yeol promised support for defectors.\n\n"
            "Mackenzie, Jean. “Diplomat in Cuba defects to Seoul.” BBC News, July 16, 2024."
        )
        assert "Copied" in run.lines[-2]


async def test_hits_are_walked_into_the_next_article_and_back():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("enter", "n")
        assert run.desk.text.hit_position == (2, 2)
        await run.keys("n")
        assert run.desk.text.article == TALKS
        assert run.desk.text.hit_position == (1, 1)
        await run.keys("N")
        assert run.desk.text.article == DIPLOMAT
        assert run.desk.text.hit_position == (2, 2)


async def test_the_names_lead_to_their_mentions_and_to_a_search():
    async with reading(small_library()) as run:
        await run.keys("e")
        names = run.desk.names
        await run.until(lambda: names.current is not None)
        while names.entity(names.current).canonical != "Yoon Suk Yeol":
            await run.keys("j")
        await run.keys("enter")
        assert run.desk.text.selected_text() == "Yoon Suk Yeol"
        await run.keys("enter")
        assert run.desk.text.selected_text() == "Mr Yoon"
        await run.keys("enter")
        assert run.desk.text.selected_text() == "Yoon Suk Yeol"
        await run.keys("s")
        assert run.desk.search_line.text == 'person:"Yoon Suk Yeol"'
        assert run.room.search.asked[-1] == 'person:"Yoon Suk Yeol"'


async def test_what_was_left_comes_back_at_the_next_start():
    session = MemorySession()
    async with reading(small_library(session)) as run:
        await run.type("korea")
        await run.keys("enter", "plus", "Q")
    async with reading(small_library(session)) as run:
        assert run.desk.search_line.text == "korea"
        assert run.desk.text.article == TALKS
        assert run.desk.text.has_focus
        assert run.desk.text.measure == 76


async def test_the_next_start_is_where_reading_stopped_and_not_at_the_first_hit():
    session = MemorySession()
    room = small_library(session)
    async with reading(room, SMALL) as run:
        await run.type("carries")
        await run.keys("enter", "space", "space")
        assert run.desk.text.article == LONG
        place = run.desk.text.place
        assert place > LONG.text.index("carries")
        await run.keys("Q")
    async with reading(replace(small_library(session), marks=room.marks), SMALL) as run:
        await run.until(lambda: run.desk.text.place == place, "the place where reading stopped")


async def test_reading_stops_and_goes_on_at_the_same_place():
    async with reading(small_library(), SMALL) as run:
        await run.keys("G", "enter", "space", "space")
        place = run.desk.text.place
        assert place > 0
        await run.keys("q", "k", "enter")
        assert run.desk.text.article == MOONS
        await run.keys("q", "j", "enter")
        await run.until(lambda: run.desk.text.place == place, "the place where reading stopped")


async def test_an_article_is_read_once_one_goes_into_it_and_not_before():
    async with reading(small_library()) as run:
        marks = run.room.marks.kept
        await run.keys("j", "k")
        assert not marks
        await run.keys("enter")
        assert marks[DIPLOMAT.id].read
        await run.keys("m")
        assert not marks[DIPLOMAT.id].read
        await run.keys("u")
        assert marks[DIPLOMAT.id].read
        assert "Undone" in run.lines[-2]


async def test_marked_articles_are_starred_together_and_one_key_takes_it_back():
    async with reading(small_library()) as run:
        await run.keys("v", "v", "asterisk")
        starred = {key for key, marks in run.room.marks.kept.items() if marks.starred}
        assert starred == {DIPLOMAT.id, TALKS.id}
        assert "2 articles starred; u undoes it" in run.lines[-2]
        assert "★" in run.lines[1]
        await run.keys("u")
        assert all(not marks.starred for marks in run.room.marks.kept.values())
        assert run.room.marks.kept.get(MOONS.id, UNMARKED) == UNMARKED
        assert "★" not in run.screen


async def test_q_goes_back_and_then_leaves():
    async with reading(small_library(), SMALL) as run:
        await run.keys("enter", "e")
        assert run.desk.names.has_focus
        await run.keys("q", "q", "q")
        assert run.desk.articles.has_focus
        await run.pilot.press("q")
        assert run.app.return_value == 0


async def test_a_query_asked_anew_leads_to_its_hit_again_in_the_article_that_is_open():
    async with reading(small_library(), SMALL) as run:
        await run.type("river")
        await run.keys("enter", "n")
        first = run.desk.text.hit_position
        await run.keys("G")
        await run.type("sea")
        await run.keys("escape", "escape")
        await run.type("river")
        await run.keys("enter")
        assert run.desk.text.article == LONG
        assert run.desk.text.place < LONG.text.index("Paragraph 9 ")
        assert run.desk.text.hit_position < first


async def test_an_article_that_is_left_and_entered_again_stays_where_it_is():
    async with reading(small_library(), SMALL) as run:
        await run.type("river")
        await run.keys("enter", "G")
        place = run.desk.text.place
        await run.keys("q", "enter")
        assert run.desk.text.place == place


async def test_a_selection_begins_at_the_hit_stepped_to_and_not_at_the_name_walked_to_before():
    async with reading(small_library(), SMALL) as run:
        await run.type("havana")
        await run.keys("enter", "right_square_bracket")
        assert run.desk.text.selected_text()
        await run.keys("n", "v", "s")
        assert run.desk.text.selected_text() == "A last word on Havana came in February."
