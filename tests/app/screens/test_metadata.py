"""Correcting what a file says about its article."""

from dataclasses import replace

import pytest

from reader.model.article import DateSource
from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import MEDIUM, SMALL, reading
from tests.builders import article
from tests.newsrooms.in_memory import newsroom


async def test_keys_typed_ahead_arrive_in_their_fields_before_f2_keeps_them():
    async with reading(small_library()) as run:
        await run.keys("M")
        for key in ("tab", "tab", "ctrl+k", *"Granma", "tab", "ctrl+k", *"1999-05", "f2"):
            run.send(key)
        await run.until(lambda: "u undoes it" in run.screen)
        article = await run.room.shelf.article(DIPLOMAT.id)
        assert (article.publisher, article.date.iso) == ("Granma", "1999-05")


async def emptied(run, *keys):
    await run.keys("M", "tab", "tab", "ctrl+k", *keys)


@pytest.mark.parametrize("size", [SMALL, MEDIUM])
async def test_a_corrected_field_is_shown_at_once_marked_as_yours_and_u_takes_it_back(size):
    async with reading(small_library(), size) as run:
        await run.keys("enter")
        await emptied(run, *"Granma")
        assert "yours; the file says: BBC News" in run.screen
        await run.keys("f2")
        assert "Publisher corrected; u undoes it" in run.screen
        assert "Granma" in run.screen
        assert "publisher corrected by you" in " ".join(run.screen.split())
        await run.keys("Y")
        await run.keys("u")
        assert run.desk.text.article == DIPLOMAT
        assert "corrected by you" not in run.screen


async def test_a_date_that_is_none_is_told_below_it_and_nothing_is_kept():
    async with reading(small_library()) as run:
        await emptied(run, "tab", "ctrl+k", *"2024-13", "f2")
        assert "'2024-13' is not a date; write 2024" in run.screen
        assert (await run.room.shelf.article(DIPLOMAT.id)) == DIPLOMAT


async def test_f3_puts_the_files_own_word_back_and_esc_asks_before_it_throws_away():
    async with reading(small_library()) as run:
        await emptied(run, "escape")
        assert "This is not kept yet" in run.screen
        assert "has none" in run.screen
        await run.keys("f3", "f2")
        assert run.app.screen is run.desk
        assert (await run.room.shelf.article(DIPLOMAT.id)) == DIPLOMAT


async def test_a_correction_made_while_reading_leaves_the_place_where_it_was():
    async with reading(small_library()) as run:
        await run.keys("slash", *"rivers", "enter", "space", "space")
        place = run.desk.text.place
        await emptied(run, *"Granma", "f2")
        assert "publisher corrected by you" not in run.screen
        assert run.desk.text.article.publisher == "Granma"
        assert run.desk.text.place == place > 0


async def test_what_the_file_does_not_say_itself_is_not_called_its_own():
    untitled = replace(
        article("A diplomat has defected to the", date="2024-07-16", date_source=DateSource.INFERRED),
        title_made=True,
    )
    async with reading(newsroom([untitled])) as run:
        await run.keys("M")
        assert "its opening words: the file has no title" in run.screen
        assert [line.strip() for line in run.lines].count("inferred") == 1
        await run.keys("escape", "T")
        assert "“A diplomat has defected to the…”" in run.screen
