"""Which way a copied text goes, and what is said about it (cases K24, K26, K27)."""

import base64
import re
import stat

import pytest

from reader.clipboard.chooser import KEPT, clipboard
from reader.errors import ClipboardError

QUOTE = "“He is safe,” said Seoul.\n\nThe NIS — naïve or not — 朝鲜 agreed."


class Terminal:
    """Remembers what was written to it."""

    def __init__(self):
        self.written = ""

    def write(self, text):
        self.written += text

    @property
    def clipboard(self):
        match = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", self.written)
        return base64.b64decode(match[1]).decode() if match else None


@pytest.fixture
def terminal():
    return Terminal()


def test_over_ssh_the_terminal_is_asked_with_osc_52(tools, terminal, tmp_path):
    tools.add("xclip")
    environment = tools.only(TERM="xterm-256color", SSH_TTY="/dev/pts/1", DISPLAY=":0")
    copied = clipboard(environment, tmp_path, terminal.write).copy(QUOTE)
    assert terminal.clipboard == QUOTE
    assert (copied.route, copied.confirmed, copied.characters) == ("OSC 52", False, len(QUOTE))
    assert tools.got("xclip") is None


def test_a_text_too_long_for_terminals_goes_to_a_file_and_says_why_and_where(tools, terminal, tmp_path):
    environment = tools.only(TERM="xterm-256color", SSH_CONNECTION="1.2.3.4 5 6.7.8.9 22")
    copied = clipboard(environment, tmp_path, terminal.write).copy("é" * 40_000)
    assert terminal.written == ""
    assert "80,000 bytes" in copied.detail
    assert str(tmp_path / "copied.txt") in copied.detail
    assert (tmp_path / "copied.txt").read_text(encoding="utf-8") == "é" * 40_000


def test_inside_tmux_the_text_goes_through_tmux_and_is_not_called_confirmed(tools, terminal, tmp_path):
    tools.add("tmux")
    environment = tools.only(TERM="screen", TMUX="/tmp/tmux-0/default,1,0")
    copied = clipboard(environment, tmp_path, terminal.write).copy(QUOTE)
    assert tools.got("tmux") == QUOTE.encode()
    assert tools.arguments("tmux") == ["load-buffer -w -"]
    assert (copied.route, copied.confirmed) == ("tmux", False)
    assert terminal.written == ""


def test_an_old_tmux_still_gets_its_buffer(tools, terminal, tmp_path):
    tools.add("tmux", fails_on="-w")
    environment = tools.only(TERM="screen", TMUX="/tmp/tmux-0/default,1,0")
    copied = clipboard(environment, tmp_path, terminal.write).copy(QUOTE)
    assert tools.got("tmux") == QUOTE.encode()
    assert not copied.confirmed
    assert copied.detail.startswith("only ")


def test_inside_tmux_at_the_desk_the_native_tool_confirms(tools, terminal, tmp_path):
    tools.add("tmux")
    tools.add("wl-copy")
    environment = tools.only(TERM="screen", TMUX="/tmp/t,1,0", WAYLAND_DISPLAY="wayland-0")
    copied = clipboard(environment, tmp_path, terminal.write).copy(QUOTE)
    assert tools.got("wl-copy") == tools.got("tmux") == QUOTE.encode()
    assert (copied.route, copied.confirmed) == ("wl-copy, tmux", True)


@pytest.mark.parametrize(
    ("tool", "variable"),
    [("wl-copy", "WAYLAND_DISPLAY"), ("xclip", "DISPLAY"), ("xsel", "DISPLAY"), ("pbcopy", "HOME")],
)
def test_at_the_desk_the_native_tool_takes_it(tools, terminal, tmp_path, tool, variable):
    tools.add(tool)
    environment = tools.only(TERM="xterm", **{variable: ":0"})
    copied = clipboard(environment, tmp_path, terminal.write).copy(QUOTE)
    assert tools.got(tool) == QUOTE.encode()
    assert (copied.route, copied.confirmed) == (tool, True)
    assert terminal.written == ""


