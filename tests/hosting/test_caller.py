"""Asking a child process from the event loop."""

import asyncio
import os

import pytest

from reader.errors import NewsreaderError, QueryError
from reader.hosting.caller import Caller
from reader.hosting.serving import answer_calls
from reader.processes import start


class Service:
    """What the child answers with."""

    def __init__(self, gate):
        self.asked = []
        self.gate = gate

    def double(self, number):
        self.asked.append(number)
        return 2 * number

    def wait_for(self, path, number):
        while not os.path.exists(path):
            os.sched_yield()
        return self.double(number)

    def everything_asked(self):
        return self.asked

    def complain(self):
        raise QueryError("no", "say yes", span=(1, 2))

    def break_down(self):
        raise RuntimeError("secret")

    def die(self):
        os._exit(1)

    def die_once(self, mark):
        if not os.path.exists(mark):
            open(mark, "w").close()
            os._exit(1)
        return "alive"


def serve(connection):
    answer_calls(connection, Service(None))


@pytest.fixture
async def caller():
    caller = Caller(lambda: start("tests.hosting.test_caller:serve"))
    yield caller
    caller.close()


async def test_a_call_is_answered(caller):
    assert await caller.call("double", 21) == 42


async def test_calls_under_way_at_once_are_each_answered_with_their_own_answer(caller):
    answers = await asyncio.gather(*(caller.call("double", number) for number in range(50)))
    assert answers == [2 * number for number in range(50)]


async def test_of_many_calls_in_a_lane_only_the_first_and_the_newest_run(caller, tmp_path):
    gate = tmp_path / "gate"
    first = asyncio.create_task(caller.latest("ask", "wait_for", str(gate), 0))
    await asyncio.sleep(0)
    rest = [asyncio.create_task(caller.latest("ask", "double", number)) for number in range(1, 10)]
    await asyncio.sleep(0)
    gate.touch()
    assert await first == 0
    assert await asyncio.gather(*rest) == [None] * 8 + [18]
    assert await caller.call("everything_asked") == [0, 9]


async def test_an_error_of_ours_comes_back_as_it_was_raised(caller):
    with pytest.raises(QueryError) as raised:
        await caller.call("complain")
    assert (raised.value.message, raised.value.hint, raised.value.span) == ("no", "say yes", (1, 2))


async def test_a_fault_in_the_child_is_told_without_its_details(caller):
    with pytest.raises(NewsreaderError, match="RuntimeError") as raised:
        await caller.call("break_down")
    assert "secret" not in str(raised.value)


async def test_a_call_whose_child_dies_is_repeated_in_a_new_one(caller, tmp_path):
    assert await caller.call("die_once", str(tmp_path / "mark")) == "alive"


async def test_a_call_that_kills_every_child_is_an_error_and_the_next_one_works(caller):
    with pytest.raises(NewsreaderError, match="helper process"):
        await caller.call("die")
    assert await caller.call("double", 4) == 8


async def test_a_call_that_was_given_up_does_not_disturb_the_next(caller, tmp_path):
    gate = tmp_path / "gate"
    given_up = asyncio.create_task(caller.call("wait_for", str(gate), 1))
    await asyncio.sleep(0)
    given_up.cancel()
    gate.touch()
    assert await caller.call("double", 3) == 6
