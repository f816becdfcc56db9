"""Hostile articles in the real reader on a real terminal: none of their bytes acts on it.

Everything the program sends is recorded. All of it must be text without control characters, or sequences of
the kinds that the program itself uses to draw; and the clipboard gets what was copied by a key, nothing else.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import tempfile
from pathlib import Path

import pytest

from reader.cli.main import main
from tests.clipboard.tools import Tools
from tests.sources.extra_inputs import ODD_NAMES
from tests.terminal.terminal import Terminal
from tests.terminal.test_life import is_restored

HARD = Path(__file__).parent.parent / "data" / "hard"
SIZES = [(80, 24), (120, 40)]
ESCAPE, BACK = "\x1b", "q"

COPY = re.compile("\x1b\\]52;c;([A-Za-z0-9+/=]*)\x07")
POINTER = re.compile("\x1b\\]22;[a-z-]*(?:\x07|\x1b\\\\)")  # the shape of the mouse pointer
DRAWING = re.compile("\x1b\\[[0-9;?<>$]*[mHhlpu]")  # colours, cursor, modes, questions about modes
CONTROLS = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]")
INVISIBLE = re.compile("[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")

# what is typed to find an article, and a part of it that must stand on the screen
PROBES = [
    ("title:alert", "Red alert in the harbour"),
    ("title:coffee", "Free coffee here"),
    ("title:c1", "C1 controls"),
    ("title:headline", "EVIL HEADLINE"),
    ("title:invoice", "Pay"),
    ("title:bold", "[bold]Not bold[/bold] and [/] and [red"),
    ("title:config", "{{ config }} {% include '/etc/passwd' %}"),
    ("zero title:width", "words"),
    ("title:stacked", "Stacked marks"),
    ("title:老桥重新开放", "河上的老桥"),
    ("needle", "needle"),
]
NONSENSE = [
    '"unclosed', ")(", "title:", "[/bold] [red", "a AND OR", "\\", "{{x}} ${y} %s",
]  # fmt: skip


def copies(raw: bytes) -> list[str]:
    """What was sent to the terminal's clipboard."""
    return [base64.b64decode(sent).decode() for sent in COPY.findall(raw.decode())]


def assert_harmless(raw: bytes) -> None:
    """Nothing but text and the program's own sequences."""
    rest = raw.decode()
    for own in (COPY, POINTER, DRAWING):
        rest = own.sub("", rest)
    assert not (found := CONTROLS.search(rest)), repr(rest[max(0, found.start() - 60) : found.end() + 60])
    assert not (found := INVISIBLE.search(rest)), repr(rest[max(0, found.start() - 60) : found.end() + 60])


def search(terminal: Terminal, query: str, shown: str) -> None:
    """Search from wherever the focus is, and wait for the results."""
    terminal.press("/", lambda s: "f1 Help" in s)
    terminal.press(
        query, lambda s: query in s.splitlines()[0] and shown in s and "relevance" in s.splitlines()[0]
    )


def clear(terminal: Terminal, articles: int) -> None:
    """Back to the list of all articles."""
    terminal.press(ESCAPE, lambda s: f"{articles} articles" in s.splitlines()[0])
    terminal.press(ESCAPE, lambda s: "q Quit" in s)


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    """A home in which the hard articles are indexed."""
    home = tmp_path_factory.mktemp("hostile") / "home"
    assert main(["index", str(HARD), "--home", str(home), "-q"]) == 4
    return home


@pytest.fixture
def ready(indexed, home):
    """The same for one test alone."""
    shutil.copytree(indexed, home, dirs_exist_ok=True)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_reading_searching_and_copying_hostile_articles_sends_nothing_of_theirs(reader, ready, columns, rows):
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": ""}
    with reader(str(HARD), columns=columns, rows=rows, environment=nowhere) as terminal:
        terminal.wait(lambda s: "70 articles" in s.splitlines()[0])
        terminal.press("j" * 30, lambda s: "31 of 70" in s)
        terminal.press("G", lambda s: "70 of 70" in s)
        terminal.press("g", lambda s: "1 of 70" in s)
        probes = PROBES[columns == 80 :: 2]  # every article in one of the sizes
        for query, shown in probes:
            search(terminal, query, "1 of ")
            terminal.press("\r", lambda s: "q Back" in s)
            terminal.wait(lambda s, shown=shown: shown in s)
            terminal.press("e", lambda s: "● person" in s and "Next mention" in s)
            terminal.press(ESCAPE, lambda s: "● person" not in s and "v Select" in s)
            terminal.press("vG", lambda s: " selected" in s)
            terminal.press("y", lambda s: "OSC 52" in s.splitlines()[-2])
            terminal.press(ESCAPE, lambda s: "v Select" in s)
            terminal.press(BACK, lambda s: "q Quit" in s)
            terminal.press("/", lambda s: "f1 Help" in s)
            clear(terminal, 70)
        terminal.press("!", lambda s: "shape-binary.txt" in s and "not text" in s and "esc closes" in s)
        terminal.press(ESCAPE, lambda s: "shape-binary.txt" not in s)
        terminal.press("\x19", lambda s: "Last copies" in s)
        terminal.press(ESCAPE, lambda s: "Last copies" not in s)
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0
    raw = terminal.raw()
    assert_harmless(raw)
    assert is_restored(raw)
    sent = copies(raw)
    assert len(sent) == len(probes)
    assert not any(CONTROLS.search(text.replace("\t", "")) or INVISIBLE.search(text) for text in sent)


