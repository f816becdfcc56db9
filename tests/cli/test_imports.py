"""What a command must not import, so that it starts at once."""

import subprocess
import sys

import pytest

HEAVY = ("whoosh", "numpy", "pycrfsuite", "yaml", "selectolax", "chardet", "Stemmer", "markdown_it")
INTERFACE = ("textual", "rich")
LOADED = "print(*sorted({name.partition('.')[0] for name in sys.modules}), *sorted(n for n in sys.modules if n.startswith('reader.')))"


def loaded(code, tmp_path):
    """The modules (of others: the packages) that are imported after this code."""
    whole = f"import sys\n{code}\n{LOADED}"
    done = subprocess.run(
        [sys.executable, "-c", whole], capture_output=True, text=True, check=True, timeout=60,
        env={"NEWSREADER_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    return set(done.stdout.splitlines()[-1].split())


def test_the_command_itself_needs_neither_interface_nor_engine_nor_parsers(tmp_path):
    modules = loaded("import reader.cli.main", tmp_path)
    assert not modules & {*HEAVY, *INTERFACE, "sqlite3", "asyncio", "tomllib"}


@pytest.mark.parametrize("words", [["paths"], ["config"], ["--version"], ["help", "query"], ["--help"]])
def test_light_commands_need_neither_either(tmp_path, words):
    modules = loaded(f"from reader.cli.main import main\nassert main({words!r}) == 0", tmp_path)
    assert not modules & {*HEAVY, *INTERFACE, "asyncio"}


def test_showing_an_article_by_its_id_needs_no_interface_and_no_engine(tmp_path):
    modules = loaded("from reader.cli.main import main\nassert main(['show', 'ffff']) == 1", tmp_path)
    assert not modules & {*HEAVY, *INTERFACE}


def test_searching_needs_no_interface(tmp_path):
    modules = loaded("from reader.cli.main import main\nmain(['search', 'havana'])", tmp_path)
    assert not modules & {*INTERFACE}


def test_until_the_first_frame_the_reader_needs_neither_engine_nor_parsers_nor_library(tmp_path):
    code = """
from reader.app.app import ReaderApp, run_reader
from reader.app.options import ReaderOptions
from reader.hosting.opening import open_newsroom
from reader import config, paths
places = paths.directories(None)
room = open_newsroom(config.load(places.config_file), places, [str(paths.seeds())], "starter library")
ReaderApp(room, ReaderOptions())
room.close()
"""
    modules = loaded(code, tmp_path)
    assert "textual" in modules
    assert not modules & {
        *set(HEAVY) - {"markdown_it"}, "reader.library.library", "reader.library.store", "reader.sources.reading",
        "reader.inquiry.desk", "reader.search.syntax", "reader.entities.analysis",
        "reader.model.query", "reader.model.excerpt", "reader.processes", "multiprocessing",
        "reader.model.answer", "reader.model.entity", "reader.ingest.options",
    }  # fmt: skip
