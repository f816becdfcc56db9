"""Keeping excerpts on the desk: kept, lit, walked, changed, deleted, undone."""

from dataclasses import replace

import pytest

from reader.app.reading.layer import EXCERPTS
from reader.model.excerpt import ExcerptState
from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading

QUOTE = "A North Korean diplomat stationed in Cuba has defected to the South."


def kept(run):
    return list(run.room.excerpts.kept.values())


async def go_in(run):
    await run.keys("enter")


async def keep_first_sentence(run):
    await go_in(run)
    await run.keys("v", "s", "x")


async def test_x_keeps_what_is_selected_and_says_so_when_it_is_safe():
    async with reading(small_library()) as run:
        await keep_first_sentence(run)
        (excerpt,) = kept(run)
        assert excerpt.selector.exact == QUOTE
        assert "Excerpt kept; u undoes it" in run.screen


async def test_what_could_not_be_kept_is_not_called_kept():
    async with reading(small_library()) as run:
        run.room.excerpts.full = True
        await keep_first_sentence(run)
        assert not kept(run)
        assert "Excerpt kept" not in run.screen
        assert "the disk is full" in run.screen


async def test_without_a_selection_x_shows_what_it_would_keep_and_keeps_it_when_pressed_again():
    async with reading(small_library()) as run:
        await go_in(run)
        await run.keys("x")
        assert not kept(run)
        assert run.desk.text.selected_text() == QUOTE
        assert "Not kept yet" in run.screen
        await run.keys("x")
        assert [excerpt.selector.exact for excerpt in kept(run)] == [QUOTE]


async def test_the_same_passage_is_not_kept_twice():
    async with reading(small_library()) as run:
        await keep_first_sentence(run)
        await run.keys("x")
        assert len(kept(run)) == 1
        assert "kept already" in run.screen


async def test_u_takes_it_back_and_its_light_goes_out():
    async with reading(small_library()) as run:
        await keep_first_sentence(run)
        assert run.desk.text.layer_of(EXCERPTS).spans == ((0, len(QUOTE), "excerpt"),)
        await run.keys("u")
        assert not kept(run)
        assert not run.desk.text.layer_of(EXCERPTS).spans


@pytest.mark.parametrize("size", [SMALL, MEDIUM, LARGE])
async def test_kept_lines_have_a_mark_in_the_margin(size):
    async with reading(small_library(), size) as run:
        await keep_first_sentence(run)
        assert any("▎ A North Korean diplomat" in line or "▎A North Korean" in line for line in run.lines)


async def test_where_two_excerpts_lie_over_each_other_the_mark_is_another():
    async with reading(small_library()) as run:
        await keep_first_sentence(run)
        await run.keys("escape", "v", "w", "w", "w", "x")
        assert len(kept(run)) == 2
        styles = {style for *_, style in run.desk.text.layer_of(EXCERPTS).spans}
        assert styles == {"excerpt", "overlap"}
        assert any("║" in line for line in run.lines)


async def test_the_keys_that_keep_a_note_are_in_sight_on_a_small_screen():
    async with reading(small_library(), SMALL) as run:
        await run.keys("enter", "v", "p", "p", "p", "p", "X")
        assert "F2 keeps · tab tags · F4 own editor · esc closes" in run.screen


async def test_a_passage_is_kept_with_a_note_and_tags_from_a_sheet():
    async with reading(small_library()) as run:
        await go_in(run)
        await run.keys("v", "s", "X")
        assert QUOTE[:40] in run.screen
        await run.keys(*"why", "space", *"now", "tab", *"cuba, exile", "f2")
        (excerpt,) = kept(run)
        assert (excerpt.note, excerpt.tags) == ("why now", ("cuba", "exile"))
        assert run.app.screen is run.desk


async def test_a_note_that_could_not_be_kept_stays_in_the_sheet():
    async with reading(small_library()) as run:
        run.room.excerpts.full = True
        await go_in(run)
        await run.keys("v", "s", "X", *"why", "f2")
        assert "the disk is full" in run.screen
        assert "why" in run.screen
        run.room.excerpts.full = False
        await run.keys("f2")
        assert [excerpt.note for excerpt in kept(run)] == ["why"]


async def test_escape_asks_before_it_throws_a_note_away():
    async with reading(small_library()) as run:
        await go_in(run)
        await run.keys("v", "s", "X", *"why", "escape")
        assert "not kept yet" in run.screen
        await run.keys("escape")
        assert run.app.screen is run.desk
        assert not kept(run)


