"""A child between the calls it answers."""

import pytest

from reader.hosting.serving import answer_calls


class Line:
    """A connection: whether a call has come at each look, and the calls, after which the other side is gone."""

    def __init__(self, looks, calls):
        self.looks, self.calls = list(looks), list(calls)
        self.waited, self.sent = [], []

    def poll(self, seconds):
        self.waited.append(seconds)
        return self.looks.pop(0)

    def recv(self):
        if not self.calls:
            raise EOFError
        return self.calls.pop(0)

    def send(self, answer):
        self.sent.append(answer)


class Service:
    def double(self, number):
        return 2 * number


def test_in_a_pause_there_is_work_until_a_call_comes_or_nothing_is_left():
    line = Line([False, False, True, False], [(1, "double", (21,))])
    more = [True, True, False]
    with pytest.raises(EOFError):
        answer_calls(line, Service(), idle=lambda: more.pop(0), after=0.2)
    assert line.sent == [(1, 42, None)]
    assert line.waited == [0.2, 0.0, 0.0, 0.2]
    assert more == []
