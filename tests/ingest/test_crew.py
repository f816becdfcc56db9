"""A crew of workers: every task is answered, whatever happens to a worker."""

import os
import signal

import pytest

from reader.ingest.crew import Crew


def square(number):
    return number * number


def add(number, more):
    return number + more


def whoever(_task):
    return os.getpid()


def fail_at_three(number):
    if number == 3:
        raise ValueError("three")
    return number


def die_once(task):
    number, mark = task
    if number == 3 and not os.path.exists(mark):
        open(mark, "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_always(number):
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.fixture
def crew():
    crew = Crew(2, nice=0)
    yield crew
    crew.dismiss()


def test_every_task_is_done(crew):
    done = list(crew.each("tests.ingest.test_crew:square", range(10)))
    assert sorted(each.result for each in done) == [n * n for n in range(10)]


def test_shared_arguments_go_with_every_task(crew):
    done = list(crew.each("tests.ingest.test_crew:add", range(3), 100))
    assert sorted(each.result for each in done) == [100, 101, 102]


def test_no_more_workers_than_tasks_are_started(crew):
    list(crew.each("tests.ingest.test_crew:square", [1]))
    assert len(crew._workers) == 1


def test_each_task_may_have_a_worker_of_its_own(crew):
    done = list(crew.each("tests.ingest.test_crew:whoever", range(5), fresh=True))
    assert len({each.result for each in done}) == 5
    assert not crew._workers


def test_a_task_that_raises_is_a_failure_with_its_reason(crew):
    done = {each.task: each for each in crew.each("tests.ingest.test_crew:fail_at_three", range(5))}
    assert done[3].failure == "ValueError: three"
    assert done[4].result == 4


def test_a_task_whose_worker_died_is_done_by_another(crew, tmp_path):
    tasks = [(number, str(tmp_path / "mark")) for number in range(6)]
    done = list(crew.each("tests.ingest.test_crew:die_once", tasks))
    assert sorted(each.result for each in done) == list(range(6))


def test_a_task_that_kills_every_worker_is_a_failure_and_the_rest_is_done(crew):
    done = {each.task: each for each in crew.each("tests.ingest.test_crew:die_always", range(6))}
    assert "died twice" in done[3].failure
    assert sorted(each.result for each in done.values() if not each.failure) == [0, 1, 2, 4, 5]


def test_once_stopped_no_further_task_is_begun(crew):
    seen = []
    done = crew.each("tests.ingest.test_crew:square", range(100), stopped=lambda: len(seen) >= 2)
    seen.extend(done)
    assert 2 <= len(seen) <= 4


def test_a_worker_that_died_while_it_was_idle_is_replaced(crew):
    list(crew.each("tests.ingest.test_crew:square", range(4)))
    for worker in crew._workers:
        worker.child.process.kill()
        worker.child.process.wait()
    done = list(crew.each("tests.ingest.test_crew:square", range(4)))
    assert sorted(each.result for each in done) == [0, 1, 4, 9]
