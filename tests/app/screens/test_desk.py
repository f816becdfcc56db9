"""The desk: what shows where, and what the lines above and below say."""

import asyncio
from dataclasses import replace

import pytest

from reader.app.desk.arranging import Pane
from reader.app.options import ReaderOptions
from reader.model.article import Refusal, RefusalKind
from reader.model.progress import Progress, Stage
from tests.app.library import DIPLOMAT, LONG, MOONS, TALKS, small_library
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading
from tests.builders import article
from tests.newsrooms.in_memory import newsroom
from tests.newsrooms.surroundings import MemorySession

# -- layouts ----------------------------------------------------------------------------------------


async def test_at_80x24_list_and_article_take_turns():
    async with reading(small_library(), SMALL) as run:
        assert run.desk.articles.is_on_screen
        assert not run.desk.text.is_on_screen
        await run.keys("enter")
        assert run.desk.text.is_on_screen
        assert not run.desk.articles.is_on_screen


async def test_at_80x24_the_names_lie_below_the_article_and_leave_its_width():
    async with reading(small_library(), SMALL) as run:
        await run.keys("enter")
        width = run.desk.text.size.width
        await run.keys("e")
        assert run.desk.names.has_focus
        assert run.desk.text.size.width == width
        assert run.desk.names.region.y > run.desk.text.region.y
        await run.keys("escape")
        assert not run.desk.names.is_on_screen
        assert run.desk.text.has_focus


async def test_at_120x40_the_newest_article_stands_beside_the_list_at_once():
    async with reading(small_library(), MEDIUM) as run:
        assert run.desk.articles.has_focus
        assert run.desk.text.article == DIPLOMAT
        assert run.desk.text.region.x > run.desk.articles.region.x


async def test_at_120x40_the_names_lie_over_the_list():
    async with reading(small_library(), MEDIUM) as run:
        width = run.desk.text.size.width
        await run.keys("e")
        assert run.desk.names.is_on_screen
        assert not run.desk.articles.is_on_screen
        assert run.desk.text.size.width == width
        await run.keys("e")
        assert run.desk.text.has_focus
        await run.keys("1")
        assert run.desk.articles.is_on_screen


async def test_at_200x60_list_article_and_names_stand_side_by_side():
    async with reading(small_library(), LARGE) as run:
        columns = [run.desk.articles.region, run.desk.text.region, run.desk.names.region]
        assert [column.x for column in columns] == sorted(column.x for column in columns)
        assert all(column.width >= 30 for column in columns)


async def test_a_resize_keeps_article_place_and_selection():
    async with reading(small_library(), LARGE) as run:
        await run.keys("G", "enter", "space", "v", "s")
        place, selection = run.desk.text.place, run.desk.text.selection
        for size in (SMALL, MEDIUM, LARGE):
            await run.pilot.resize_terminal(*size)
            await run.settle()
            assert run.desk.text.article == LONG
            assert run.desk.text.place == place
            assert run.desk.text.selection == selection
            assert run.desk.text.has_focus


async def test_an_article_that_comes_to_stand_beside_the_list_is_the_one_under_its_cursor():
    async with reading(small_library(), SMALL) as run:
        await run.keys("enter", "q", "down")
        await run.pilot.resize_terminal(*MEDIUM)
        await run.settle()
        assert run.desk.text.article.id == run.desk.articles.cursor_key
        await run.keys("z", "down", "z")
        assert run.desk.text.article.id == run.desk.articles.cursor_key


@pytest.mark.parametrize("size", [(39, 24), (80, 9)])
async def test_a_terminal_that_is_too_small_says_so(size):
    async with reading(small_library(), size) as run:
        assert "newsreader needs 40" in run.screen
        assert "Diplomat" not in run.screen


async def test_zoom_gives_the_article_the_whole_width_and_takes_it_back():
    async with reading(small_library(), MEDIUM) as run:
        width = run.desk.text.size.width
        await run.keys("2", "z")
        assert run.desk.text.size.width > width
        assert not run.desk.articles.is_on_screen
        await run.keys("z")
        assert run.desk.text.size.width == width


async def test_tab_goes_round_the_panes_at_every_width():
    for size, panes in ((SMALL, "reading list"), (LARGE, "reading names list")):
        async with reading(small_library(), size) as run:
            for pane in panes.split():
                await run.keys("tab")
                assert run.desk.arranging.focused == pane


