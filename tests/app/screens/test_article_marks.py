"""Tags and notes on articles: written on the desk, shown in list and head, undone."""

from contextlib import nullcontext
from dataclasses import replace

from tests.app.library import DIPLOMAT, MOONS, TALKS, small_library
from tests.app.pilots import LARGE, SMALL, reading
from tests.builders import article
from tests.newsrooms.in_memory import newsroom


def tags_of(run, article):
    marks = run.room.marks.kept.get(article.id)
    return marks.tags if marks else ()


async def test_t_tags_the_article_at_hand_and_list_and_head_show_it():
    async with reading(small_library(), LARGE) as run:
        await run.keys("t", *"cuba, exile", "enter")
        assert tags_of(run, DIPLOMAT) == ("cuba", "exile")
        assert "1 article tagged “cuba”, “exile”; u undoes it" in run.screen
        assert "#cuba" in run.lines[2][:60]
        assert any("#cuba #exile" in line[60:] for line in run.lines)
        await run.keys("u")
        assert "#cuba" not in run.screen


async def test_marked_articles_are_tagged_together_and_the_number_is_told():
    async with reading(small_library(), SMALL) as run:
        await run.keys("v", "v", "t", *"korea", "enter")
        assert "2 articles tagged “korea”; u undoes it" in run.screen
        assert [tags_of(run, article) for article in (DIPLOMAT, TALKS, MOONS)] == [("korea",), ("korea",), ()]
        await run.keys("u")
        assert "Undone" in run.screen
        assert tags_of(run, TALKS) == ()


async def test_the_line_begins_with_the_tags_that_all_share_and_names_the_others():
    async with reading(small_library(), SMALL) as run:
        await run.room.marks.retag([DIPLOMAT.id, TALKS.id], add=["korea"], remove=[])
        await run.room.marks.retag([TALKS.id], add=["nuclear"], remove=[])
        await run.keys("v", "v", "t")
        assert "Tags of 2 articles" in run.screen
        assert "On some of them: #nuclear 1" in run.screen
        assert run.app.screen.query_one("#body").value == "korea, "
        await run.keys("ctrl+u", *"-nuclear, far", "enter")
        assert tags_of(run, DIPLOMAT) == tags_of(run, TALKS) == ("far",)


async def test_tab_completes_a_tag_in_use():
    async with reading(small_library(), SMALL) as run:
        await run.room.marks.retag([MOONS.id], add=["defection"], remove=[])
        await run.keys("t", *"def")
        assert "#defection" in run.screen
        await run.keys("tab", "enter")
        assert tags_of(run, DIPLOMAT) == ("defection",)


async def test_what_is_typed_is_not_thrown_away_unasked():
    async with reading(small_library(), SMALL) as run:
        await run.keys("t", *"cuba", "escape")
        assert "not kept yet" in run.screen
        await run.keys("escape")
        assert run.app.screen is run.desk
        assert tags_of(run, DIPLOMAT) == ()


async def test_a_library_that_takes_nothing_leaves_the_line_open():
    async with reading(small_library(), SMALL) as run:
        await run.keys("t", *"cuba")
        run.room.marks.broken = True
        await run.keys("enter")
        assert "the library is locked" in run.screen
        run.room.marks.broken = False
        await run.keys("enter")
        assert tags_of(run, DIPLOMAT) == ("cuba",)


async def test_a_note_on_the_article_stands_in_its_head_and_has_a_sign_in_the_list():
    async with reading(small_library(), LARGE) as run:
        await run.keys("T", *"ask", "space", *"her", "f2")
        assert run.room.marks.kept[DIPLOMAT.id].note == "ask her"
        assert "✎ 16 Jul 2024" in run.screen
        assert "✎ ask her" in run.screen
        await run.keys("T", "end", *"self", "f2")
        assert "✎ ask herself" in run.screen
        await run.keys("u", "u")
        assert "✎" not in run.screen


async def test_a_note_is_for_one_article():
    async with reading(small_library(), SMALL) as run:
        await run.keys("v", "v", "T")
        assert "A note is for one article, and 2 are marked" in run.screen
        assert run.app.screen is run.desk


async def test_marks_that_come_while_one_reads_leave_the_text_where_it_is():
    async with reading(small_library(), SMALL) as run:
        await run.keys("G", "enter", "space", "space")
        place, first = run.desk.text.place, run.lines[1]
        await run.keys("T", *"a", "enter", *"b", "f2", "t", *"river", "enter")
        assert (run.desk.text.place, run.lines[1]) == (place, first)
        await run.keys("g")
        assert "✎ a" in run.screen


async def test_a_library_that_cannot_be_read_keeps_neither_list_nor_article_away():
    room = small_library()
    room.marks.broken = True
    async with reading(room) as run:
        assert TALKS.title in run.screen
        assert "A North Korean diplomat stationed" in run.screen
        assert run.screen.count("the library is locked") == 1
        await run.keys("j", "enter")
        assert "Envoys met in Beijing" in run.screen
        await run.type("moons")
        assert MOONS.title in run.screen


async def test_the_file_of_one_article_is_opened_in_another_program(tmp_path, monkeypatch):
    monkeypatch.setenv("VISUAL", "true")
    file = tmp_path / "two.txt"
    file.write_text("Two stories")
    stories = [article(f"Story {n}", path=str(file), date=f"2024-01-0{9 - n}") for n in range(3)]
    async with reading(newsroom([replace(story, part=n) for n, story in enumerate(stories)]), SMALL) as run:
        run.app.suspend = nullcontext
        await run.keys("j", "O")
        assert "Opened with true; its file holds 3 articles, and this is number 2" in run.screen
        await run.keys("v", "v", "O")
        assert "One file at a time" in run.screen