def test_windows_gets_utf_16_with_its_own_line_ends(tools, terminal, tmp_path):
    tools.add("clip.exe")
    environment = tools.only(TERM="xterm", WSL_DISTRO_NAME="Debian")
    clipboard(environment, tmp_path, terminal.write).copy(QUOTE)
    assert tools.got("clip.exe").decode("utf-16") == QUOTE.replace("\n", "\r\n")


def test_a_tool_that_fails_is_passed_over(tools, terminal, tmp_path):
    tools.add("wl-copy", fails_on="")
    tools.add("xclip", fails_on="")
    tools.add("xsel")
    environment = tools.only(TERM="xterm", WAYLAND_DISPLAY="wayland-0", DISPLAY=":0")
    assert clipboard(environment, tmp_path, terminal.write).copy(QUOTE).route == "xsel"


def test_a_tool_that_hangs_is_given_up(tools, terminal, tmp_path, monkeypatch):
    tools.add("wl-copy", waits=True)
    monkeypatch.setattr("reader.clipboard.tool.hand_over.__kwdefaults__", {"timeout": 0.2})
    environment = tools.only(TERM="xterm", WAYLAND_DISPLAY="wayland-0")
    assert clipboard(environment, tmp_path, terminal.write).copy(QUOTE).route == "OSC 52"


def test_a_forwarded_display_is_the_users_own(tools, terminal, tmp_path):
    tools.add("xclip")
    environment = tools.only(TERM="xterm", SSH_TTY="/dev/pts/1", DISPLAY="localhost:10.0")
    assert clipboard(environment, tmp_path, terminal.write).copy(QUOTE).confirmed


@pytest.mark.parametrize("extra", [{"TERM_PROGRAM": "Apple_Terminal"}, {"TERM": "dumb"}, {"TERM": "linux"}])
def test_a_terminal_known_to_ignore_osc_52_is_not_asked(tools, terminal, tmp_path, extra):
    environment = tools.only(**{"TERM": "xterm", "SSH_TTY": "/dev/pts/1", **extra})
    copied = clipboard(environment, tmp_path, terminal.write).copy(QUOTE)
    assert terminal.written == ""
    assert str(tmp_path) in copied.detail


def test_the_file_of_last_resort_is_for_its_owner_alone(tools, tmp_path):
    clipboard(tools.only(), tmp_path / "state", None).copy(QUOTE)
    path = tmp_path / "state" / "copied.txt"
    assert path.read_bytes().decode() == QUOTE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_when_nothing_works_the_error_says_so_and_the_text_is_kept(tools, tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    sender = clipboard(tools.only(), tmp_path / "state", None)
    with pytest.raises(ClipboardError, match="could not be copied"):
        sender.copy(QUOTE)
    assert sender.copies() == (QUOTE,)


def test_nothing_is_not_copied(tools, tmp_path):
    with pytest.raises(ClipboardError, match="nothing to copy"):
        clipboard(tools.only(), tmp_path, None).copy("")


def test_the_last_copies_are_kept_newest_first_without_repeats(tools, tmp_path):
    sender = clipboard(tools.only(), tmp_path, None)
    for text in [*map(str, range(KEPT + 5)), "7"]:
        sender.copy(text)
    assert len(sender.copies()) == KEPT
    assert sender.copies()[:2] == ("7", str(KEPT + 4))


def test_screen_gets_the_sequence_in_pieces_it_passes_on(tools, terminal, tmp_path):
    environment = tools.only(TERM="screen", SSH_TTY="/dev/pts/1", STY="1.pts")
    clipboard(environment, tmp_path, terminal.write).copy(QUOTE * 20)
    pieces = terminal.written.split("\x1b\\")[:-1]
    assert len(pieces) > 1
    assert all(piece.startswith("\x1bP") and len(piece) <= 768 for piece in pieces)
    terminal.written = "".join(piece.removeprefix("\x1bP") for piece in pieces)
    assert terminal.clipboard == QUOTE * 20


def test_no_control_character_of_the_text_reaches_the_terminal(tools, terminal, tmp_path):
    environment = tools.only(TERM="xterm", SSH_TTY="/dev/pts/1")
    clipboard(environment, tmp_path, terminal.write).copy("a\x07\x1b]0;title\x07b")
    assert terminal.written.count("\x1b") == terminal.written.count("\x07") == 1
