"""From the query to the text: Enter, the first hit, and the hits after it."""

from tests.app.library import small_library
from tests.app.pilots import reading


def typed_at_once(run, text, *keys):
    """Press keys as quickly as a terminal passes on what was pasted or typed ahead."""
    for key in ("slash", *text, *keys):
        run.send(key)


async def test_keys_that_follow_enter_at_once_go_to_the_article_and_not_into_the_query():
    async with reading(small_library()) as run:
        typed_at_once(run, "cuba", "enter", "v")
        await run.settle()
        assert run.desk.search_line.text == "cuba"
        assert run.desk.searching.answer.total == 1
        assert run.desk.text.selecting


async def test_keys_that_follow_escape_at_once_go_to_the_list():
    async with reading(small_library()) as run:
        typed_at_once(run, "", "escape", "j", "j")
        await run.settle()
        assert run.desk.search_line.text == ""
        assert run.desk.articles.cursor == 2


async def test_enter_before_the_results_are_there_leads_to_the_first_hit_all_the_same():
    async with reading(small_library()) as run:
        run.room.search.gate.clear()
        typed_at_once(run, "havana", "enter")
        await run.until(lambda: "hit 1 of 2" in run.screen)
        run.room.search.gate.set()


async def test_a_step_to_a_hit_that_is_in_sight_already_is_counted():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("enter", "n")
        assert "hit 2 of 2" in run.screen
