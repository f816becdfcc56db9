"""Correcting a name on the names panel: said, shown at once, undone, listed."""

from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType
from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import reading


def names(run):
    """Type, name and count of what the panel shows."""
    return {(e.type.value, e.canonical, e.count) for e in run.desk.opening.analysis.entities}


async def on_name(run, name):
    """The cursor of the panel on a name of the open article."""
    await run.keys("enter", "3")
    at = next(n for n, e in enumerate(run.desk.opening.analysis.entities) if e.canonical == name)
    run.desk.names.follow(at)


async def test_a_name_is_merged_into_another_everywhere_and_u_takes_it_back():
    async with reading(small_library()) as run:
        await on_name(run, "Cuba")
        before = names(run)
        await run.keys("c", "enter", *"north", "space", *"korea", "enter")
        assert run.app.screen is run.desk
        assert "“Cuba” is the same as “North Korea” everywhere; u undoes it" in run.screen
        assert ("PLACE", "North Korea", 3) in names(run)
        assert not any(name == "Cuba" for _, name, _ in names(run))
        await run.keys("u")
        assert names(run) == before
        assert not await run.room.corrections.made()


async def test_some_names_are_split_off_in_this_article_to_one_that_is_new():
    async with reading(small_library()) as run:
        await on_name(run, "Yoon Suk Yeol")
        await run.keys("c", "tab", "j", "enter", "j", "space", "enter", *"Yoon", "space", *"II", "enter")
        assert {("PERSON", "Yoon Suk Yeol", 1), ("PERSON", "Yoon II", 1)} <= names(run)
        (made,) = await run.room.corrections.made()
        assert (made.correction.names, made.correction.article) == (("Mr Yoon",), DIPLOMAT.id)


async def test_a_name_gets_another_name_and_another_type():
    async with reading(small_library()) as run:
        await on_name(run, "Cuba")
        await run.keys("c", "j", "enter", "ctrl+u", *"Kuba", "enter")
        assert ("PLACE", "Kuba", 2) in names(run)
        await on_name(run, "Kuba")
        await run.keys("c", "j", "j", "enter", "j", "enter")
        assert ("ORG", "Kuba", 2) in names(run)


async def test_a_hidden_name_is_not_lit_any_more_and_comes_back_from_the_list_of_corrections():
    async with reading(small_library()) as run:
        await on_name(run, "Cuba")
        lit = len(run.desk.opening.analysis.mentions)
        await run.keys("c", "end", "enter")
        assert len(run.desk.opening.analysis.mentions) == lit - 1
        await run.keys("c", "a")
        assert "“Cuba” is hidden" in run.screen
        await run.keys("D")
        assert "Nothing is corrected" in run.screen
        assert len(run.desk.opening.analysis.mentions) == lit
        await run.keys("u")
        assert "“Cuba” is hidden" in run.screen
        assert len(run.desk.opening.analysis.mentions) == lit - 1


async def test_a_correction_that_cannot_be_kept_says_so_and_the_sheet_stays():
    async with reading(small_library()) as run:
        run.room.corrections.full = True
        await on_name(run, "Cuba")
        before = names(run)
        await run.keys("c", "j", "enter", *"x", "enter")
        assert "the disk is full" in run.screen
        assert run.app.screen is not run.desk
        assert names(run) == before


async def test_a_date_is_corrected_in_this_article_alone():
    async with reading(small_library()) as run:
        await on_name(run, "2024-02")
        await run.keys("c")
        assert "in this article alone" in run.screen
        assert "tab:" not in run.screen


async def test_enter_on_a_correction_of_an_article_reads_it():
    room = small_library()
    cuba = EntityName(EntityType.PLACE, "Cuba")
    await room.corrections.make(CorrectionKind.HIDE, cuba, article=DIPLOMAT.id)
    async with reading(room) as run:
        run.desk.action_command("corrections")
        await run.settle()
        assert f"in “{DIPLOMAT.title}”" in run.screen
        await run.keys("enter")
        assert run.app.screen is run.desk
        assert run.desk.opening.article.id == DIPLOMAT.id


async def test_what_was_corrected_is_said_on_the_page_and_in_the_list_too():
    async with reading(small_library()) as run:
        await run.keys("W", "c", "end", "enter")
        assert "“North Korea” is hidden everywhere; u undoes it" in run.screen
        await run.keys("enter", "c", "j", "enter", *"Corea", "enter")
        assert "“North Korea” is now named “Corea” everywhere; u undoes it" in run.screen
