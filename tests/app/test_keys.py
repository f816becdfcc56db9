"""Keys: what is in force, what the help says of it, and what a user may not ask for."""

import pytest

from reader.app.command import Context
from reader.app.family import commands
from reader.app.keys import checked_keymap, key_entries, shown_key
from reader.app.options import ReaderOptions
from reader.errors import ConfigError
from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import reading


def with_keys(**keys):
    return ReaderOptions(
        theme="newsreader-dark", keys={name.replace("__", "."): key for name, key in keys.items()}
    )


def test_the_default_keys_do_not_clash():
    taken = {}
    for entry in key_entries({}):
        for key in entry.keys:
            other = taken.setdefault((entry.context, key), entry.id)
            assert other == entry.id, f"{shown_key(key)} is both {other} and {entry.id}"


def test_every_command_says_what_it_does_and_has_a_name_of_its_own():
    for name, command in commands().items():
        assert command.id == name
        assert command.title[0].isupper()
        assert not command.title.endswith(".")


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"lst.sort": "x"}, "there is no command 'lst.sort'; did you mean 'list.sort'?"),
        ({"list.sort": ""}, "list.sort has no key"),
        ({"list.sort": "m"}, "m would be both"),
        ({"list.sort": "slash"}, "/ would be both"),
        ({"undo": "j"}, "j would be both"),
    ],
)
def test_a_key_map_that_cannot_work_is_refused_by_name(keys, message):
    with pytest.raises(ConfigError) as error:
        checked_keymap(keys)
    assert message in str(error.value)


def test_two_commands_may_swap_their_keys():
    assert checked_keymap({"mark.read": "asterisk", "mark.starred": "m"})


def test_a_key_of_the_selection_may_be_used_elsewhere():
    assert checked_keymap({"list.sort": "w"}) == {"list.sort": "w"}


async def test_a_moved_key_works_and_the_old_one_does_not():
    async with reading(small_library(), options=with_keys(mark__starred="f9,f8", list__next="w")) as run:
        await run.keys("asterisk")
        assert DIPLOMAT.id not in run.room.marks.kept
        await run.keys("f9")
        assert run.room.marks.kept[DIPLOMAT.id].starred
        await run.keys("f8", "w")
        assert not run.room.marks.kept[DIPLOMAT.id].starred
        assert run.desk.articles.cursor == 1


async def test_the_help_lists_moved_keys_as_they_are():
    async with reading(small_library(), options=with_keys(mark__starred="f9")) as run:
        await run.keys("question_mark", *"star, or")
        line = next(line for line in run.lines if "take the star off" in line)
        assert " f9 " in line
        assert "*" not in line


async def test_the_help_is_searched_by_typing():
    async with reading(small_library()) as run:
        await run.keys("question_mark", *"star")
        assert "take the star off" in run.screen
        assert "Page down" not in run.screen
        await run.keys(*"zzz")
        assert "No key does this" in run.screen
        await run.keys("escape")
        assert run.app.screen is run.desk


@pytest.mark.parametrize(
    ("pane", "first"),
    [("1", Context.LIST), ("2", Context.READING), ("3", Context.NAMES), ("4", Context.SEARCH)],
)
async def test_the_help_begins_with_the_keys_of_the_focused_pane(pane, first):
    async with reading(small_library()) as run:
        await run.keys(pane, "f1")
        headings = [line for line in run.lines if any(context.value in line for context in Context)]
        assert first.value in headings[0]


async def test_the_key_line_shows_six_keys_at_most_and_those_of_the_focused_pane():
    async with reading(small_library()) as run:
        assert [hint.label for hint in run.desk.keys.hints] == [
            "Read",
            "Search",
            "Names",
            "Sort",
            "Quit",
            "Help",
        ]
        await run.keys("enter")
        assert [hint.label for hint in run.desk.keys.hints] == [
            "Select",
            "Name",
            "Find",
            "Names",
            "Back",
            "Help",
        ]
        await run.keys("v", "s")
        labels = [hint.label for hint in run.desk.keys.hints]
        assert labels == ["Word", "Sentence", "Paragraph", "Copy", "Copy cited", "Keep"]
        await run.keys("escape")
        await run.keys("1", "v", "v")
        labels = [hint.label for hint in run.desk.keys.hints]
        assert labels == ["Compare", "Tags", "Star", "Pipe", "Unmark", "Help"]
        await run.keys("v")
        assert "Compare" not in [hint.label for hint in run.desk.keys.hints]
        await run.keys("escape")
        assert run.desk.keys.hints[0].label == "Read"
        await run.keys("4")
        assert [(hint.key, hint.label) for hint in run.desk.keys.hints] == [
            ("↵", "Read"), ("↓", "Next"), ("esc", "Clear"), ("f1", "Help"),
        ]  # fmt: skip


async def test_a_click_on_the_key_line_does_what_the_key_does():
    async with reading(small_library()) as run:
        at = run.lines[-1].index("Search")
        await run.pilot.click(run.desk.keys, offset=(at, 0))
        await run.settle()
        assert run.desk.search_line.input.has_focus
        await run.keys("1")
        await run.pilot.click(run.desk.keys, offset=(run.lines[-1].index("Read"), 0))
        await run.settle()
        assert run.desk.text.has_focus


async def test_on_another_screen_the_palette_offers_what_its_keys_do():
    async with reading(small_library()) as run:
        await run.keys("E", "ctrl+p")
        await run.until(lambda: "Dossiers  (d)" in run.screen)
        await run.keys(*"dossiers")
        await run.until(lambda: "Export what" not in run.screen)
        await run.keys("enter")
        await run.until(lambda: "There is no dossier yet" in run.screen)


async def test_the_palette_offers_every_command_by_name():
    async with reading(small_library()) as run:
        await run.keys("colon", *"star, or")
        await run.until(lambda: "take the star off" in run.screen)
        await run.pilot.press("enter")
        await run.until(lambda: run.room.marks.kept.get(DIPLOMAT.id))
        assert run.room.marks.kept[DIPLOMAT.id].starred
