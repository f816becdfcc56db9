"""A change is on the disk as a whole, or a clear error says why it is not."""

import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.changes import Table
from reader.library.opening import open_library
from tests.library.builders import article, as_numbers, ask, content, keep, new
from tests.unprivileged import unprivileged

FULL_DISK = """
import resource, sys
from pathlib import Path
from reader.errors import LibraryError
from reader.library.opening import open_library
from tests.library.builders import new
library, _ = open_library(Path(sys.argv[1]), backup=False)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
kept = []
try:
    for number in range(500):
        kept.append(library.excerpts.keep(new(1, note="x" * 5000))[0])
except LibraryError as error:
    print(error.kind, *kept)
"""


def run(script: str, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    return done.stdout


def test_the_file_is_set_up_to_survive_a_power_cut(library):
    settings = {
        name: library.store.value(f"PRAGMA {name}")
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_an_error_within_a_change_leaves_nothing_of_it(library):
    before = content(library)

    def interrupted() -> None:
        with library.store.writing() as edits:
            edits.put(Table("query_history", ("query", "sequence", "asked")), [("x", 1, "now")])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert content(library) == before
    keep(library)


def test_a_locked_library_is_a_clear_error_and_nothing_is_changed(library, path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="busy") as caught:
            keep(library)
        assert caught.value.kind == "locked"
        assert library.excerpt_search.select() == []
        other.execute("ROLLBACK")
    keep(library)
    assert len(library.excerpt_search.select()) == 1


def test_while_another_program_writes_reading_places_and_past_queries_are_given_up_soon(library, path):
    library.store._connection.execute("PRAGMA busy_timeout = 600000")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for forget in (lambda: library.marks.set_place(article(1), 3), lambda: library.history.add("korea")):
            with pytest.raises(LibraryError, match="busy"):
                forget()
        other.execute("ROLLBACK")
    assert library.store.value("PRAGMA busy_timeout") == 600_000


def test_a_full_disk_is_a_clear_error_and_the_library_goes_on(library):
    pages = library.store.value("PRAGMA page_count")
    library.store.value(f"PRAGMA max_page_count = {pages + 5}")
    kept = []
    with pytest.raises(LibraryError, match="disk is full") as caught:
        kept.extend(keep(library, number, note="x" * 3000) for number in range(100))
    assert caught.value.kind == "full"
    assert set(library.excerpt_search.select()) == set(kept)
    library.store.value("PRAGMA max_page_count = 100000")
    keep(library)


def test_a_disk_that_takes_no_more_loses_nothing_acknowledged(path):
    kind, *kept = run(FULL_DISK, path).split()
    assert kind in {"disk", "full"}
    assert kept
    library, word = open_library(path)
    assert word is None
    assert set(library.excerpt_search.select()) == set(kept)
    assert library.store.rows("PRAGMA integrity_check") == [("ok",)]
    library.close()


@pytest.fixture
def other_user():
    """Root may write anywhere: be nobody for a moment, in a directory of nobody's."""
    with unprivileged() as folder:
        yield folder


def test_a_read_only_directory_is_a_clear_error_and_the_library_stays(other_user):
    path = other_user / "data" / "library.db"
    library, _ = open_library(path)
    excerpt = keep(library)
    library.close()
    for part in path.parent.glob("*"):
        part.chmod(0o500 if part.is_dir() else 0o400)
    path.parent.chmod(0o500)
    with pytest.raises(LibraryError) as caught:
        open_library(path)
    assert caught.value.kind == "permission"
    path.parent.chmod(0o700)
    for part in path.parent.glob("*"):
        part.chmod(0o700)
    library, _ = open_library(path)
    assert library.excerpts.get([excerpt])
    library.close()


def test_a_directory_that_cannot_be_made_is_a_clear_error(other_user):
    other_user.chmod(0o500)
    with pytest.raises(LibraryError, match="cannot make the directory"):
        open_library(other_user / "deep" / "library.db")


def test_a_change_by_another_process_is_noticed_once(library, path):
    other, _ = open_library(path)
    assert not library.changed_elsewhere()
    keep(library)
    assert not library.changed_elsewhere()
    keep(other)
    assert library.changed_elsewhere()
    assert not library.changed_elsewhere()
    other.close()


def test_two_writers_at_once_wait_for_each_other(path):
    kept: list[str] = []

    def write() -> None:
        library, _ = open_library(path)
        kept.extend(keep(library, number) for number in range(30))
        library.close()

    writers = [threading.Thread(target=write) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    library, _ = open_library(path)
    assert set(library.excerpt_search.select()) == set(kept)
    assert len(set(kept)) == 60
    assert sorted(row[0] for row in library.store.rows("SELECT sequence FROM excerpts")) == list(range(1, 61))
    library.close()


def test_a_killed_process_leaves_what_it_acknowledged(path):
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; from tests.trials.kill_library import keep_on; keep_on(sys.argv[1])", path],
        stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert child.stdout is not None
    said = [child.stdout.readline().decode() for _ in range(4)]
    child.send_signal(signal.SIGKILL)
    child.communicate()
    library, word = open_library(path)
    assert word is None
    assert {line[1:].split()[0] for line in said} <= set(library.excerpt_search.select())
    library.close()


def test_damage_found_while_working_says_what_to_do(library, path):
    for number in range(50):
        keep(library, number, note="x" * 3000)
    library.store.value("PRAGMA wal_checkpoint(TRUNCATE)")
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    library.store.value("PRAGMA shrink_memory")
    with pytest.raises(LibraryError, match="damaged") as caught:
        library.store.rows("SELECT * FROM excerpts, known_articles")
    assert "restores the newest backup" in caught.value.hint


def test_marks_and_excerpts_are_plain_sql_that_any_tool_reads(library, path):
    library.marks.set_read([article(1)], read=True)
    library.excerpts.keep(new(2, note="mine"))
    assert ask(path, "SELECT note FROM excerpts") == [("mine",)]
    assert [key % 2**64 for (key,) in ask(path, "SELECT article FROM read_articles")] == as_numbers(1)
