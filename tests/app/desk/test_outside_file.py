"""An article's file in another program."""

from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.app.desk.outside_file import Way, file_of, opened_outside, way_out
from reader.errors import NewsreaderError, NotFoundError, UsageError
from tests.builders import article


class Lent:
    """A program that lends its terminal, and counts how often."""

    lent = 0

    @contextmanager
    def suspend(self):
        self.lent += 1
        yield


def everywhere(name):
    return f"/usr/bin/{name}"


def nowhere(_name):
    return None


@pytest.mark.parametrize(
    ("environment", "command", "here"),
    [
        ({"VISUAL": "vim -n", "EDITOR": "nano", "DISPLAY": ":0"}, ["vim", "-n"], True),
        ({"EDITOR": "nano", "PAGER": "most"}, ["nano"], True),
        ({"DISPLAY": ":0", "PAGER": "most"}, ["xdg-open"], False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ["xdg-open"], False),
        ({"PAGER": "most -w"}, ["most", "-w"], True),
        ({}, ["less"], True),
    ],
)
def test_the_editor_comes_first_then_the_default_program_then_a_pager(environment, command, here):
    assert way_out(environment, platform="linux", which=everywhere) == (command, here)


def test_on_a_mac_open_needs_its_own_screen():
    assert way_out({}, platform="darwin", which=everywhere) == (["open"], False)
    assert way_out({"SSH_CONNECTION": "a b"}, platform="darwin", which=everywhere) == (["less"], True)


def test_where_there_is_no_program_the_user_is_told_what_to_set():
    with pytest.raises(UsageError, match="set EDITOR"):
        way_out({"DISPLAY": ":0"}, platform="linux", which=nowhere)


def test_an_editor_with_a_quote_too_many_is_told():
    with pytest.raises(UsageError, match="quotes"):
        way_out({"EDITOR": "vim 'x"}, platform="linux", which=everywhere)


def test_an_article_from_standard_input_has_no_file(tmp_path):
    kept = tmp_path / "standard-input" / "a.txt"
    for path in ("-", str(kept)):
        with pytest.raises(UsageError, match="standard input"):
            file_of(article(path=path), kept.parent)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(NotFoundError, match="no longer there"):
        file_of(article(path=str(tmp_path / "gone.txt")), None)


def test_the_program_gets_the_file_and_a_change_of_the_users_is_seen(tmp_path):
    file = tmp_path / "-a b.txt"
    file.write_text("one")
    app = Lent()
    assert not opened_outside(app, file, Way(["cat"], here=True))
    assert opened_outside(app, file, Way(["sh", "-c", 'echo more >> "$0"'], here=True))
    assert file.read_text() == "onemore\n"
    assert app.lent == 2


def test_a_program_with_a_window_of_its_own_leaves_the_terminal_alone(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("one")
    app = Lent()
    opened_outside(app, file, Way(["true"], here=False))
    assert app.lent == 0
    with pytest.raises(NewsreaderError, match="cannot be started"):
        opened_outside(app, file, Way([str(Path("/nowhere/program"))], here=False))
