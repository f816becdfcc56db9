"""Exporting from the screen of excerpts."""

import pytest

from reader.app.desk.exporting import Exporting
from reader.app.screens import export
from tests.app.library import small_library
from tests.app.pilots import SMALL, reading
from tests.app.screens.three_excerpts import FIRST, LAST, library_with_three


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Exporting, "folder", tmp_path)
    return tmp_path


async def written(run, *keys):
    await run.keys(*keys)
    await run.until(lambda: run.app.screen.query("#excerpt-list"))


async def test_what_is_listed_is_written_to_the_path_that_is_offered(home):
    async with reading(small_library(), SMALL) as run:
        await library_with_three(run)
        await run.keys("e")
        assert "Export 3 excerpts" in run.screen
        assert "~/excerpts-" in run.screen
        await written(run, "enter")
        (file,) = home.iterdir()
        assert f"3 excerpts written to ~/{file.name}" in run.screen
        assert FIRST in file.read_text()


async def test_what_is_marked_is_written_in_the_order_of_the_list_in_the_format_chosen(home):
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("j", "v", "v", "e", "down", "down")
        assert ".csv" in run.screen
        await written(run, "ctrl+u", *"~/kept.csv", "enter")
        lines = (home / "kept.csv").read_text().splitlines()
        assert LAST in lines[1]
        assert FIRST in lines[2]
        assert len(lines) == 3


async def test_a_file_that_is_there_is_asked_about_and_replaced_only_then(home):
    (home / "mine.md").write_text("mine")
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("e", "ctrl+u", *"~/mine.md", "enter")
        await run.until(lambda: "~/mine.md is there already" in run.screen)
        assert (home / "mine.md").read_text() == "mine"
        await written(run, "enter")
        assert LAST in (home / "mine.md").read_text()


async def test_a_folder_that_is_not_there_is_told_and_tab_completes_one_that_is(home):
    (home / "notes").mkdir()
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("e", "ctrl+u", *"none/a.md", "enter")
        await run.until(lambda: "there is no folder" in run.screen)
        await run.keys("ctrl+u", "enter")
        assert "there is no path yet" in run.screen
        await run.keys(*"~/no", "tab")
        await run.until(lambda: "~/notes/" in run.screen)


async def test_a_folder_of_notes_is_written_and_told(home):
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("e", "up", "ctrl+u", *"~/vault")
        await written(run, "enter")
        assert "3 excerpts written to ~/vault: 3 notes written, 0 as they were" in run.screen
        assert len(list((home / "vault").iterdir())) == 3


async def test_a_dossier_gives_its_export_its_name(home):
    async with reading(small_library()) as run:
        await library_with_three(run)
        await run.keys("v", "a", *"Visit to Havana", "enter", "escape", "d", "enter", "e")
        assert "~/Visit to Havana.md" in run.screen


async def test_keys_behind_enter_are_meant_for_the_excerpts(home, monkeypatch):
    monkeypatch.setattr(export, "_SHORT", 60)
    async with reading(small_library(), SMALL) as run:
        await library_with_three(run)
        await run.keys("e")
        run.room.exports.going.clear()
        for key in ("enter", "down", "v"):
            run.send(key)
        await run.until(lambda: "Preparing: 0 of 3" in run.screen)
        run.room.exports.going.set()
        await run.until(lambda: "1 marked" in run.screen)
        assert run.app.screen.gathering.marked() == ["0000000002"]
        assert [file.suffix for file in home.iterdir()] == [".md"]


async def test_while_it_is_written_it_is_told_how_far_and_esc_stops_it_with_nothing_written(
    home, monkeypatch
):
    monkeypatch.setattr(export, "_SHORT", 0)
    async with reading(small_library(), SMALL) as run:
        await library_with_three(run)
        await run.keys("e")
        run.room.exports.going.clear()
        run.send("enter")
        await run.until(lambda: "Preparing: 0 of 3 · esc stops" in run.screen)
        run.send("escape")
        await run.until(lambda: "Stopping…" in run.screen)
        run.room.exports.going.set()
        await run.until(lambda: "stopped: nothing was written" in run.screen)
        assert not list(home.iterdir())
        await run.keys("escape")
        assert "Export 3 excerpts" not in run.screen
