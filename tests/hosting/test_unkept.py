"""Notes while they are typed, as a face has them written."""

from datetime import UTC, datetime

from reader.hosting.unkept import UnkeptFiles
from reader.model.article import ArticleId
from reader.model.unkept import NoteOn, UnkeptNote

ABOUT = NoteOn(ArticleId("00000000000000aa"), quote="Moons of Jupiter")


def typed(note):
    return UnkeptNote(ABOUT, note, (), datetime(2024, 7, 16, tzinfo=UTC))


async def test_what_is_put_is_there_at_the_next_start(tmp_path):
    desk = UnkeptFiles(tmp_path / "unkept")
    await desk.put(typed("half a thou"))
    desk.close()
    again = UnkeptFiles(tmp_path / "unkept")
    assert await again.notes() == [typed("half a thou")]
    assert await again.find(ABOUT) == typed("half a thou")
    again.close()


async def test_a_note_that_is_dropped_is_gone_before_the_next_question(tmp_path):
    desk = UnkeptFiles(tmp_path / "unkept")
    await desk.put(typed("half a thou"))
    desk.drop(ABOUT)
    assert await desk.find(ABOUT) is None
    desk.close()


async def test_looking_for_notes_makes_no_directory(tmp_path):
    desk = UnkeptFiles(tmp_path / "unkept")
    assert not await desk.notes()
    desk.close()
    assert not (tmp_path / "unkept").exists()
