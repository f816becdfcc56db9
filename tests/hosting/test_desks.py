"""Search for a face: what its process answers."""

import pytest

from reader.errors import IndexDamagedError
from reader.hosting.desks import SearchProcess
from reader.inquiry.damage import DAMAGED
from reader.model.answer import Answer
from reader.model.query import Sort


class Process:
    """Answers every question with the same."""

    def __init__(self, answer):
        self.answer = answer

    async def latest(self, lane, method, *arguments):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    async def call(self, method, *arguments):
        return await self.latest("", method, *arguments)


def an_answer(cut=""):
    return Answer("x", "x", (), 0, 0, 0, (), 1.0, cut=cut)


async def asked(answer):
    rebuilt = []

    async def rebuild():
        rebuilt.append(True)

    desk = SearchProcess(Process(answer), rebuild)
    assert await desk.ask("x", sort=Sort.DATE, offset=0, limit=10) == answer
    return len(rebuilt)


async def test_a_damaged_index_is_built_anew_while_the_answer_says_so():
    assert await asked(an_answer(DAMAGED)) == 1


async def test_any_other_answer_rebuilds_nothing():
    assert await asked(an_answer("too many forms")) == 0
    assert await asked(None) == 0


@pytest.mark.parametrize(
    ("question", "arguments"),
    [("facets", ("x",)), ("matching", ("x",)), ("like", ("0", 9)), ("concordance", ("x", 0, 9))],
)
async def test_whatever_finds_the_damage_has_the_index_built_anew_and_says_so(question, arguments):
    rebuilt = []

    async def rebuild():
        rebuilt.append(True)

    desk = SearchProcess(Process(IndexDamagedError(DAMAGED)), rebuild)
    with pytest.raises(IndexDamagedError):
        await getattr(desk, question)(*arguments)
    assert rebuilt