async def test_a_tag_in_use_is_completed():
    async with reading(small_library()) as run:
        await go_in(run)
        await run.keys("v", "s", "X", "tab", *"defection", "f2", "escape", "v", "w", "X", "tab", *"def")
        assert "#defection" in run.screen
        await run.keys("tab", "tab", "x", "f2")
        assert [excerpt.note for excerpt in kept(run)] == ["", "x"]
        assert all(excerpt.tags == ("defection",) for excerpt in kept(run))
        assert len(kept(run)) == 2


async def test_keys_walk_through_the_excerpts_and_say_their_notes():
    async with reading(small_library()) as run:
        await go_in(run)
        await run.keys("v", "s", "X", *"first", "f2", "escape", "v", "s", "s", "x")
        await run.keys("escape", "right_curly_bracket")
        assert run.desk.text.selected_text() == QUOTE
        assert "Excerpt 1 of" in run.screen
        assert "first" in run.lines[-2]
        await run.keys("right_curly_bracket")
        assert "Excerpt 2 of" in run.screen
        await run.keys("left_curly_bracket")
        assert "Excerpt 1 of" in run.screen


async def test_a_kept_excerpt_gets_another_note_and_is_deleted_each_undone():
    async with reading(small_library()) as run:
        await keep_first_sentence(run)
        await run.keys("X", *"later", "f2")
        assert [excerpt.note for excerpt in kept(run)] == ["later"]
        await run.keys("right_curly_bracket", "D")
        assert not kept(run)
        await run.keys("u")
        assert [excerpt.note for excerpt in kept(run)] == ["later"]
        await run.keys("u")
        assert [excerpt.note for excerpt in kept(run)] == [""]


async def test_a_passage_stays_selected_while_its_note_and_tags_are_changed():
    async with reading(small_library()) as run:
        await keep_first_sentence(run)
        selected = run.desk.text.selection
        await run.keys("X", *"later", "tab", *"cuba", "f2", "X", "escape", "y")
        assert run.desk.text.selection == selected
        assert len(run.room.clipboard.copied) == 1


async def test_the_walk_goes_on_from_an_excerpt_that_was_changed():
    async with reading(small_library()) as run:
        await go_in(run)
        await run.keys("v", "s", "x", "escape", "v", "s", "s", "x", "escape")
        await run.keys("right_curly_bracket", "X", *"first", "f2", "right_curly_bracket")
        assert "Excerpt 2 of 2" in run.screen


async def test_notes_stand_in_the_side_panel():
    async with reading(small_library(), LARGE) as run:
        await go_in(run)
        await run.keys("v", "s", "X", *"remember", "tab", *"cuba", "f2")
        panel = "\n".join(line[-36:] for line in run.lines)
        assert "Kept (1)" in panel
        assert "remember" in panel
        assert "#cuba" in panel


async def test_an_excerpt_whose_words_are_gone_is_told_and_never_lit_until_the_user_says_where():
    async with reading(small_library()) as run:
        await keep_first_sentence(run)
        changed = replace(DIPLOMAT, text=DIPLOMAT.text.replace("stationed in", "who served in"))
        run.room.shelf.articles[0] = changed
        await run.keys("J", "K")
        assert not run.desk.text.layer_of(EXCERPTS).spans
        assert "no certain place" in run.screen
        await run.keys("right_curly_bracket")
        assert "perhaps this became of them" in run.screen
        assert not run.desk.text.layer_of(EXCERPTS).spans
        await run.keys("equals_sign")
        (placed,) = run.desk.kept.placed
        assert placed.anchor.state is ExcerptState.IN_PLACE
        assert run.desk.text.layer_of(EXCERPTS).spans
        await run.keys("u")
        assert not run.desk.text.layer_of(EXCERPTS).spans


async def test_words_that_stand_in_several_places_are_walked_through_and_chosen():
    async with reading(small_library()) as run:
        await go_in(run)
        await run.keys("v", "w", "w", "w", "x")
        text = "Another beginning. A North Korean thing and more. A North Korean word at the end."
        run.room.shelf.articles[0] = replace(DIPLOMAT, text=text)
        await run.keys("J", "K", "right_curly_bracket")
        assert "place 1 of 2" in run.screen
        await run.keys("right_curly_bracket")
        assert "place 2 of 2" in run.screen
