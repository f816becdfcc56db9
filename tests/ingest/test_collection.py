"""A set of sources and its cache directory."""

import os

from reader.ingest.collection import open_collection


def test_the_same_places_share_a_cache_whatever_their_order_or_spelling(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    one = open_collection(tmp_path / "cache", ["a", str(tmp_path / "b")])
    two = open_collection(tmp_path / "cache", ["./b", "x/../a"])
    assert one.directory == two.directory


def test_other_places_have_another_cache(tmp_path):
    one = open_collection(tmp_path / "cache", ["/a"])
    assert one.directory != open_collection(tmp_path / "cache", ["/a", "/b"]).directory


def test_the_cache_is_for_its_owner_alone(tmp_path):
    directory = open_collection(tmp_path / "cache", ["/a"]).directory
    assert os.stat(directory).st_mode & 0o077 == 0
