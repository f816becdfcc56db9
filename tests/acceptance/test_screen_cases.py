"""Cases that real users of neighbouring programs reported, about reading and copying; each test names its case.

K22 Rich 3897; K24 opencode 3496; K26 harlequin 950; K27 tuicr 413; K29 newsboat 1298; K35 Textual 6155; K37
codeplain 316; K38 claudenews 10.
"""

import base64
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from reader.sources.facts import FolderFacts
from reader.sources.folder import walk
from reader.sources.reading import read_file
from tests.app.pilots import SMALL, reading
from tests.builders import article
from tests.newsrooms.in_memory import newsroom
from tests.terminal.terminal import Terminal

HARD = Path(__file__).parent.parent / "data" / "hard"
TWO_SENTENCES = (
    "His work reportedly involved stopping Havana from forging official diplomatic ties with Seoul. However, in "
    "February, the two governments did establish official relations, in what was seen as a setback for Pyongyang."
)
NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": ""}


def hard(name):
    """A hard article as the sources read it."""
    facts = FolderFacts()
    (found,) = walk([str(HARD / name)], facts)
    (made,) = read_file(found, facts)
    return made


def sent(raw):
    """The texts that were sent to the terminal's clipboard."""
    return [base64.b64decode(each).decode() for each in re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", raw)]


async def test_k22_no_row_runs_over_the_border_for_a_sign_of_doubtful_width(newsreader):
    async with reading(newsroom([hard("uni-emoji.txt")]), SMALL) as run:
        for keys in ((), ("enter",), ("e",)):
            await run.keys(*keys)
            strips = run.app.screen._compositor.render_strips()
            assert {strip.cell_length for strip in strips} == {80}
            assert all(cell_len(line) <= 80 for line in run.lines)
    (hit,) = newsreader("search", "needle", HARD / "uni-emoji.txt", "--json").json["hits"]
    ((start, end),) = hit["snippet"]["hits"]
    assert hit["snippet"]["text"][start:end] == "needle"


@pytest.fixture
def story(tmp_path):
    """An article whose first two sentences wrap over four rows."""
    (tmp_path / "story.txt").write_text(f"Envoy leaves Havana\n\n{TWO_SENTENCES}\n\nThere was no comment.\n")
    return tmp_path / "story.txt"


def copy_two_sentences(terminal):
    """Open the article, select its first sentence and the next, copy."""
    terminal.wait(lambda s: "1 article · newest first" in s)
    terminal.press("\r", lambda s: "q Back" in s and "There was no comment." in s)
    terminal.press("vss", lambda s: f"{len(TWO_SENTENCES)} characters selected" in s)
    terminal.press("y", lambda s: "OSC 52" in s or "tmux" in s)


def test_k24_k26_sentences_that_wrap_are_copied_as_they_stand_in_the_file_by_osc_52(reader, story):
    with reader(str(story), columns=80, rows=24, environment=NO_DISPLAY) as terminal:
        copy_two_sentences(terminal)
        said = terminal.text().splitlines()[-2]
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0
    assert sent(terminal.raw()) == [TWO_SENTENCES]
    assert "OSC 52" in said
    assert "does not confirm" in said


def test_k26_a_text_larger_than_terminals_take_goes_to_a_file_and_the_reader_says_where(
    reader, home, tmp_path
):
    (tmp_path / "long.txt").write_text(
        "A long one\n\n" + "The harbour bridge reopened on Wednesday.\n" * 2500
    )
    with reader(str(tmp_path / "long.txt"), columns=120, rows=40, environment=NO_DISPLAY) as terminal:
        terminal.wait(lambda s: "1 article" in s and "harbour bridge" in s)
        terminal.press("\r", lambda s: "q Back" in s)
        terminal.press("vG", lambda s: " selected" in s)
        terminal.press("y", lambda s: "characters" in s.splitlines()[-2] and "file" in s.splitlines()[-2])
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0
    assert sent(terminal.raw()) == []
    kept = [file for file in (home / "state").rglob("*") if file.is_file() and file.stat().st_size > 90_000]
    assert len(kept) == 1


@pytest.mark.skipif(
    shutil.which("tmux") is None, reason="copying inside tmux is tried where tmux is installed"
)
@pytest.mark.parametrize("setting", ["on", "external", "off"])
def test_k27_inside_tmux_the_text_is_in_its_buffer_and_passes_on_to_the_terminal(
    home, story, tmp_path, setting
):
    home.mkdir()
    tmux = ["tmux", "-L", f"newsreader-{os.getpid()}-{setting}", "-f", str(tmp_path / "tmux.conf")]
    (tmp_path / "tmux.conf").write_text(f"set -g set-clipboard {setting}\nset -g status off\n")
    environment = {"NEWSREADER_HOME": str(home), "TMUX": "", **NO_DISPLAY, "LC_ALL": "C.UTF-8"}
    command = [*tmux, "-u", "new-session", f"{sys.executable} -m reader {story}"]
    try:
        with Terminal(
            command, columns=80, rows=24, environment=environment, directory=os.getcwd()
        ) as terminal:
            copy_two_sentences(terminal)
            said = terminal.text().splitlines()[-2]
            held = subprocess.run([*tmux, "show-buffer"], capture_output=True, text=True, check=True).stdout
            terminal.send("Q")
            terminal.wait_for_exit()
    finally:
        subprocess.run([*tmux, "kill-server"], capture_output=True, check=False)
    assert held == TWO_SENTENCES
    assert "tmux" in said
    passed = re.findall(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", terminal.raw())
    assert [base64.b64decode(each).decode() for each in passed] == [TWO_SENTENCES]


def test_k29_a_resized_window_keeps_the_reading_place(reader, tmp_path):
    sentences = (
        f"Sentence number {n} tells of the harbour and of the bridge that crosses it." for n in range(300)
    )
    (tmp_path / "long.txt").write_text("A long one\n\n" + "\n".join(sentences) + "\n")
    with reader(str(tmp_path / "long.txt"), columns=120, rows=40) as terminal:
        terminal.wait(lambda s: "1 article" in s and "Sentence number 0" in s)
        terminal.press("\r", lambda s: "q Back" in s)
        for key in "\x06\x06\x06\x06\x06\x06\x06\x06":
            terminal.send(key)
        terminal.settle()
        top = first(terminal)
        assert int(top) > 50
        for columns, rows in ((80, 24), (120, 40), (60, 20), (120, 40)):
            terminal.resize(columns, rows)
            terminal.wait_for_output(200)
            terminal.settle()
            assert f"Sentence number {top} " in " ".join(terminal.text().split())
        assert first(terminal) == top
        terminal.send("Q")
        assert terminal.wait_for_exit() == 0


def first_in(screen):
    """The number of the first sentence that begins on the screen."""
    found = re.search(r"Sentence number (\d+) tells", screen.replace("The harbour", ""))
    return found and found[1]


def first(terminal):
    return first_in("\n".join(line[line.find("│") + 1 :] for line in terminal.text().splitlines()[1:]))


async def test_k35_brackets_are_shown_literally_wherever_an_article_appears():
    made = hard("markup-textual.txt")
    title = "[bold]Not bold[/bold] and [/] and [red"
    async with reading(newsroom([made]), SMALL) as run:
        assert title in run.screen
        await run.keys("enter")
        assert title in run.screen
        assert "[@click=app.quit]press me[/]" in run.screen
        await run.keys("v", "G", "y")
        assert "[[double]]" in run.room.clipboard.copied[0]
        await run.keys("ctrl+y")
        assert "[@click=app.quit]" in run.screen
        await run.keys("escape", "ctrl+p")
        assert "Choose a command" in run.screen or "Search" in run.screen


async def test_k37_an_open_bracket_in_a_title_takes_no_style_from_what_follows_it():
    odd = article("Vote [z (1 3 should reply", "Nothing.", date="2024-07-16", publisher="The Post")
    plain = article("Another title", "Nothing either.", date="2024-07-15", publisher="The Post")
    async with reading(newsroom([odd, plain]), SMALL) as run:
        await run.keys("G")
        strips = run.app.screen._compositor.render_strips()
        await run.keys("g")
        other = run.app.screen._compositor.render_strips()

        def style(shown, words):
            (segment,) = [part for strip in shown for part in strip if words in part.text]
            return segment.style

        assert "Vote [z (1 3 should reply" in run.screen
        # each is looked at while the other row has the cursor
        assert style(strips, "16 Jul 2024") == style(other, "15 Jul 2024")


def test_k38_a_headline_cannot_write_to_the_terminal_and_only_web_addresses_are_kept(newsreader, tmp_path):
    shutil.copy(HARD / "esc-osc52-title.txt", tmp_path)
    (tmp_path / "script.md").write_text("---\ntitle: Script\nurl: javascript:alert(1)\n---\nText one.\n")
    (tmp_path / "turned.md").write_text(
        "---\ntitle: Turned\nurl: https://good.example\u202e/moc.dab\n---\nText two.\n"
    )
    (tmp_path / "good.md").write_text("---\ntitle: Good\nurl: https://good.example/a\n---\nText three.\n")
    for words in (("search", "", tmp_path), ("search", "", tmp_path, "--snippets", "--explain")):
        assert not set(newsreader(*words).out) & {"\x1b", "\x07", "\x9d", "\u202e"}
    urls = {
        name: newsreader("show", tmp_path / f"{name}.md", "--json").json["url"]
        for name in ("script", "turned", "good")
    }
    assert urls["script"] is None
    assert urls["turned"] is None or "\u202e" not in urls["turned"]
    assert urls["good"] == "https://good.example/a"
