"""Dossiers on the screen of excerpts: filled, shown, put into order, renamed, deleted."""

from tests.app.library import small_library
from tests.app.pilots import SMALL, reading
from tests.app.screens.three_excerpts import FIRST, LAST, library_with_three, quotes

TALKS = "Envoys met in Beijin"


async def with_dossier(run):
    """A dossier of all three, shown in its own order."""
    await library_with_three(run)
    await run.keys("A", "a", *"Visit", "enter", "escape", "d", "enter")


def lying(run):
    (dossier,) = run.room.dossiers.kept.values()
    return [run.room.excerpts.kept[key].selector.exact for key in dossier.excerpts]


async def test_the_marked_ones_are_put_into_a_new_dossier_in_the_order_of_the_list():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("v", "v", "a")
        assert "Put 2 excerpts into a dossier" in run.screen
        await run.keys(*"Visit")
        assert "new: Visit" in run.screen
        await run.keys("enter")
        assert "2 excerpts put in the new dossier “Visit”; u undoes it" in run.screen
        assert lying(run) == [TALKS, LAST]
        await run.keys("u")
        assert not run.room.dossiers.kept


async def test_an_old_dossier_is_chosen_by_the_beginning_of_its_name():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.room.dossiers.put("Visit to Havana", ["0000000001"])
        await run.room.dossiers.put("Other", [])
        await run.keys("a", *"vis")
        assert "Other" not in run.screen
        await run.keys("enter")
        assert len(run.room.dossiers.kept["dossier-0"].excerpts) == 2


async def test_a_new_dossier_may_be_called_like_the_beginning_of_another():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.room.dossiers.put("Visit to Havana", [])
        await run.keys("a", *"Visit", "down", "enter")
        assert [one.name for one in run.room.dossiers.listed()] == ["Visit", "Visit to Havana"]


async def test_a_dossier_is_shown_in_its_own_order_and_left_again():
    async with reading(small_library(), SMALL) as run:
        await with_dossier(run)
        assert "in “Visit”, in its own order" in run.screen
        assert quotes(run) == [TALKS, LAST, FIRST]
        assert "K Up" in run.screen
        await run.keys("s")
        assert "in “Visit”, by day, last kept first" in run.screen
        await run.keys("escape")
        assert "in “Visit”" not in run.screen


async def test_what_has_no_order_of_its_own_is_not_moved_and_that_is_told():
    async with reading(small_library()) as run:
        await with_dossier(run)
        await run.keys("s", "J")
        assert "s brings its own back" in run.screen
        assert lying(run) == [TALKS, LAST, FIRST]
        await run.keys("escape", "J")
        assert "No dossier is shown: d lists them" in run.screen


async def test_what_is_at_hand_is_moved_up_and_down_and_it_is_undone():
    async with reading(small_library()) as run:
        await with_dossier(run)
        await run.keys("J")
        assert quotes(run) == lying(run) == [LAST, TALKS, FIRST]
        assert "1 excerpt moved in “Visit”" in run.screen
        await run.keys("J", "J")
        assert lying(run) == [LAST, FIRST, TALKS]
        await run.keys("K", "u", "u")
        assert lying(run) == [LAST, TALKS, FIRST]
        assert run.app.screen.gathering.cursor == "0000000003"


async def test_the_marked_ones_are_brought_to_the_cursor():
    async with reading(small_library()) as run:
        await with_dossier(run)
        await run.keys("G", "v", "g", "p")
        assert lying(run) == [FIRST, TALKS, LAST]


async def test_a_search_within_a_dossier_can_be_put_into_order_too():
    async with reading(small_library()) as run:
        await with_dossier(run)
        await run.keys("slash", "end", "space", *"-has:note", "enter")
        assert quotes(run) == [TALKS, LAST]
        await run.keys("J")
        assert lying(run) == [LAST, TALKS, FIRST]


async def test_what_is_taken_out_stays_in_the_library():
    async with reading(small_library()) as run:
        await with_dossier(run)
        await run.keys("x")
        assert lying(run) == [LAST, FIRST]
        assert "1 excerpts taken out" in run.screen
        assert len(run.room.excerpts.kept) == 3
        await run.keys("u")
        assert lying(run) == [TALKS, LAST, FIRST]


async def test_the_dossier_that_is_shown_is_renamed_and_shown_under_its_new_name():
    async with reading(small_library()) as run:
        await with_dossier(run)
        await run.keys("d", "r", "ctrl+u", *"Journey", "enter", "escape")
        assert "in “Journey”, in its own order" in run.screen


async def test_the_dossier_that_is_shown_is_followed_when_its_name_is_taken_back_and_left_when_it_never_was():
    async with reading(small_library()) as run:
        await with_dossier(run)
        await run.keys("d", "r", "ctrl+u", *"Journey", "enter", "escape", "u")
        assert "in “Visit”, in its own order" in run.screen
        await run.keys("d", "u", "escape")
        assert not run.room.dossiers.kept
        assert not run.app.screen.query_input.value
        assert "3 excerpts" in run.lines[0]


async def test_a_deleted_dossier_comes_back_with_u_and_no_excerpt_is_touched():
    async with reading(small_library()) as run:
        await with_dossier(run)
        await run.keys("d", "D")
        assert "There is no dossier yet" in run.screen
        await run.keys("u")
        assert "3  Visit" in run.screen
        await run.keys("escape")
        assert len(quotes(run)) == 3
