"""Documents are written as a whole or not at all, and nothing is replaced unasked."""

import os

import pytest

from reader.errors import ExportError
from reader.exports.writing import write_document


def test_a_new_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    write_document(tmp_path / "a.md", "Zoë\r\n", replace=False)
    assert (tmp_path / "a.md").read_bytes() == "Zoë\r\n".encode()
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_file_that_is_there_is_replaced_only_when_that_is_asked_for(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("mine")
    with pytest.raises(ExportError) as error:
        write_document(file, "new", replace=False)
    assert error.value.kind == "exists"
    assert file.read_text() == "mine"
    write_document(file, "new", replace=True)
    assert file.read_text() == "new"


def test_a_replaced_file_keeps_its_rights_and_a_link_still_leads_to_it(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_text("mine")
    file.chmod(0o640)
    link.symlink_to(file)
    write_document(link, "new", replace=True)
    assert link.is_symlink()
    assert file.read_text() == "new"
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none/a.md", "there is no folder"),
        ("folder", "is a folder"),
        ("pipe", "is no file that can be replaced"),
        ("file/a.md", "there is no folder"),
        ("x" * 300, "cannot write"),
        ("circle", "cannot write"),
    ],
)
def test_what_cannot_be_written_is_told_and_nothing_is_left(tmp_path, name, said):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    (tmp_path / "circle").symlink_to("circle")
    os.mkfifo(tmp_path / "pipe")
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(ExportError, match=said) as error:
        write_document(tmp_path / name, "new", replace=True)
    assert error.value.kind == "export"
    assert error.value.hint
    assert sorted(os.listdir(tmp_path)) == before
