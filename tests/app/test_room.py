"""Rules of the room: what it may import at a start, and that nothing from outside is read as markup."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.app.family import commands
from reader.families import members

ROOM = Path(__file__).parents[2] / "reader" / "app"
HEAVY = ("whoosh", "numpy", "yaml", "sqlite3", "pycrfsuite", "Stemmer", "chardet", "selectolax", "multiprocessing",
         "markdown_it", "pygments", "rich.markdown", "rich.traceback", "importlib.metadata", "difflib", "email")  # fmt: skip


def test_starting_the_interface_imports_nothing_heavy_besides_textual():
    code = "import sys, textual.app; before = set(sys.modules); import reader.app.app; print(*set(sys.modules) - before)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {
        name
        for name in run.stdout.split()
        for heavy in HEAVY
        if name == heavy or name.startswith(f"{heavy}.")
    }
    assert not loaded


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOM)))
def test_no_widget_reads_text_as_markup(path):
    source = path.read_text(encoding="utf-8")
    for call in re.finditer(r"\b(?:Static|Label|OptionList|notify)\(", source):
        depth, end = 1, call.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(source[end], 0)
            end += 1
        if "class " in source[max(0, call.start() - 30) : call.start()]:
            continue
        assert "markup=False" in source[call.start() : end], source[call.start() : end]


def test_each_command_is_a_file_and_each_file_a_command():
    assert len(commands()) == len(members("reader.app.commands"))
