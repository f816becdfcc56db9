"""The facet panel narrows the query where everybody can see it."""

import re

import pytest

from tests.app.library import small_library
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading


@pytest.mark.parametrize("size", [SMALL, MEDIUM, LARGE])
async def test_a_value_is_written_into_the_query_and_the_list_follows(size):
    async with reading(small_library(), size) as run:
        await run.type("havana")
        await run.keys("enter", "f")
        await run.until(lambda: "Publishers" in run.screen)
        assert "Years" in run.screen
        panel = {SMALL: slice(0, 80), MEDIUM: slice(0, 44), LARGE: slice(-36, None)}[size]
        assert any(re.match(r"\W*BBC News +1\b", line[panel]) for line in run.lines)
        await run.keys("enter")
        assert run.desk.search_line.text == 'havana publisher:"BBC News"'
        assert 'havana publisher:"BBC News"' in run.lines[0]
        assert run.desk.searching.answer.total == 1
        await run.until(lambda: "● BBC News" in run.screen)


async def test_the_same_key_takes_the_value_out_again():
    async with reading(small_library()) as run:
        await run.keys("f")
        await run.until(lambda: "Publishers" in run.screen)
        await run.keys("enter")
        assert run.desk.search_line.text == 'publisher:"Wikinews"'
        await run.keys("enter")
        assert run.desk.search_line.text == ""


async def test_tab_goes_from_facet_to_facet_and_a_year_becomes_a_date():
    async with reading(small_library()) as run:
        await run.keys("f")
        await run.until(lambda: "Publishers" in run.screen)
        await run.keys("tab", "enter")
        assert run.desk.search_line.text == "date:2004"


async def test_clearing_leaves_what_was_typed():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("enter", "f")
        await run.until(lambda: "Publishers" in run.screen)
        await run.keys("enter", "tab", "enter", "escape")
        assert "date:" in run.desk.search_line.text
        await run.keys("F")
        assert run.desk.search_line.text == "havana"
        await run.keys("F")
        assert "The query is not narrowed" in run.screen


async def test_without_any_hit_the_panel_says_so():
    async with reading(small_library()) as run:
        await run.type("zebra")
        run.desk.action_command("facets")
        await run.until(lambda: "There is nothing to narrow by" in run.screen)
        await run.keys("escape")
        assert run.app.screen is run.desk
