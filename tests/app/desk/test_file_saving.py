"""Files of the user's are whole or not there, and none is replaced unasked."""

import pytest

from reader.app.desk.file_saving import destination, save
from reader.errors import ExportError, UsageError


def test_a_path_without_a_suffix_gets_the_first(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert destination("~/table", "t.csv", (".csv", ".json")) == tmp_path / "table.csv"
    assert destination(" table.json ", "t.csv", (".csv", ".json")) == tmp_path / "table.json"


@pytest.mark.parametrize("typed", ["", " ", "a\0b", "table.xls", "~nobodyofthatname/x.csv"])
def test_what_cannot_be_written_is_refused(typed):
    with pytest.raises(UsageError):
        destination(typed, "t.csv", (".csv",))


def test_in_a_folder_the_file_has_the_name_offered(tmp_path):
    assert destination(str(tmp_path), "t.csv", (".csv",)) == tmp_path / "t.csv"


def test_a_failed_writing_leaves_what_was_there(tmp_path):
    (tmp_path / "a.csv").write_text("mine")

    def fail(path):
        path.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(ExportError, match="no space left"):
        save(tmp_path / "a.csv", fail, replace=True)
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text() == "mine"
    assert not save(tmp_path / "a.csv", fail, replace=False)