async def test_a_click_into_the_text_goes_there():
    async with reading(small_library(), MEDIUM) as run:
        await run.pilot.click(run.desk.text, offset=(10, 6))
        await run.settle()
        assert run.desk.text.has_focus
        assert run.desk.arranging.main is Pane.READING
        assert run.room.marks.kept[DIPLOMAT.id].read


# -- searching --------------------------------------------------------------------------------------


async def test_an_empty_query_lists_everything_newest_first():
    async with reading(small_library()) as run:
        assert "4 articles · newest first" in run.lines[0]
        assert run.desk.articles.cursor_key == DIPLOMAT.id


async def test_each_letter_narrows_the_list_and_the_first_result_shows_beside_it():
    async with reading(small_library()) as run:
        await run.type("saturn")
        assert run.room.search.asked[-1] == "saturn"
        assert "1 of 4 · 0.01 s · relevance" in run.lines[0]
        assert run.desk.text.article == MOONS
        assert run.desk.search_line.input.has_focus


async def test_typing_goes_on_while_an_answer_is_awaited_and_the_old_list_stays():
    room = small_library()
    async with reading(room) as run:
        room.search.gate.clear()
        run.desk.search_line.input.focus()
        run.desk.search_line.input.value = "saturn"
        await run.until(lambda: "searching…" in run.lines[0])
        assert run.desk.articles.cursor_key == DIPLOMAT.id
        run.desk.search_line.input.value = "havana"
        await run.pilot.pause(0)
        room.search.gate.set()
        await run.until(lambda: "2 of 4" in run.lines[0])
        assert run.desk.articles.cursor_key == DIPLOMAT.id


async def test_enter_before_the_answer_reads_what_was_asked_for_and_the_keys_behind_it_follow():
    room = small_library()
    async with reading(room) as run:
        room.search.gate.clear()
        for key in ("slash", *"saturn", "enter", "v"):
            run.send(key)
        while "saturn" not in room.search.asked:  # noqa: ASYNC110 - a pause of the pilot's waits for the key that waits
            await asyncio.sleep(0)
        room.search.gate.set()
        await run.until(lambda: run.desk.text.selecting)
        assert run.desk.text.article == MOONS
        assert run.desk.search_line.text == "saturn"


async def test_up_and_down_walk_the_results_without_leaving_the_search_line():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("down")
        assert run.desk.articles.cursor == 1
        assert run.desk.search_line.input.has_focus
        assert run.desk.text.article == TALKS
        await run.keys("up")
        assert run.desk.articles.cursor == 0


async def test_escape_clears_the_query_and_then_leaves_the_line():
    async with reading(small_library()) as run:
        await run.type("saturn")
        await run.keys("escape")
        assert run.desk.search_line.text == ""
        assert len(run.desk.articles.source) == 4
        assert run.desk.search_line.input.has_focus
        await run.keys("escape")
        assert run.desk.articles.has_focus


async def test_nothing_found_says_which_word_kills_it_and_enter_takes_the_nearest_spelling():
    async with reading(small_library(), SMALL) as run:
        await run.type("saturm moons")
        assert "No article has “saturm”." in run.screen
        await run.keys("enter")
        assert run.desk.search_line.text == "saturn moons"
        assert run.desk.articles.cursor_key == MOONS.id


async def test_at_80x24_a_query_typed_over_an_article_brings_the_list_up():
    async with reading(small_library(), SMALL) as run:
        await run.keys("enter")
        await run.type("saturn")
        assert run.desk.articles.is_on_screen
        await run.keys("enter")
        assert run.desk.text.article == MOONS


async def test_s_changes_the_order_and_says_so():
    async with reading(small_library()) as run:
        await run.type("havana")
        await run.keys("escape", "escape", "slash")
        await run.type("havana")
        run.desk.articles.focus()
        await run.keys("s")
        assert "· date" in run.lines[0]
        assert "Sorted by date" in run.lines[-2]


async def test_a_list_of_many_windows_is_fetched_as_it_comes_near():
    many = [article(f"Number {n}", f"Text {n}", date=f"{1900 + n // 100}-01-01") for n in range(1000)]
    async with reading(newsroom(many)) as run:
        assert len(run.desk.articles.source) == 1000
        await run.keys("G")
        await run.until(lambda: run.desk.articles.cursor_key == many[99].id)
        assert run.desk.articles.source.get(500) is None
        assert "1,000 of 1,000" in run.lines[-2]
        await run.until(lambda: run.desk.text.article == many[99])


