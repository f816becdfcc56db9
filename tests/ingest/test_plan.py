"""What must be read, and in which order."""

from reader.catalog.filed import FileState
from reader.ingest.plan import make_plan, newest_first

LONG_AGO = 1_000_000_000 * 10**9


def state(path, *, size=1, mtime_ns=LONG_AGO, inode=1, facts=0):
    return FileState(path, size, mtime_ns, inode, facts)


def manifest(*states, read_ns=LONG_AGO * 2):
    return {each.path: (each, read_ns) for each in states}


def paths(states):
    return [each.path for each in states]


def test_an_unchanged_file_is_not_read_again():
    plan = make_plan([state("/a")], manifest(state("/a")))
    assert (plan.to_read, plan.same) == ((), 1)


def test_a_new_file_is_read_and_a_missing_one_is_gone():
    plan = make_plan([state("/a")], manifest(state("/b")))
    assert (paths(plan.to_read), plan.gone) == (["/a"], ("/b",))


def test_a_file_of_other_size_time_inode_or_facts_is_read_again():
    changed = [state("/a", size=2), state("/b", mtime_ns=1), state("/c", inode=2), state("/d", facts=7)]
    plan = make_plan(changed, manifest(*(state(each.path) for each in changed)))
    assert len(plan.to_read) == 4


def test_a_file_that_was_read_within_the_tick_of_its_last_change_is_read_again():
    plan = make_plan([state("/a")], manifest(state("/a"), read_ns=LONG_AGO + 10**9))
    assert paths(plan.to_read) == ["/a"]


def test_files_with_a_date_in_their_path_come_newest_first():
    states = [state("/n/2004-11-13_x.txt"), state("/n/2019/04/10/y.txt"), state("/n/20100101.txt")]
    assert paths(newest_first(states)) == ["/n/2019/04/10/y.txt", "/n/20100101.txt", "/n/2004-11-13_x.txt"]


def test_files_without_one_come_by_file_time_then_by_path():
    day = 86_400 * 10**9
    states = [state("/b"), state("/a"), state("/c", mtime_ns=LONG_AGO + 5 * day)]
    assert paths(newest_first(states)) == ["/c", "/a", "/b"]
