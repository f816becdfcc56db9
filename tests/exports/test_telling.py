"""How far an export is: told while excerpts are gone through, and while a document grows."""

import pytest

from reader.exports.ordered import check, write
from reader.exports.telling import Document, Told
from reader.model.export import NOTES, ExportOrder, ExportProgress, ExportStage
from tests.exports.excerpts import excerpt


class Stop(Exception):  # noqa: N818 - no error
    pass


def stop_at(stage):
    def tell(progress):
        if progress.stage is stage:
            raise Stop

    return tell


def test_going_through_tells_some_of_the_way_once():
    heard = []
    told = Told(range(5), ExportStage.PREPARING, heard.append, often=2)
    assert list(told) == [0, 1, 2, 3, 4]
    assert [progress.done for progress in heard] == [0, 2, 4]
    assert heard[0].total == 5
    assert sum(told) == 10
    assert len(heard) == 3


def test_the_second_time_goes_on_telling_where_the_first_one_stopped():
    heard = []
    told = Told(range(5), ExportStage.PREPARING, heard.append, often=2)
    next(iter(told))
    list(told)
    assert [progress.done for progress in heard] == [0, 2, 4]


def test_a_document_tells_how_long_it_is_and_keeps_line_ends():
    heard = []
    document = Document(heard.append)
    document.writelines(["a\r\n" * 20_000, "b" * 10_000])
    assert document.getvalue() == "a\r\n" * 20_000 + "b" * 10_000
    assert (
        heard
        == [ExportProgress(ExportStage.COMPOSING, 60_000), ExportProgress(ExportStage.COMPOSING, 70_000)][1:]
    )


@pytest.mark.parametrize("form", ["markdown", "json", "html", "org", "text", "csv", "jsonld", "bibtex"])
def test_each_document_can_be_stopped_while_it_is_prepared_and_leaves_nothing(form, tmp_path):
    order = ExportOrder(form, tmp_path / "file", "chicago")
    with pytest.raises(Stop):
        write([excerpt(1)], order, stop_at(ExportStage.PREPARING))
    assert not list(tmp_path.iterdir())


def test_a_folder_of_notes_keeps_the_notes_that_were_written_when_it_is_stopped(tmp_path):
    def tell(progress):
        if progress.stage is ExportStage.NOTES and progress.done == 1:
            raise Stop

    two = [excerpt(1), excerpt(2, article="b" * 16)]
    with pytest.raises(Stop):
        write(two, ExportOrder(NOTES, tmp_path, "chicago"), tell)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_is_there_is_found_before_there_are_excerpts(tmp_path):
    (tmp_path / "mine.md").write_text("mine")
    with pytest.raises(Exception, match="is there already"):
        check(ExportOrder("markdown", tmp_path / "mine.md", "chicago"))
    check(ExportOrder("markdown", tmp_path / "mine.md", "chicago", replace=True))