# -- reading ----------------------------------------------------------------------------------------


async def test_moving_the_cursor_shows_the_article_beside_the_list_without_opening_those_passed_by():
    async with reading(small_library()) as run:
        shown = []
        run.desk.text.open = lambda article, **_: shown.append(article)
        for key in ("j", "j", "j"):
            run.send(key)
        await run.settle()
        assert shown == [LONG]


async def test_j_and_k_in_the_article_go_from_one_to_the_next():
    async with reading(small_library()) as run:
        await run.keys("enter", "J")
        assert run.desk.text.article == TALKS
        assert run.desk.articles.cursor == 1
        await run.keys("K", "K")
        assert run.desk.text.article == DIPLOMAT
        assert "first article of the list" in run.lines[-2]


async def test_the_brackets_walk_every_name_and_the_panel_follows():
    async with reading(small_library(), LARGE) as run:
        await run.keys("2", "right_square_bracket")
        assert run.desk.text.selected_text() == "North Korean"
        await run.keys("right_square_bracket")
        assert run.desk.text.selected_text() == "Cuba"
        assert run.desk.names.entity(run.desk.names.current).canonical == "Cuba"
        await run.keys("left_square_bracket")
        assert run.desk.text.selected_text() == "North Korean"


async def test_lit_names_go_out_and_on_again_and_the_legend_is_told():
    async with reading(small_library()) as run:
        await run.keys("H")
        assert not run.desk.text.layer_shown("entities")
        assert "Names are not lit" in run.lines[-2]
        await run.keys("H")
        assert run.desk.text.layer_shown("entities")
        assert "● person" in run.lines[-2]


async def test_names_stay_dark_when_the_setting_says_so():
    options = ReaderOptions(theme="newsreader-dark", highlight=False)
    async with reading(small_library(), options=options) as run:
        assert not run.desk.text.layer_shown("entities")


# -- copying ----------------------------------------------------------------------------------------


async def test_a_copy_that_nothing_confirmed_is_not_called_copied():
    room = small_library()
    room.clipboard.confirms = False
    async with reading(room) as run:
        await run.keys("enter", "v", "s", "y")
        assert "Sent 68 characters (OSC 52); the terminal does not confirm" in run.lines[-2]
        assert "Copied" not in run.screen


async def test_a_copy_that_failed_says_so_and_stays_within_reach():
    room = small_library()
    room.clipboard.works = False
    async with reading(room) as run:
        await run.keys("enter", "v", "s", "y")
        assert "No way to the clipboard worked" in run.screen
        room.clipboard.works = True
        await run.keys("ctrl+y", "enter")
        assert room.clipboard.copied[0] == room.clipboard.copied[1]
        assert "Copied 68 characters (wl-copy)" in run.lines[-2]


async def test_copying_without_a_selection_copies_nothing():
    async with reading(small_library()) as run:
        await run.keys("enter", "y", "Y", "ctrl+c")
        assert run.room.clipboard.copied == []


async def test_ctrl_c_copies_a_selection_the_same_way():
    async with reading(small_library()) as run:
        await run.keys("enter", "v", "s", "ctrl+c")
        assert run.room.clipboard.copied == [
            "A North Korean diplomat stationed in Cuba has defected to the South."
        ]
        assert "Copied" in run.lines[-2]


async def test_in_the_list_y_copies_addresses_and_capital_y_citations():
    async with reading(small_library()) as run:
        await run.keys("v", "v", "y")
        assert set(run.room.clipboard.copied[0].split("\n")) == {
            "/news/diplomat.txt",
            "https://example.org/talks",
        }
        await run.keys("escape", "Y")
        assert "“Twelve more moons" in run.room.clipboard.copied[0]


# -- the background work ------------------------------------------------------------------------------


async def test_where_one_is_in_an_article_is_told_only_while_it_is_in_sight():
    async with reading(small_library(), SMALL) as run:
        await run.type("cuba")
        await run.keys("enter")
        assert "hit 1 of" in run.lines[-2]
        await run.keys("q")
        assert "hit" not in run.lines[-2]


