"""Where things were left."""

from reader.hosting.session import SessionFile


async def test_a_state_comes_back(tmp_path):
    session = SessionFile(tmp_path / "state" / "session.json", "here")
    await session.save({"query": "havana"})
    assert await session.load() == {"query": "havana"}
    session.close()


async def test_every_set_of_sources_has_its_own(tmp_path):
    file = tmp_path / "session.json"
    here, there = SessionFile(file, "here"), SessionFile(file, "there")
    await here.save({"query": "a"})
    await there.save({"query": "b"})
    assert await here.load() == {"query": "a"}
    here.close()
    there.close()


async def test_a_damaged_file_is_a_blank_session(tmp_path):
    file = tmp_path / "session.json"
    file.write_text("[1, 2")
    session = SessionFile(file, "here")
    assert await session.load() == {}
    session.close()


async def test_a_place_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").touch()
    session = SessionFile(tmp_path / "file" / "session.json", "here")
    await session.save({"query": "a"})
    assert await session.load() == {}
    session.close()
