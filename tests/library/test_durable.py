"""Files that are there whole, or not at all."""

from pathlib import Path

import pytest

from reader.library.durable import beside, put_in_place


def test_a_file_gets_its_name_when_it_is_finished(tmp_path):
    target = tmp_path / "library.db"
    with beside(target) as made:
        made.write_text("whole")
        assert not target.exists()
        assert put_in_place(made, target, replace=False)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("library.db", "whole")]
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_name_that_was_taken_meanwhile_is_left(tmp_path):
    target = tmp_path / "library.db"
    with beside(target) as made:
        target.write_text("the other's")
        assert not put_in_place(made, target, replace=False)
    assert target.read_text() == "the other's"
    assert list(tmp_path.iterdir()) == [target]


def test_without_hard_links_the_name_is_given_all_the_same(tmp_path, monkeypatch):
    def refuse(self, target):
        raise PermissionError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    target = tmp_path / "library.db"
    with beside(target) as made:
        assert put_in_place(made, target, replace=False)
    with beside(target) as made:
        assert not put_in_place(made, target, replace=False)
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_not_finished_leaves_nothing(tmp_path):
    def interrupted():
        with beside(tmp_path / "library.db") as made:
            made.with_name(made.name + "-wal").write_text("log")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(tmp_path.iterdir()) == []
