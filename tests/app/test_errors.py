"""Errors end as a notice, faults of the program as one line and a file."""

import asyncio
import stat

import pytest

from reader.app.app import ReaderApp, run_reader
from reader.app.errors import _guarded, crash_line
from reader.app.options import ReaderOptions
from reader.errors import ConfigError, LibraryError
from tests.app.library import small_library
from tests.app.pilots import reading


async def test_what_a_user_can_understand_becomes_a_notice_and_the_program_goes_on():
    room = small_library()

    async def full(articles, *, starred):
        raise LibraryError("The disk is full [/nope]", "free some space\x1b[2J and try again")

    room.marks.set_starred = full
    async with reading(room) as run:
        await run.keys("asterisk")
        assert "The disk is full [/nope]" in run.screen
        assert "free some space and try again" in run.screen
        await run.keys("j")
        assert run.desk.articles.cursor == 1


async def test_work_for_a_sheet_that_was_taken_off_meanwhile_ends_in_silence():
    async with reading(small_library()) as run:
        await run.keys("E")
        sheet, gate = run.app.screen, asyncio.Event()

        async def late():
            await gate.wait()
            sheet.query_one("#count")

        work = _guarded(sheet, late())
        await run.keys("escape")
        gate.set()
        await work


async def test_what_goes_wrong_while_the_program_is_being_left_does_not_change_how_it_ends():
    async with reading(small_library()) as run:
        run.app.exit(0)
        run.app._handle_exception(ValueError())
    assert run.app.return_code == 0


def test_the_trace_of_a_fault_goes_to_a_private_file_without_values_of_variables(tmp_path):
    log = tmp_path / "state" / "reader.log"

    private = "own" + " note"

    def fail(note: str) -> float:
        return len(note) / 0

    try:
        fail("the user's " + private)
    except ZeroDivisionError as error:
        line = crash_line(error, log)
    assert line.count("\n") == 0
    assert str(log) in line
    assert "ZeroDivisionError" in log.read_text()
    assert "own note" not in log.read_text()
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_fault_that_cannot_be_logged_is_told_all_the_same(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert "could not be written" in crash_line(ValueError(), blocked / "log")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (ReaderOptions(theme="newsreder-dark"), "there is no theme 'newsreder-dark'"),
        (ReaderOptions(keys={"nothing": "x"}), "there is no command 'nothing'"),
    ],
)
def test_wrong_settings_are_refused_before_the_screen_is_taken(options, message):
    with pytest.raises(ConfigError, match=message):
        run_reader(small_library(), options)


async def test_a_fault_ends_the_program_with_its_own_exit_code(tmp_path):
    log = tmp_path / "log"
    app = ReaderApp(small_library(), ReaderOptions(theme="newsreader-dark", log=log))

    async def meet_a_fault() -> None:
        async with app.run_test() as pilot:
            app.desk.articles.action_move = lambda by: 1 // 0
            await pilot.press("j")

    with pytest.raises(ZeroDivisionError):
        await meet_a_fault()
    assert app.return_code == 70
    assert "ZeroDivisionError" in log.read_text()
