"""How often the reader paints."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

PROGRAM = """
import os
from reader.cli.commands.read import quick_frames
with quick_frames():
    from textual import constants
print(constants.MAX_FPS, os.environ.get("TEXTUAL_FPS"))
"""


@pytest.mark.parametrize(("own", "told"), [(None, "100 None"), ("30", "30 30")])
def test_it_paints_a_hundred_times_a_second_or_as_often_as_the_user_says(own, told):
    environment = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"}
    if own:
        environment["TEXTUAL_FPS"] = own
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == told
