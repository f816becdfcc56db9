"""Giving what is at hand to a command of the shell."""

from contextlib import nullcontext

import pytest

from reader.app.desk import lending
from tests.app.library import small_library
from tests.app.pilots import SMALL, reading

FIRST = "A North Korean diplomat stationed in Cuba has defected to the South."


@pytest.fixture(autouse=True)
def _seen_at_once(monkeypatch):
    monkeypatch.setattr(lending, "_wait_for_enter", lambda _code: None)


async def piped(run, file, *before, command='cat > "{}"'):
    """Press keys, pipe to a command, and read what it got."""
    run.app.suspend = nullcontext
    await run.keys(*before, "vertical_line")
    await run.keys(*("space" if letter == " " else letter for letter in command.format(file)), "enter")
    return file.read_text()


async def test_the_article_goes_with_its_head(tmp_path):
    async with reading(small_library(), SMALL) as run:
        text = await piped(run, tmp_path / "got.txt")
        head, facts, blank, first = text.splitlines()[:4]
        assert (head, blank, first) == ("Diplomat in Cuba defects to Seoul", "", FIRST)
        assert facts.startswith("Jean Mackenzie · BBC News · 2024-07-16")
        assert "This article piped" in run.screen


async def test_marked_articles_go_together(tmp_path):
    async with reading(small_library(), SMALL) as run:
        text = await piped(run, tmp_path / "got.txt", "v", "v")
        assert "Diplomat in Cuba" in text
        assert "North Korea returns to talks" in text
        assert "2 articles piped" in run.screen


async def test_what_is_selected_goes_alone(tmp_path):
    async with reading(small_library(), SMALL) as run:
        assert await piped(run, tmp_path / "got.txt", "enter", "v", "s") == f"{FIRST}\n"


async def test_one_character_is_one():
    async with reading(small_library(), SMALL) as run:
        await run.keys("enter", "v", "l", "vertical_line")
        assert "Pipe 1 selected character to a command" in run.screen


async def test_a_command_that_fails_says_so_and_the_next_one_begins_with_it(tmp_path):
    async with reading(small_library(), SMALL) as run:
        await piped(run, tmp_path / "got.txt", command='cat > "{}"; exit 3')
        assert "the command ended with exit code 3" in run.screen
        await run.keys("vertical_line")
        assert "exit 3" in run.screen


async def test_nothing_typed_runs_nothing():
    async with reading(small_library(), SMALL) as run:
        await run.keys("vertical_line", "enter")
        assert "Type a command" in run.screen


async def test_where_the_terminal_cannot_be_lent_it_says_so():
    async with reading(small_library(), SMALL) as run:
        await run.keys("vertical_line", *"cat", "enter")
        assert "this terminal cannot be lent" in run.screen