async def test_progress_is_told_and_costs_no_key_press():
    async with reading(small_library()) as run:
        assert run.room.ingest.started == 1
        run.room.ingest.tell(Progress(Stage.INDEX, done=3120, total=10_000, rate=540.0, left=13.0))
        await run.keys("j")
        assert "Indexing ━━──────" in run.lines[-2]
        assert "3,120 of 10,000 · 540/s · 13 s left" in run.lines[-2]
        assert run.desk.articles.cursor == 1


async def test_new_articles_come_in_above_and_the_cursor_stays_on_its_own():
    room = small_library()
    async with reading(room) as run:
        await run.keys("j")
        room.shelf.articles.insert(0, article("Fresh news", "Just in.", date="2025-01-01"))
        room.ingest.tell(Progress(Stage.READ, done=1, total=1, changed=True))
        await run.until(lambda: len(run.desk.articles.source) == 5)
        await run.settle()
        assert run.desk.articles.cursor_key == TALKS.id
        assert "Fresh news" in run.screen


async def test_the_open_article_is_shown_anew_when_its_file_has_changed_but_not_under_a_selection():
    room = small_library()
    async with reading(room) as run:
        await run.keys("enter", "v", "s")
        room.shelf.articles[0] = replace(DIPLOMAT, text="Corrected: he has not defected.\n")
        room.ingest.tell(Progress(Stage.READ, done=1, total=1, changed=True))
        await run.until(lambda: run.desk.following.stale)
        assert run.desk.text.selected_text().endswith("to the South.")
        await run.keys("escape")
        await run.until(lambda: "he has not defected" in run.screen)
        assert run.desk.text.has_focus


async def test_refused_files_are_counted_and_listed_on_a_key():
    refusals = [Refusal("/news/caf\udce9.bin", RefusalKind.BINARY, "it is not text")]
    async with reading(small_library(refusals=refusals)) as run:
        run.room.ingest.tell(Progress(Stage.DONE, refused=1))
        await run.settle()
        assert "1 file was not read" in run.lines[-2]
        await run.keys("exclamation_mark")
        assert "/news/caf\\xe9.bin" in run.screen
        assert "it is not text" in run.screen


async def test_an_empty_library_says_so_and_every_key_is_safe():
    async with reading(newsroom([])) as run:
        assert "The articles are being read…" in run.screen
        run.room.ingest.tell(Progress(Stage.DONE))
        await run.settle()
        assert "There is no article here yet" in run.screen
        keys = (
            "enter",
            "j",
            "G",
            "n",
            "m",
            "y",
            "Y",
            "e",
            "tab",
            "2",
            "v",
            "y",
            "right_square_bracket",
            "s",
            "u",
            "o",
            "1",
        )
        await run.keys(*keys)
        assert run.app.is_running


async def test_an_article_that_is_gone_is_told():
    room = small_library()
    async with reading(room, SMALL) as run:
        room.shelf.articles.remove(TALKS)
        await run.keys("j", "enter")
        assert "no longer there" in run.lines[-2]
        assert run.app.is_running


@pytest.mark.parametrize("query", ["", "talks"])
async def test_what_was_read_comes_back_once_its_article_has_come_in_again(query):
    room = small_library(MemorySession({"query": query, "pane": "reading", "article": TALKS.id}))
    articles, room.shelf.articles = room.shelf.articles, []
    async with reading(room, SMALL) as run:
        assert "The articles are being read…" in run.screen
        room.shelf.articles.extend(articles)
        room.ingest.tell(Progress(Stage.INDEX, changed=True))
        await run.until(lambda: run.desk.text.article == TALKS)
        assert run.desk.text.has_focus
        assert run.desk.articles.cursor_key == TALKS.id


def emptied(query, article):
    """A library whose cache is gone, left at an article that a query had found; and what it will hold again."""
    room = small_library(MemorySession({"query": query, "pane": "list", "article": article.id}))
    articles, room.shelf.articles = room.shelf.articles, []
    return room, articles


async def coming_in(run, articles, pending):
    """The first articles are there again; of these some cannot be searched yet."""
    run.room.shelf.articles.extend(articles)
    run.room.search.pending = {one.id for one in pending}
    run.room.ingest.tell(Progress(Stage.INDEX, changed=True))
    await run.until(lambda: run.desk.articles.cursor_key is not None)


