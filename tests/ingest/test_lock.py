"""One writer at a time."""

from reader.ingest.lock import WriterLock


def test_a_second_holder_is_told_no_at_once(tmp_path):
    first, second = WriterLock(tmp_path / "lock"), WriterLock(tmp_path / "lock")
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_taking_it_again_is_harmless(tmp_path):
    lock = WriterLock(tmp_path / "lock")
    assert lock.acquire()
    assert lock.acquire()
    lock.release()
