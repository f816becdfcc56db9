"""An index that cannot be trusted or read is told apart from a sound one, whatever is wrong with it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from reader.errors import IndexDamagedError, NewsreaderError
from reader.model.query import Sort
from reader.search.whoosh.engine import WhooshEngine, WhooshIndex
from reader.search.whoosh.folder import BUILDING, FolderLock, IndexFolder
from reader.search.whoosh.schema import FORMAT
from tests.search.whoosh.builders import found_in, index_of, query


@pytest.fixture
def directory(tmp_path) -> Path:
    return index_of(tmp_path / "index", "korea", "cuba")


def toc(directory: Path) -> Path:
    (path,) = (directory / f"v{FORMAT}").glob("_MAIN_*.toc")
    return path


def flipped(content: bytes) -> bytes:
    return bytes(byte ^ 0x5A for byte in content)


DAMAGE = {
    "truncated": lambda path: path.write_bytes(path.read_bytes()[:10]),
    "empty": lambda path: path.write_bytes(b""),
    "flipped": lambda path: path.write_bytes(flipped(path.read_bytes())),
    "halved": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "gone": lambda path: path.unlink(),
    "foreign": lambda path: path.write_bytes(b"PK\x03\x04 something else altogether"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_table_of_contents_is_told(directory, kind):
    DAMAGE[kind](toc(directory))
    with pytest.raises(IndexDamagedError):
        WhooshEngine(directory)


@pytest.mark.parametrize("kind", ["truncated", "empty", "halved", "gone", "foreign"])
@pytest.mark.parametrize("ending", [".pst", ".trm", ".rows.npy", ".terms.npy", ".words.bin", ".about.json"])
def test_a_damaged_segment_is_told(directory, ending, kind):
    (path,) = (directory / f"v{FORMAT}").glob(f"*{ending}")
    DAMAGE[kind](path)
    with pytest.raises(IndexDamagedError):
        WhooshEngine(directory)
    with pytest.raises(IndexDamagedError):
        WhooshIndex(directory)


@pytest.mark.parametrize("ending", [".rows.npy", ".terms.npy", ".about.json"])
def test_what_is_damaged_without_another_size_is_told_when_it_is_opened(directory, ending):
    (path,) = (directory / f"v{FORMAT}").glob(f"*{ending}")
    DAMAGE["flipped"](path)
    with pytest.raises(IndexDamagedError):
        WhooshEngine(directory)


def test_damaged_postings_are_told_when_they_are_read(directory):
    (path,) = (directory / f"v{FORMAT}").glob("*.pst")
    DAMAGE["flipped"](path)
    engine = WhooshEngine(directory)
    with pytest.raises(IndexDamagedError):
        engine.search(query("korea"), sort=Sort.RELEVANCE, offset=0, limit=10)


def test_after_damage_the_index_can_be_built_again(directory):
    DAMAGE["truncated"](toc(directory))
    with pytest.raises(IndexDamagedError):
        WhooshIndex(directory)
    shutil.rmtree(directory)
    assert found_in(index_of(directory, "mars"), "mars") == [1]


def test_where_there_is_no_index_that_is_said(tmp_path):
    with pytest.raises(IndexDamagedError, match="no search index yet"):
        WhooshEngine(tmp_path / "index")


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
@pytest.mark.parametrize("inner", [False, True])
def test_a_folder_that_others_can_write_to_is_not_opened(directory, mode, inner):
    folder = directory / f"v{FORMAT}" if inner else directory
    folder.chmod(mode)
    for opens in (WhooshEngine, WhooshIndex):
        with pytest.raises(IndexDamagedError, match="others can write"):
            opens(directory)


def test_a_folder_of_somebody_else_is_not_opened(directory, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(IndexDamagedError, match="another user"):
        WhooshEngine(directory)


def test_a_link_in_place_of_the_folder_is_not_followed(directory, tmp_path):
    (tmp_path / "link").symlink_to(directory)
    with pytest.raises(IndexDamagedError, match="not a folder"):
        WhooshEngine(tmp_path / "link")


def test_a_pickle_of_another_is_never_run(directory, tmp_path):
    crafted = b"cos\nsystem\n(S'touch " + str(tmp_path / "ran").encode() + b"'\ntR."
    toc(directory).write_bytes(crafted)
    directory.chmod(0o777)
    with pytest.raises(IndexDamagedError, match="others can write"):
        WhooshEngine(directory)
    assert not (tmp_path / "ran").exists()


def test_a_new_index_is_private(directory):
    for folder in (directory, directory / f"v{FORMAT}"):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_second_writer_is_told_at_once(directory):
    first = WhooshIndex(directory)
    with pytest.raises(NewsreaderError) as raised:
        WhooshIndex(directory)
    assert raised.value.kind == "busy"
    assert not isinstance(raised.value, IndexDamagedError)
    first.close()
    WhooshIndex(directory).close()


def test_a_reader_does_not_mind_a_writer(directory):
    index = WhooshIndex(directory)
    assert found_in(directory, "korea") == [1]
    index.close()


def test_what_an_interrupted_build_left_is_swept(directory):
    left = directory / f"v{FORMAT}" / f"{BUILDING}left"
    left.mkdir()
    (left / "MAIN_x.pst").write_bytes(b"x")
    WhooshIndex(directory).close()
    assert not left.exists()


def test_what_somebody_still_writes_is_not_swept(directory):
    busy = directory / f"v{FORMAT}" / f"{BUILDING}busy"
    busy.mkdir()
    lock = FolderLock(busy)
    assert lock.acquire()
    WhooshIndex(directory).close()
    assert busy.exists()
    lock.release()


def test_an_index_of_an_older_version_is_removed(directory):
    old = directory / "v0"
    old.mkdir()
    WhooshIndex(directory).close()
    assert not old.exists()


def test_an_index_of_a_newer_version_is_left_alone(directory):
    newer = directory / f"v{FORMAT + 1}"
    newer.mkdir()
    WhooshIndex(directory).close()
    assert newer.exists()


def test_the_lock_is_free_again_when_the_index_is_damaged(directory):
    content = toc(directory).read_bytes()
    DAMAGE["truncated"](toc(directory))
    with pytest.raises(IndexDamagedError):
        WhooshIndex(directory)
    toc(directory).write_bytes(content)
    WhooshIndex(directory).close()


def test_the_state_differs_after_an_index_was_built_anew(directory):
    before = IndexFolder(directory).state()
    shutil.rmtree(directory)
    index_of(directory, "korea", "cuba")
    assert IndexFolder(directory).state() != before