async def all_searchable(run):
    run.room.search.pending = set()
    run.desk.following.library_changed()
    await run.settle()


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_article_comes_back_also_when_its_row_comes_after_others(size):
    room, articles = emptied("korea", TALKS)
    async with reading(room, size) as run:
        await coming_in(run, articles, [TALKS])
        assert run.desk.articles.cursor_key == DIPLOMAT.id
        await all_searchable(run)
        assert run.desk.articles.cursor_key == TALKS.id
        if size == LARGE:
            assert run.desk.text.article == TALKS


async def test_the_list_goes_on_filling_around_the_article_that_came_back():
    query = "publisher:wikinews"
    room, articles = emptied(query, LONG)
    async with reading(room, SMALL) as run:
        await coming_in(run, articles, [TALKS])
        await run.until(lambda: run.desk.articles.cursor_key == LONG.id)
        await all_searchable(run)
        assert TALKS.title in run.screen
        assert run.desk.articles.cursor_key == LONG.id


async def test_who_walks_the_list_meanwhile_is_not_called_back():
    query = "publisher:wikinews"
    room, articles = emptied(query, MOONS)
    async with reading(room, LARGE) as run:
        await coming_in(run, articles, [MOONS])
        await run.keys("j")
        assert run.desk.articles.cursor_key == LONG.id
        await all_searchable(run)
        assert run.desk.articles.cursor_key == LONG.id
        assert run.desk.text.article == LONG


async def test_who_reads_another_article_meanwhile_is_not_called_back():
    room, articles = emptied("korea", TALKS)
    async with reading(room, SMALL) as run:
        await coming_in(run, articles, [TALKS])
        await run.keys("enter")
        await all_searchable(run)
        assert run.desk.text.has_focus
        assert run.desk.text.article == DIPLOMAT
        assert run.desk.articles.cursor_key == DIPLOMAT.id


async def test_who_types_another_query_meanwhile_is_not_called_back():
    room, articles = emptied("korea", TALKS)
    async with reading(room, LARGE) as run:
        await coming_in(run, articles, [TALKS])
        await run.type("havana")
        await all_searchable(run)
        assert run.desk.articles.cursor_key == DIPLOMAT.id


async def test_a_session_of_nonsense_is_no_session():
    session = MemorySession(
        {"query": 7, "pane": "moon", "measure": "wide", "article": [], "names": "?", "theme": "x"}
    )
    async with reading(small_library(session)) as run:
        assert run.desk.search_line.text == ""
        assert run.desk.text.article == DIPLOMAT


async def test_hostile_text_acts_neither_on_the_screen_nor_on_textual():
    evil = article(
        "[/nope] [red]title[/red] [@click=app.bell]x[/]",
        "[/nope] [link=http://x] body \x1b]0;owned\x07 \x9b2J \u202eright to left\n[/]",
        publisher="[/b] press",
        date="2030-01-01",
        path="/news/[/evil].txt",
    )
    async with reading(newsroom([evil, DIPLOMAT])) as run:
        await run.keys("enter", "v", "s", "Y")
        await run.type("[/nope]")
        await run.keys("question_mark", "escape", "ctrl+y")
        assert "[/nope]" in run.screen
        assert not any(bad in run.screen for bad in "\x1b\x07\x9b\u202e")


async def test_below_a_sheet_no_keys_are_offered_that_do_nothing_there():
    async with reading(small_library(), SMALL) as run:
        await run.keys("question_mark")
        assert not run.lines[-1].strip()
        await run.keys("escape")
        assert "q Quit" in run.lines[-1]


ONE_FILE = ReaderOptions(theme="newsreader-dark", one_file=True)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_one_article_that_was_given_alone_is_opened_to_be_read(size):
    async with reading(newsroom([DIPLOMAT]), size, ONE_FILE) as run:
        assert run.desk.text.has_focus
        assert DIPLOMAT.text.split("\n")[1] in run.screen
        await run.keys("q")
        assert run.desk.articles.has_focus


async def test_it_is_opened_as_soon_as_it_was_taken_in():
    room = newsroom([])
    async with reading(room, SMALL, ONE_FILE) as run:
        room.shelf.articles.append(DIPLOMAT)
        run.desk.following.library_changed()
        await run.until(lambda: run.desk.text.has_focus)


async def test_a_file_of_several_articles_opens_as_a_list():
    async with reading(small_library(), SMALL, ONE_FILE) as run:
        assert run.desk.articles.has_focus
