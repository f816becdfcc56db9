"""The terminal goes away while the reader draws: the reader ends, with all its helpers."""

import pytest


@pytest.mark.parametrize("keys", ["", "jk" * 400], ids=["at rest", "while drawing"])
def test_a_closed_window_ends_the_reader(reader, starter, keys):
    with reader(columns=80, rows=24) as terminal:
        terminal.wait(lambda s: "newest first" in s and "North Korean diplomat" in s)
        if keys:
            terminal.send(keys)
            terminal.wait_for_output(2000)
        terminal.hang_up()
        assert terminal.wait_for_exit() == 129
