"""The concordance on screen."""

import pytest

from tests.app.library import DIPLOMAT, TALKS, small_library
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading


async def opened(run, query):
    run.desk.find(query)
    await run.settle()
    await run.keys("C")
    await run.until(lambda: " of " in run.lines[-2] or "No words" in run.lines[-2])


@pytest.mark.parametrize("size", [SMALL, MEDIUM, LARGE])
async def test_the_hits_stand_below_each_other(size):
    async with reading(small_library(), size) as run:
        await opened(run, "havana")
        columns = {line.index("Havana") for line in run.lines[1:-2] if "Havana" in line}
        assert len(columns) == 1
        assert "1 of 3" in run.lines[-2]


async def test_enter_reads_the_article_at_the_place():
    async with reading(small_library()) as run:
        await opened(run, "havana")
        await run.keys("G", "enter")
        await run.until(lambda: run.desk.opening.article and run.desk.opening.article.id == TALKS.id)
        assert run.desk.text.has_focus


async def test_a_hit_far_down_in_the_open_article_is_brought_on_screen():
    async with reading(small_library(), SMALL) as run:
        run.desk.find('"Paragraph 150"')
        await run.settle()
        await run.keys("enter", "g", "C")
        await run.until(lambda: "1 of 1" in run.lines[-2])
        await run.keys("enter")
        await run.until(lambda: "Paragraph 150" in run.screen)
        assert "Paragraph 1 tells" not in run.screen


async def test_it_is_sorted_by_what_stands_around_the_hit():
    async with reading(small_library()) as run:
        await opened(run, "havana")
        await run.keys("s")
        assert "by left context" in run.lines[-2]
        await run.keys("s")
        assert "by right context" in run.lines[-2]


async def test_it_is_written_as_csv_beside_the_user(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with reading(small_library()) as run:
        await opened(run, "havana")
        await run.keys("e", "enter")
        await run.until(lambda: "3 lines written to" in run.screen)
    assert DIPLOMAT.id in (tmp_path / "concordance.csv").read_text()


async def test_a_query_without_words_has_no_line():
    async with reading(small_library()) as run:
        await opened(run, "publisher:Wikinews")
        assert "No words stand in an article for this query" in run.screen
        await run.keys("s", "j", "G", "enter", "escape")
        assert run.app.screen is run.desk


async def test_there_must_be_a_query():
    async with reading(small_library()) as run:
        await run.keys("C")
        assert "There is no query" in run.screen


async def test_a_line_is_copied_as_it_is_and_with_its_source():
    async with reading(small_library()) as run:
        await opened(run, "havana")
        await run.keys("y")
        await run.until(lambda: "Copied" in run.screen)
        assert run.room.clipboard.copies()[0].startswith("Korean diplomat stationed")
        await run.keys("Y")
        await run.until(lambda: len(run.room.clipboard.copies()) == 2)
        quoted, _, source = run.room.clipboard.copies()[0].partition("\n\n")
        assert "Havana" in quoted
        assert DIPLOMAT.title in source
