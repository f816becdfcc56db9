"""What helps to write a query: completion, past queries, faults."""

import pytest

from reader.app.desk.completing import completed_word
from tests.app.library import small_library
from tests.app.pilots import reading


@pytest.mark.parametrize(
    ("text", "completed", "word"),
    [
        ("kor", "korea", "korea"),
        ("north kor", "north korea", "korea"),
        ("publisher:bb", 'publisher:"BBC News"', '"BBC News"'),
        ("north publ", "north publisher:", "publisher:"),
    ],
)
def test_the_hint_is_the_completed_word_alone(text, completed, word):
    assert completed_word(text, completed) == word


async def test_what_tab_would_give_is_shown_behind_the_caret():
    async with reading(small_library()) as run:
        await run.type("publisher:bb")
        await run.until(lambda: '⇥ "BBC News"' in run.lines[0])
        await run.keys("left")
        assert "⇥" not in run.lines[0]


async def test_tab_completes_the_word_and_searches_for_it():
    async with reading(small_library()) as run:
        await run.type("publisher:bb")
        await run.keys("tab")
        assert run.desk.search_line.text == 'publisher:"BBC News"'
        assert run.desk.searching.answer.total == 1


async def test_tab_again_takes_the_next_completion_and_comes_round_to_what_was_typed():
    async with reading(small_library()) as run:
        await run.type("defec")
        offers = []
        for _ in range(3):
            await run.keys("tab")
            offers.append(run.desk.search_line.text)
        assert offers[:2] == ["defected", "defectors"]
        await run.keys("shift+tab", "shift+tab", "shift+tab")
        assert run.desk.search_line.text == "defec"


async def test_after_the_only_completion_tab_completes_what_comes_behind_it():
    async with reading(small_library()) as run:
        await run.type("publ")
        await run.keys("tab")
        assert run.desk.search_line.text == "publisher:"
        await run.keys("tab")
        assert run.desk.search_line.text == 'publisher:"BBC News"'


async def test_the_caret_stays_behind_the_completed_word():
    async with reading(small_library()) as run:
        await run.type("hav cuba")
        await run.keys(*["left"] * 5, "tab")
        assert run.desk.search_line.text == "havana cuba"
        assert run.desk.search_line.caret == 6


async def test_tab_in_an_empty_line_goes_to_the_next_pane():
    async with reading(small_library()) as run:
        await run.keys("slash", "tab")
        assert not run.desk.search_line.input.has_focus


async def test_up_in_an_empty_line_brings_back_what_was_asked_and_down_goes_forth():
    async with reading(small_library()) as run:
        for query in ("cuba", "saturn"):
            await run.type(query)
            await run.keys("enter", "slash", "slash", "escape", "escape")
        await run.keys("slash", "up")
        assert run.desk.search_line.text == "saturn"
        assert run.desk.searching.answer.total == 1
        await run.keys("up")
        assert run.desk.search_line.text == "cuba"
        assert "Earlier query 2 of 2" in run.screen
        await run.keys("down", "down")
        assert run.desk.search_line.text == ""


async def test_what_is_typed_after_the_search_key_takes_the_place_of_the_query_unless_end_comes_first():
    async with reading(small_library()) as run:
        await run.type("cuba")
        await run.keys("enter", "slash", "slash", "end", "space", *"sou")
        assert run.desk.search_line.text == "cuba sou"
        await run.keys("enter")
        await run.type("saturn")
        assert run.desk.search_line.text == "saturn"


async def test_a_query_that_led_nowhere_is_not_remembered():
    async with reading(small_library()) as run:
        await run.type("cuba")
        await run.keys("escape")
        assert run.room.queries.asked == []


async def test_ctrl_r_brings_back_what_contains_the_typed_text():
    async with reading(small_library()) as run:
        run.room.queries.asked = ["saturn moons", "cuba", "saturn"]
        await run.type("sat")
        await run.keys("ctrl+r", "ctrl+r")
        assert run.desk.search_line.text == "saturn"
        await run.keys("down", "down")
        assert run.desk.search_line.text == "sat"


async def test_without_an_earlier_query_the_line_stays_as_it_is():
    async with reading(small_library()) as run:
        await run.type("zebra")
        await run.keys("ctrl+r")
        assert run.desk.search_line.text == "zebra"
        assert "There is no earlier query with “zebra”" in run.screen


async def test_a_fault_is_marked_while_typing_and_told_on_enter_with_its_cure():
    async with reading(small_library()) as run:
        await run.type("foo:cuba south")
        await run.until(lambda: run.desk.search_line.faults == ((0, 8),))
        assert not run.desk.status.said
        await run.keys("enter")
        assert "foo: is not a field" in run.desk.status.said
        assert run.desk.search_line.input.has_focus
        await run.keys("enter")
        assert run.desk.text.has_focus


async def test_a_fault_is_marked_no_longer_once_it_is_mended():
    async with reading(small_library()) as run:
        await run.type("date:soon cuba")
        await run.until(lambda: run.desk.search_line.faults)
        await run.keys(*["left"] * 5, *["backspace"] * 4, *"2024")
        await run.until(lambda: run.desk.searching.answer.text == "date:2024 cuba")
        assert run.desk.search_line.faults == ()
