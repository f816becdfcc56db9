"""Keys in turn, without a program around them."""

from __future__ import annotations

from types import SimpleNamespace

from textual.events import Key

from reader.app.typed_keys import TypedKeys


class ClosedPump:
    """A widget that was taken off while messages still waited in its queue."""

    message_queue_size = 3

    def post_message(self, _message) -> bool:
        return False


class Program:
    """Runs a worker when it is told to, and is being left after so many keys."""

    def __init__(self, most: int = 99) -> None:
        self.focused = SimpleNamespace(ancestors_with_self=[ClosedPump()])
        self.most = most
        self.taken: list[str] = []

    def run_worker(self, work) -> None:
        self.work = work

    async def deliver(self, typed) -> None:
        self.taken.append(typed.key)

    def keys(self) -> TypedKeys:
        return TypedKeys(self, self.deliver, lambda: len(self.taken) >= self.most)


async def test_messages_in_a_closed_queue_are_not_waited_for():
    program = Program()
    keys = program.keys()
    for letter in "jk":
        await keys.take(Key(letter, letter))
    await program.work
    assert program.taken == ["j", "k"]


async def test_no_more_keys_are_handed_on_once_the_program_is_being_left():
    program = Program(most=2)
    keys = program.keys()
    for letter in "jkjk":
        await keys.take(Key(letter, letter))
    await program.work
    assert program.taken == ["j", "k"]