def test_nonsense_in_the_search_line_is_answered_calmly(reader, ready):
    with reader(str(HARD), columns=80, rows=24) as terminal:
        terminal.wait(lambda s: "70 articles" in s.splitlines()[0])
        for query in NONSENSE:
            terminal.press("/", lambda s: "f1 Help" in s)
            terminal.press(query, lambda s, query=query: query in s.splitlines()[0])
            terminal.send(
                "\r//"
            )  # typed ahead: wherever Enter leads, behind it the search line has the focus
            clear(terminal, 70)
        terminal.press("/", lambda s: "f1 Help" in s)
        terminal.press(
            "\x1b[200~\x1b]0;owned\x07\u202eneedle\x1b[201~", lambda s: "needle" in s.splitlines()[0]
        )
        terminal.press(b"\xffx", lambda s: "needle\ufffdx" in s.splitlines()[0])  # as from a Latin-1 paste
        terminal.send("\x11")
        assert terminal.wait_for_exit() == 0
    assert_harmless(terminal.raw())


def test_inside_tmux_the_text_goes_to_its_buffer_and_no_sequence_to_the_screen(reader, ready, tmp_path):
    tools = Tools(tmp_path)
    tools.add("tmux")
    environment = {
        "TMUX": "/tmp/tmux-0/default,1,0", "DISPLAY": "", "WAYLAND_DISPLAY": "",
        "PATH": f"{tools.folder}{os.pathsep}{os.environ['PATH']}",
    }  # fmt: skip
    with reader(str(HARD), columns=80, rows=24, environment=environment) as terminal:
        terminal.wait(lambda s: "70 articles" in s.splitlines()[0])
        search(terminal, "title:coffee", "1 of ")
        terminal.press("\r", lambda s: "q Back" in s and "Body." in s.partition("harmless")[2])
        terminal.press("vG", lambda s: " selected" in s)
        terminal.press("y", lambda s: "tmux" in s.splitlines()[-2])
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0
    assert (tools.taken / "tmux").read_text().startswith("Body.")
    assert copies(terminal.raw()) == []
    assert_harmless(terminal.raw())


@pytest.fixture
def odd():
    """Files of odd names, each with words of its own, and things that are no files; at a short path."""
    with tempfile.TemporaryDirectory(prefix="n-") as place:
        _make_odd(Path(place))
        yield Path(place)


def _make_odd(folder: Path) -> None:
    for number, name in enumerate(ODD_NAMES):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(b"Odd name %d\n\nThe file has an odd name, number%d.\n" % (number, number))
    (folder / "esc\x1b]0;owned\x07.pdf").write_bytes(b"%PDF")
    (folder / "\u202etxt.pdf").write_bytes(b"%PDF")
    (folder / "loop").mkdir()
    (folder / "loop" / "self").symlink_to(".")
    (folder / "dangling\n.txt").symlink_to("nowhere")
    (folder / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_files_of_odd_names_are_read_and_their_names_are_shown_escaped(reader, odd, columns, rows):
    articles = len(ODD_NAMES)
    # without a clipboard, and with a style that names the file
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "NEWSREADER_CITATION": "plain"}
    with reader(str(odd), columns=columns, rows=rows, environment=nowhere) as terminal:
        terminal.wait(lambda s: f"{articles} articles" in s.splitlines()[0])
        terminal.wait(lambda s: "were not read" in s.splitlines()[-2])  # what is said last of the indexing
        for number in range(articles):
            terminal.wait(lambda s, number=number: f"{number + 1} of {articles}" in s)
            terminal.press("Y", lambda s: "OSC 52" in s.splitlines()[-2])
            terminal.press("\r", lambda s: "q Back" in s and "has an odd name" in s)
            terminal.press(BACK, lambda s: "q Quit" in s)
            terminal.send("j")
        terminal.press("!", lambda s: "esc\\x1b]0;owned\\x07.pdf" in s and "esc closes" in s)
        terminal.press(ESCAPE, lambda s: "esc closes" not in s)
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0
    assert_harmless(terminal.raw())
    sent = copies(terminal.raw())
    assert len(sent) == articles
    assert any("caf\\xe9" in text for text in sent)
    assert not any(CONTROLS.search(text) for text in sent)


def test_a_megabyte_without_a_line_end_or_a_space_is_read_to_its_end(reader, tmp_path):
    folder = tmp_path / "big"
    folder.mkdir()
    (folder / "line.txt").write_text(
        "One line\n\n" + "harbour bridge reopened and " * 35_000 + "the needle is here.\n"
    )
    (folder / "word.txt").write_text("One word\n\n" + "a" * 1_000_000 + "\n")
    with reader(str(folder), columns=80, rows=24) as terminal:
        terminal.wait(lambda s: "2 articles" in s.splitlines()[0])
        for query, end in (("title:line", "needle is here."), ("title:word", "a" * 60)):
            search(terminal, query, "1 of ")
            terminal.press("\r", lambda s, query=query: "q Back" in s and f"One {query[-4:]}" in s)
            terminal.press("G", lambda s, end=end: end in s and "100%" in s.splitlines()[-2])
            terminal.press(BACK, lambda s: "q Quit" in s)
        search(terminal, "needle", "1 of ")
        terminal.press("\r", lambda s: "hit 1 of 1" in s and "needle is here." in s)
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0
    assert_harmless(terminal.raw())
