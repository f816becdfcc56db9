"""What another process does to the library shows on the screen, and does not disturb whoever reads there."""

from reader.app.desk.abreast import Abreast
from reader.errors import LibraryError
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType
from reader.model.metadata import MetadataField
from tests.app.library import MOONS, TALKS, small_library
from tests.app.pilots import reading
from tests.app.screens.three_excerpts import library_with_three, quotes
from tests.newsrooms.surroundings import MemoryWatch


async def test_it_looks_again_and_again_and_goes_on_when_what_was_changed_cannot_be_shown():
    watch, shown, due, running = MemoryWatch(), [], [], []

    async def show():
        shown.append(True)
        raise LibraryError("the library is locked", "")

    abreast = Abreast(
        watch, start=running.append, later=lambda seconds, act: due.append((seconds, act)), changed=show
    )
    abreast.begin()
    for changed in (False, True, False, False):
        watch.changed = changed
        ((seconds, act),) = due
        assert seconds > 0
        due.clear()
        act()
        await running.pop()
    assert shown == [True]
    assert due


async def elsewhere(run, change):
    """A change by another process, and what comes of it."""
    await change
    run.room.library.changed = True
    await run.desk.abreast.look()
    await run.settle()


def hidden(run, name, article=None):
    return run.room.corrections.make(CorrectionKind.HIDE, EntityName(EntityType.PLACE, name), article=article)


async def test_a_correction_shows_in_the_open_article():
    async with reading(small_library()) as run:
        await run.keys("enter")
        seoul = run.desk.opening.article.text.index("Seoul")
        assert run.desk.walking.at(seoul) is not None
        await elsewhere(run, hidden(run, "Seoul"))
        assert run.desk.walking.at(seoul) is None
        assert "Seoul" not in [entity.canonical for entity in run.desk.opening.analysis.entities]


async def test_a_mark_shows_in_its_row():
    async with reading(small_library()) as run:
        (row,) = (at for at, line in enumerate(run.lines) if "returns to talks" in line)
        assert "★" not in run.lines[row]
        await elsewhere(run, run.room.marks.set_starred([TALKS.id], starred=True))
        assert "★" in run.lines[row]


async def test_corrected_metadata_shows_in_row_and_open_article_and_nothing_moves():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("enter", "1", "j")
        await run.until(lambda: run.desk.opening.article == TALKS)
        before = list(run.room.search.asked), run.desk.articles.cursor
        values = {MetadataField.TITLE: "Envoys return", MetadataField.PUBLISHER: "The Post"}
        await elsewhere(run, run.room.metadata.correct(TALKS.id, values))
        assert run.screen.count("Envoys return") == 2
        assert run.screen.count("The Post") == 2
        assert TALKS.title not in run.screen
        assert (run.room.search.asked, run.desk.articles.cursor) == before


async def test_what_is_said_of_other_articles_leaves_hits_names_and_list_as_they_are():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("enter", "n")
        run.desk.names.follow(2)
        before = run.desk.text.hit_position, run.desk.names.cursor, list(run.room.search.asked)
        assert before[:2] == ((2, 2), 2)
        await elsewhere(run, hidden(run, "Seoul", MOONS.id))
        assert (run.desk.text.hit_position, run.desk.names.cursor, run.room.search.asked) == before


async def test_a_query_is_asked_again_when_names_were_corrected_unless_the_user_walks_its_results():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("enter")
        asked = len(run.room.search.asked)
        await elsewhere(run, hidden(run, "Seoul"))
        assert len(run.room.search.asked) == asked + 1
        await run.keys("1", "j")
        await elsewhere(run, hidden(run, "North Korea"))
        assert len(run.room.search.asked) == asked + 1


async def test_an_excerpt_shows_in_the_list_of_all_and_the_cursor_stays():
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("j")
        at = run.app.screen.gathering.cursor
        await elsewhere(run, run.room.excerpts.keep(MOONS, (0, 9)))
        assert len(quotes(run)) == 4
        assert run.app.screen.gathering.cursor == at
